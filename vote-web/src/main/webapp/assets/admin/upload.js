// Says that a file is too large before it is sent. The words come with the page: data-limit in bytes, data-too-large.

function refuse(box, files, event) {
  const tooLarge = [...files].some((file) => file.size > Number(box.dataset.limit));
  const fault = box.querySelector('[data-fault]');
  fault.textContent = tooLarge ? box.dataset.tooLarge : '';
  if (tooLarge) {
    event.preventDefault();
    event.stopImmediatePropagation();
  }
  return tooLarge;
}

document.addEventListener('change', (event) => {
  const box = event.target.type === 'file' && event.target.closest('[data-limit]');
  if (box && refuse(box, event.target.files, event)) event.target.value = '';
}, true);

document.addEventListener('drop', (event) => {
  const box = event.target.closest('[data-limit]');
  if (box && event.dataTransfer) refuse(box, event.dataTransfer.files, event);
}, true);

// Makes the staff's pages nicer. No text stands here: it comes with the page.

document.documentElement.classList.add('js');

// The menu is always open where there is room for it.
const menu = document.querySelector('[data-menu]');
if (menu) {
  const wide = matchMedia('(min-width: 64rem)');
  const fit = () => { menu.open = wide.matches; };
  fit();
  wide.addEventListener('change', fit);
}

// What a button has for the clipboard.
document.addEventListener('click', async (event) => {
  const button = event.target.closest('[data-copy]');
  if (!button) return;
  event.preventDefault();
  await navigator.clipboard.writeText(button.dataset.copy);
  button.dataset.copied = 'yes';
  setTimeout(() => { delete button.dataset.copied; }, 2000);
});

// What became of a button's work stands at the page's top, and comes into view where the page stays.
const main = document.querySelector('main');
if (main) {
  const said = () => document.querySelector('#notices .notice')?.scrollIntoView({ block: 'center' });
  new MutationObserver(said).observe(main, { childList: true });
}

// A form that has been changed asks before it is left.
document.querySelectorAll('form[data-guard]').forEach((form) => {
  let changed = false;
  form.addEventListener('input', () => { changed = true; });
  form.addEventListener('submit', () => { changed = false; });
  addEventListener('beforeunload', (event) => { if (changed) event.preventDefault(); });
});

// A button that asks whether one is sure asks only when its form is complete: before its own listener.
document.addEventListener('click', (event) => {
  const button = event.target.closest('[data-valid]');
  if (!button || button.form.reportValidity()) return;
  event.preventDefault();
  event.stopImmediatePropagation();
}, true);

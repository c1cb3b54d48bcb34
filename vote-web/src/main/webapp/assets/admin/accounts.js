// Shows and hides passwords, prints, and brings what has just appeared into view. No text stands here.

document.querySelectorAll('[data-show]').forEach((button) => {
  const field = document.getElementById(button.dataset.show);
  const hide = (hidden) => {
    field.type = hidden ? 'password' : 'text';
    button.setAttribute('aria-pressed', String(!hidden));
  };
  button.addEventListener('click', () => { hide(field.type === 'text'); field.focus(); });
  field.form.addEventListener('submit', () => hide(true));
});

document.querySelectorAll('[data-print]').forEach((button) => button.addEventListener('click', () => print()));

const news = document.querySelector('[data-focus]');
if (news) news.focus();

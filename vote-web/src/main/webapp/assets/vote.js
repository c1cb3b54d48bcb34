// Makes the voters' pages nicer. Nothing here is needed to vote, and no text stands here: it comes with the page.

document.documentElement.classList.add('js');

const each = (selector, action) => document.querySelectorAll(selector).forEach(action);

// Countdowns run. At zero the page has something else to say, so it is asked for anew.
each('[data-until]', (clock) => {
  const until = Date.parse(clock.dataset.until);
  const parts = {};
  clock.querySelectorAll('[data-unit]').forEach((part) => { parts[part.dataset.unit] = part; });
  let last = Infinity;
  const tick = () => {
    const left = Math.max(0, Math.floor((until - Date.now()) / 1000));
    parts.days.textContent = Math.floor(left / 86400);
    parts.hours.textContent = Math.floor(left / 3600) % 24;
    parts.minutes.textContent = Math.floor(left / 60) % 60;
    parts.seconds.textContent = left % 60;
    if (left === 0 && last > 0 && last !== Infinity) {
      setTimeout(() => location.reload(), 1500 + Math.random() * 3000);
    }
    last = left;
    if (left > 0) setTimeout(tick, 1000 - (Date.now() % 1000));
  };
  tick();
});

each('[data-submit]', (field) => field.addEventListener('change', () => field.form.submit()));

// The form: a typed number chooses itself, the total follows, and a second click does nothing.
const form = document.getElementById('ballot');
if (form) {
  const votes = document.getElementById('votes');
  const free = document.getElementById('choice-free');
  const total = document.getElementById('total');
  const options = form.querySelectorAll('[name=choice]');
  const price = () => {
    const chosen = form.querySelector('[name=choice]:checked');
    if (!chosen) return NaN;
    if (chosen !== free) return Number(chosen.dataset.price);
    const number = votes.value.replace(/\s/g, '');
    const valid = /^\d{1,9}$/.test(number) && number > 0 && Number(number) <= Number(votes.dataset.max);
    return valid ? number * votes.dataset.unitPrice : NaN;
  };
  const show = () => {
    const minor = price();
    const digits = Number(total.dataset.digits);
    const amount = (minor / 100).toLocaleString(document.documentElement.lang, {
      style: 'currency', currency: total.dataset.currency, currencyDisplay: 'code',
      minimumFractionDigits: digits, maximumFractionDigits: digits,
    });
    total.textContent = Number.isNaN(minor) ? '–' : amount;
    form.classList.toggle('is-free', free.checked);
  };
  votes.addEventListener('input', () => { if (votes.value) free.checked = true; show(); });
  options.forEach((option) => option.addEventListener('change', () => {
    if (free.checked) votes.focus(); else votes.value = '';
    show();
  }));
  show();
  const pay = document.getElementById('pay');
  const label = pay.value;
  let sent = false;
  form.addEventListener('submit', (event) => {
    if (sent) { event.preventDefault(); return; }
    sent = true;
    pay.value = pay.dataset.busy;
    pay.setAttribute('aria-disabled', 'true');
  });
  // back from the gateway by the browser's own button
  addEventListener('pageshow', () => {
    sent = false;
    pay.value = label;
    pay.removeAttribute('aria-disabled');
  });
}
const summary = document.querySelector('.summary');
if (summary) summary.scrollIntoView({ block: 'center' });

// A payment that is waited for: asked about ever more slowly; a change is said, then shown.
const waiting = document.querySelector('[data-poll]');
if (waiting) {
  const started = Date.now();
  const changed = (payment) => payment.status !== waiting.dataset.status
    || String('authorizationUrl' in payment) !== waiting.dataset.payable;
  const ask = async () => {
    try {
      const answer = await fetch(waiting.dataset.poll, { headers: { Accept: 'application/json' } });
      if (answer.ok && changed(await answer.json())) {
        document.getElementById('news').textContent = waiting.dataset.news;
        setTimeout(() => location.reload(), 1200);
        return;
      }
    } catch (e) { /* no network for the moment: asked again */ }
    next();
  };
  const next = () => {
    const minutes = (Date.now() - started) / 60000;
    setTimeout(ask, minutes < 2 ? 3000 : minutes < 10 ? 8000 : 60000);
  };
  next();
}

each('[data-print]', (button) => button.addEventListener('click', () => print()));
each('[data-copy]', (button) => button.addEventListener('click', async () => {
  await navigator.clipboard.writeText(button.dataset.copy);
  button.querySelector('span').textContent = button.dataset.done;
}));

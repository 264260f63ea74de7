// How Telegram answers a press: a dark line for a moment, or a window that waits for OK.

import { button, make, said } from './element.js';

const TOAST_FOR = 6000; // ms

let alerts = 0;

export function toast(host, text) {
  const shown = said('div', 'toast', text);
  host.append(shown);
  while (host.children.length > 3) host.firstElementChild.remove();
  setTimeout(() => shown.remove(), TOAST_FOR);
}

export function alertBox(host, text, words) {
  const back = document.activeElement;
  const shade = make('div', 'shade');
  const box = make('div', 'alert');
  const close = () => {
    shade.remove();
    back?.focus?.({ preventScroll: true });
  };
  const ok = button('', words.ok, close);
  const told = Object.assign(said('p', '', text), { id: `alert-${++alerts}` });
  box.role = 'alertdialog';
  box.ariaModal = 'true';
  box.ariaLabel = 'Hamroh';
  box.setAttribute('aria-describedby', told.id);
  box.append(make('strong', '', 'Hamroh'), told, ok);
  shade.append(box);
  shade.addEventListener('click', event => event.target === shade && close());
  shade.addEventListener('keydown', event => {
    if (event.key === 'Escape') close();
    if (event.key === 'Tab') event.preventDefault(); // there is nothing but OK
  });
  host.append(shade);
  ok.focus({ preventScroll: true });
}

// The buttons under a message, row by row.

import { button, icon, make, said, sync } from './element.js';

/** What a link t.me/bot?start=… carries; null for any other link. */
export function payloadOf(url) {
  if (!URL.canParse(url)) return null;
  const link = new URL(url);
  return link.hostname === 't.me' ? link.searchParams.get('start') : null;
}

/** Shows these rows; a row that has not changed keeps its elements. */
export function showRows(element, rows, phone, message) {
  element.hidden = rows.length === 0;
  sync(element, rows.map((buttons, at) => ({ at, buttons })), {
    key: row => JSON.stringify(row),
    create: ({ buttons }) => {
      const row = make('div', 'row');
      row.append(...buttons.map(each => inlineButton(each, phone, message)));
      return row;
    },
  });
}

function inlineButton({ label, url }, phone, message) {
  const text = said('span', '', label);
  if (!url) {
    const pressed = button('', text, async () => {
      pressed.classList.add('waiting');
      await phone.act('press', { message, button: label });
      pressed.classList.remove('waiting');
    });
    pressed.title = label;
    return pressed;
  }
  const payload = payloadOf(url);
  if (payload !== null) {
    const opens = button('', text, () => phone.opens(payload));
    opens.append(icon('out'));
    return opens;
  }
  const link = make('a');
  link.append(text, icon('out'));
  if (/^https?:/.test(url)) link.href = url;
  link.title = url;
  link.target = '_blank';
  link.rel = 'noopener noreferrer';
  return link;
}

// One message. Kept as one element for as long as the message is there, and only changed where it changes.

import { icon, iconButton, make, once, said, setText } from './element.js';
import { showRows } from './inline.js';
import { drawing } from './media.js';
import { fill } from './text.js';

const TICKS = { WAITING: ['clock', 'isWaiting'], SENT: ['tick', 'isSent'], READ: ['ticks', 'isRead'] };
const COLOURS = 7;
const PAYLOAD = /(?<=^\/start) \S+$/; // what a link carried is sent, but not shown
const ALONE = new Set(['sticker', 'video_note']); // shown without a bubble around

export function bubble(message, phone) {
  const item = make('li', ALONE.has(message.kind) ? 'message alone' : 'message');
  item.dataset.message = message.id;
  item.dataset.from = message.from;
  const piece = make('div', 'piece');
  const box = make('div', 'bubble');
  const sender = make('span', 'sender');
  const quote = make('div', 'quote');
  const body = make('div', 'body');
  const text = said('span', 'text', '');
  const stamp = make('span', 'stamp');
  const rows = make('div', 'rows');
  const more = iconButton('more', 'down', phone.words.more, () => phone.openActions(item, more));
  more.tabIndex = -1;
  more.ariaHasPopup = 'menu';
  const media = drawing(message, phone.words);
  if (media) item.classList.add('has-media', `is-${message.kind}`);
  body.append(text, stamp);
  box.append(sender, quote, ...(media ? [media] : []), body, more);
  piece.append(box, rows);
  item.append(piece);
  box.addEventListener('contextmenu', event => {
    event.preventDefault();
    phone.openActions(item, more, event);
  });
  box.addEventListener('click', event => {
    if (event.target.closest('button, a') || getSelection().toString()) return;
    phone.openActions(item, more, event);
  });
  return Object.assign(item, { parts: { box, sender, quote, text, stamp, rows }, shown: {} });
}

/** @param entry the message, whether it begins or ends what one sender said, and what it answers */
export function showBubble(item, { message, mine, first, last, quoted, name }, phone) {
  const { box, sender, quote, text, stamp, rows } = item.parts;
  const before = item.shown;
  item.message = message;
  item.classList.toggle('mine', mine);
  item.classList.toggle('first', first);
  item.classList.toggle('last', last);
  sender.hidden = !name || !first || mine;
  setText(sender, name);
  sender.dataset.colour = colourOf(message.from);
  showQuote(quote, quoted, phone);
  if (before.text !== message.text) {
    fill(text, message.text.replace(PAYLOAD, ''), command => phone.act('write', { text: command }));
    if (before.text !== undefined) once(box, 'flash');
  }
  showStamp(stamp, message, phone);
  const buttons = JSON.stringify(message.rows ?? []);
  if (before.buttons !== buttons) {
    showRows(rows, message.rows ?? [], phone, message.id);
    if (before.buttons !== undefined && before.text === message.text) once(box, 'flash');
  }
  item.classList.toggle('with-rows', !rows.hidden);
  item.shown = { text: message.text, buttons };
}

function showQuote(quote, quoted, phone) {
  quote.hidden = !quoted;
  if (!quoted) return;
  const text = quoted.text || phone.words[quoted.kind] || quoted.kind;
  if (quote.dataset.text === text) return;
  quote.dataset.text = text;
  quote.replaceChildren(said('strong', '', phone.nameFor(quoted.from)), said('span', '', text));
}

function showStamp(stamp, message, phone) {
  const { words } = phone;
  const [tick, name] = TICKS[message.mark] ?? [];
  const key = [message.time, message.edited, message.reaction, tick, phone.zone].join();
  if (stamp.dataset.shows === key) return;
  stamp.dataset.shows = key;
  const time = make('time', '', words.time(message.time, phone.zone));
  time.dateTime = message.time;
  stamp.replaceChildren(...(message.reaction ? [said('span', 'reaction', message.reaction)] : []),
    ...(message.silent ? [icon('silent', words.silent)] : []),
    ...(message.edited ? [make('span', 'was-edited', words.edited)] : []), time,
    ...(tick ? [icon(tick, words[name])] : []));
}

export function colourOf(id) {
  return id === 'bot' ? 0 : [...id].reduce((sum, letter) => sum + letter.codePointAt(0), 0) % (COLOURS - 1) + 1;
}

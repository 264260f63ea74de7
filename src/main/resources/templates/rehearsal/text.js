// Puts a message's text into an element as Telegram does: commands can be pressed, addresses and numbers are tinted.

import { make } from './element.js';

// Numbers are only tinted: they are real, and a rehearsal must not dial.
const URL_PART = /(?<url>https?:\/\/[^\s«»"<>]+[^\s«»"<>.,;:!?)])/;
const COMMAND_PART = /(?<=^|[\s(])(?<command>\/[a-z][a-z_]*)\b/;
const NUMBER_PART = /(?<number>\+\d[\d\s()–-]{6,}\d)/;
const PARTS = new RegExp([URL_PART, COMMAND_PART, NUMBER_PART].map(part => part.source).join('|'), 'gu');

export function fill(element, text, onCommand) {
  const parts = [];
  let done = 0;
  for (const found of text.matchAll(PARTS)) {
    parts.push(text.slice(done, found.index), part(found.groups, onCommand));
    done = found.index + found[0].length;
  }
  element.replaceChildren(...parts, text.slice(done));
}

function part({ url, command, number }, onCommand) {
  if (number) return make('span', 'tinted', number);
  if (url) {
    const link = make('a', 'tinted', url);
    link.href = url;
    link.target = '_blank';
    link.rel = 'noopener noreferrer';
    return link;
  }
  const press = make('button', 'tinted', command);
  press.type = 'button';
  press.addEventListener('click', event => {
    event.stopPropagation();
    onCommand(command);
  });
  return press;
}

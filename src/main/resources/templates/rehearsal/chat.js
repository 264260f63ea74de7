// The messages of one chat, with days between them, and the way back to its end.

import { bubble, showBubble } from './bubble.js';
import { button, calm, icon, make, once, setText, sync } from './element.js';

const LOW = 60; // px from the end that still count as the end

export class Chat {

  constructor(phone) {
    this.phone = phone;
    this.log = make('div', 'log');
    this.log.role = 'log';
    this.log.tabIndex = 0;
    this.list = make('ol', 'chat');
    this.list.role = 'list';
    this.log.append(this.list);
    this.count = make('span', 'count');
    this.end = button('to-end', icon('down'), () => this.goToEnd());
    this.end.ariaLabel = phone.words.toEnd;
    this.end.append(this.count);
    this.end.hidden = true;
    this.unread = 0;
    this.low = true;
    this.going = false; // on the way to the end
    this.known = null;
    this.empty = make('p', 'service nothing', phone.words.nothing);
    this.element = make('div', 'wall');
    this.element.append(this.log, this.empty, this.end);
    this.log.addEventListener('scroll', () => this.scrolled(), { passive: true });
    this.log.addEventListener('scrollend', () => {
      this.going = false;
      this.scrolled();
    });
    this.log.addEventListener('keydown', event => this.walk(event));
    const below = new ResizeObserver(() => {
      if (this.low) this.jumpToEnd();
      this.measure();
    });
    below.observe(this.log);
    below.observe(this.list);
  }

  show(messages) {
    const isFirst = this.known === null;
    const fresh = messages.filter(({ id }) => !isFirst && !this.known.has(id));
    this.known = new Set(messages.map(({ id }) => id));
    this.empty.hidden = messages.length > 0;
    const low = this.low;
    sync(this.list, entries(messages, this.phone), {
      key: entry => entry.key,
      create: entry => {
        if (!entry.message) return make('li', 'service day', entry.day);
        if (entry.message.kind === 'service') return serviceLine(entry.message);
        const made = bubble(entry.message, this.phone);
        if (!isFirst) once(made, 'comes');
        return made;
      },
      update: (child, entry) => {
        if (child.parts) showBubble(child, entry, this.phone);
        else setText(child, entry.day ?? entry.message.text);
      },
      leave: collapse,
    });
    if (low || fresh.some(message => this.phone.isMine(message))) this.jumpToEnd();
    else this.showUnread(this.unread + fresh.length);
  }

  jumpToEnd() {
    this.low = true;
    this.log.scrollTop = this.log.scrollHeight;
    this.measure();
    this.showUnread(0);
  }

  goToEnd() {
    this.going = true;
    this.log.scrollTo({ top: this.log.scrollHeight, behavior: calm() ? 'auto' : 'smooth' });
    this.log.focus({ preventScroll: true });
  }

  measure() {
    this.size = `${this.log.clientHeight}/${this.log.scrollHeight}`;
  }

  scrolled() {
    // The end went away by itself, as something around it changed size: the observer follows it.
    if (this.low && this.size !== `${this.log.clientHeight}/${this.log.scrollHeight}`) return;
    const low = this.log.scrollHeight - this.log.scrollTop - this.log.clientHeight < LOW;
    if (this.going && !low) return;
    this.going = false;
    this.low = low;
    this.showUnread(this.low ? 0 : this.unread);
  }

  showUnread(count) {
    this.unread = count;
    this.end.hidden = this.low;
    this.count.hidden = count === 0;
    setText(this.count, String(count));
  }

  /** Arrows go from message to message; Enter then opens what can be done with it. */
  walk(event) {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (!step) return;
    const all = [...this.list.querySelectorAll('.more')];
    const at = all.findIndex(each => each.closest('li').contains(document.activeElement));
    const next = all[at < 0 ? all.length - 1 : at + step];
    if (!next) return;
    event.preventDefault();
    next.focus({ preventScroll: true });
    next.closest('li').scrollIntoView({ block: 'nearest' });
  }
}

function entries(messages, phone) {
  const byId = new Map(messages.map(message => [message.id, message]));
  const shown = [];
  let day = '';
  messages.forEach((message, i) => {
    const date = phone.words.day(message.time, phone.zone);
    if (date !== day) shown.push({ key: `day ${date}`, day: date });
    const [before, after] = [messages[i - 1], messages[i + 1]];
    shown.push({ key: `message ${message.id}`, message, mine: phone.isMine(message), quoted: byId.get(message.replyTo),
      first: date !== day || before?.from !== message.from || before.kind === 'service',
      last: after?.from !== message.from || after.kind === 'service'
        || phone.words.day(after.time, phone.zone) !== date,
      name: phone.isDesk ? phone.nameFor(message.from) : '' });
    day = date;
  });
  return shown;
}

function serviceLine(message) {
  const item = make('li', 'service');
  item.dataset.message = message.id;
  item.dataset.from = message.from;
  item.dir = 'auto';
  return item;
}

/** A deleted message closes up where it stood; it is no message any more while it does. */
function collapse(item) {
  delete item.dataset.message;
  item.inert = true;
  if (calm()) return item.remove();
  item.style.setProperty('--height', `${item.offsetHeight}px`);
  once(item, 'goes').then(() => item.remove());
}

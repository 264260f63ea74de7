// A phone's screen: Telegram with one chat open, in the phone's own language.

import { Chat } from './chat.js';
import { now } from './clock.js';
import { Composer } from './composer.js';
import { icon, make, once, said, setText } from './element.js';
import { openMenu } from './popup.js';
import { alertBox, toast } from './toast.js';

const BOT = 'Hamroh';

export class Screen {

  /** @param owner {id, isDesk, act(verb, body), isMine(message), nameFor(from), opens(payload)} */
  constructor(owner, words) {
    this.owner = owner;
    this.words = words;
    this.isDesk = owner.isDesk;
    this.zone = 'UTC';
    this.payload = null;
    this.element = make('div', 'screen');
    this.element.lang = words.language;
    this.element.dir = words.rightToLeft ? 'rtl' : 'ltr';
    this.clock = make('span', 'clock');
    this.title = said('strong', '', '');
    this.subtitle = make('span', 'subtitle');
    this.typing = make('span', 'typing');
    this.typing.append(make('span', '', words.typing), make('i'), make('i'), make('i'));
    this.picture = make('span', 'avatar');
    this.overlay = make('div', 'overlay');
    this.toasts = make('div', 'toasts');
    this.toasts.role = 'status';
    this.chat = new Chat(this);
    this.composer = new Composer(this);
    this.chat.element.append(this.toasts);
    this.element.append(this.statusBar(), this.header(), this.chat.element, this.composer.element, this.overlay);
  }

  statusBar() {
    const bar = make('div', 'status-bar');
    const signs = make('span', 'signs');
    signs.append(icon('airplane'), icon('signal'), icon('battery'));
    bar.append(this.clock, signs);
    bar.ariaHidden = 'true';
    return bar;
  }

  header() {
    const head = make('div', 'head');
    const who = make('div', 'who');
    who.append(this.title, this.subtitle, this.typing);
    const back = icon('back');
    head.append(back, this.picture, who, icon('dots'));
    return head;
  }

  show(state, { zone }) {
    const { words } = this;
    this.state = state;
    this.zone = zone;
    this.tick();
    const offline = state.online === false;
    const title = this.isDesk ? state.title : BOT;
    setText(this.title, title);
    setText(this.picture, title.charAt(0).toUpperCase());
    this.picture.dataset.colour = this.isDesk ? 5 : 0;
    const typing = Boolean(state.typing) && !offline;
    setText(this.subtitle, offline ? words.waiting : this.isDesk ? words.members(state.members.length) : words.bot);
    this.subtitle.hidden = typing;
    this.typing.hidden = !typing;
    this.element.classList.toggle('offline', offline);
    if (state.started && this.payload === '') this.payload = null;
    this.composer.show(state, this.payload);
    this.chat.show(state.messages);
  }

  tick() { setText(this.clock, this.words.time(now(), this.zone)); }

  isMine(message) { return this.owner.isMine(message); }

  nameFor(from) { return from === 'bot' ? BOT : this.owner.nameFor(from); }

  act(verb, body) { return this.owner.act(verb, body); }

  opens(payload) { this.owner.opens(payload); }

  /** A link has brought this chat up: Telegram shows START once more, and sends what the link carries. */
  offers(payload) {
    this.payload = payload;
    this.composer.show(this.state, payload);
    this.composer.begin.focus({ preventScroll: true });
    once(this.composer.begin, 'pulse');
  }

  async begins() {
    if (await this.act('start', { payload: this.payload ?? '' })) this.payload = null;
    if (this.state) this.composer.show(this.state, this.payload);
  }

  /** As Telegram does: unblocked, and started anew. */
  async restarts() {
    if (await this.act('blocked', { on: false })) await this.act('start', { payload: '' });
  }

  openActions(item, anchor, at) {
    const { message } = item;
    const { words } = this;
    const items = [{ label: words.reply, icon: 'reply', act: () => this.composer.setAbout({ message }) }];
    if (message.text && !message.guarded) {
      items.push({ label: words.copy, icon: 'copy', act: () => navigator.clipboard?.writeText(message.text) });
    }
    if (this.isMine(message) && message.kind === 'text' && !this.isDesk) {
      items.push({ label: words.edit, icon: 'edit', act: () => this.composer.setAbout({ message, edits: true }) });
    }
    openMenu({ host: this.overlay, anchor, items, at, name: words.more });
  }

  tells(text, isAlert = false) {
    if (isAlert) alertBox(this.overlay, text, this.words);
    else toast(this.toasts, text);
  }
}

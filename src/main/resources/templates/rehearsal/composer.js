// What is below the messages: START, the text field with all around it, and the bot's reply keyboard.

import { button, icon, iconButton, make, said, sync } from './element.js';
import { openMenu } from './popup.js';

const SAMPLES = [['photo', 'image'], ['voice', 'microphone'], ['document', 'file'], ['location', 'pin'],
  ['contact', 'person'], ['sticker', 'smile']];
const LONGEST = 4096; // Telegram's limit of a text
const TALLEST = 120; // px

export class Composer {

  constructor(phone) {
    const { words } = phone;
    this.phone = phone;
    this.about = null; // {message, edits}: what is answered or edited
    this.draft = ''; // what was being written before editing began
    this.folded = false;
    this.begin = button('bottom start', words.start, () => phone.begins());
    this.restart = button('bottom', words.restart, () => phone.restarts());
    this.strip = make('div', 'strip');
    this.field = Object.assign(make('textarea'), { name: 'text', rows: 1, maxLength: LONGEST, dir: 'auto',
      placeholder: words.message, ariaLabel: words.message, autocomplete: 'off' });
    this.menu = button('menu-button', icon('menu'), () => this.openCommands());
    this.menu.append(make('span', '', words.menu));
    this.keysButton = iconButton('round-button', 'keys', words.keyboard, () => this.fold(!this.folded));
    this.attach = iconButton('round-button', 'clip', words.attach, () => this.openAttach());
    this.voice = iconButton('round-button', 'microphone', words.recordVoice,
      () => phone.act('send', { kind: 'voice' }));
    this.go = Object.assign(iconButton('round-button go', 'send', words.send), { type: 'submit' });
    this.form = make('form');
    this.form.append(this.menu, this.field, this.keysButton, this.attach, this.voice, this.go);
    this.keys = make('div', 'keys');
    this.element = make('div', 'composer');
    this.element.append(this.begin, this.restart, this.strip, this.form, this.keys);
    for (const opener of [this.menu, this.attach]) opener.ariaHasPopup = 'menu';
    this.form.addEventListener('submit', event => this.send(event));
    this.field.addEventListener('input', () => this.typed());
    this.field.addEventListener('keydown', event => this.key(event));
    this.setAbout(null);
  }

  show({ started, blocked, keys = [], commands = [] }, payload) {
    const { isDesk } = this.phone;
    this.commands = commands;
    const asks = !isDesk && !blocked && (!started || payload !== null);
    this.begin.hidden = !asks;
    this.restart.hidden = isDesk || !blocked;
    this.form.hidden = asks || (!isDesk && blocked);
    this.strip.hidden = !this.about || this.form.hidden;
    this.menu.hidden = isDesk || commands.length === 0;
    this.attach.hidden = isDesk;
    this.keysButton.hidden = keys.length === 0;
    this.typed();
    sync(this.keys, keys.map((labels, at) => ({ at, labels })), {
      key: row => JSON.stringify(row),
      create: ({ labels }) => {
        const row = make('div', 'row');
        row.append(...labels.map(label =>
          button('', said('span', '', label), () => this.phone.act('key', { label }))));
        return row;
      },
    });
    this.keys.hidden = keys.length === 0 || this.folded || this.form.hidden;
  }

  fold(folded) {
    this.folded = folded;
    this.keys.hidden = folded;
    this.keysButton.ariaExpanded = String(!folded);
  }

  setAbout(about) {
    const { words } = this.phone;
    const { message, edits } = about ?? {};
    if (this.about?.edits) this.field.value = this.draft;
    if (edits) {
      this.draft = this.field.value;
      this.field.value = message.text;
    }
    this.about = about;
    this.strip.hidden = !about;
    this.typed();
    if (!about) return this.strip.replaceChildren();
    const side = make('div', 'quote');
    side.append(said('strong', '', edits ? words.editing : this.phone.nameFor(message.from)),
      said('span', '', message.text || words[message.kind] || message.kind));
    this.strip.replaceChildren(icon(edits ? 'edit' : 'reply'), side,
      iconButton('round-button', 'cross', words.cancel, () => this.setAbout(null)));
    this.field.focus({ preventScroll: true });
  }

  async send(event) {
    event.preventDefault();
    const text = this.field.value;
    if (!text.trim()) return;
    const { message, edits } = this.about ?? {};
    const done = edits ? await this.phone.act('edit', { message: message.id, text })
      : await this.phone.act('write', { text, replyTo: message?.id });
    if (!done) return;
    const more = this.field.value === text ? '' : this.field.value; // typed since
    if (!edits) this.field.value = more;
    else if (more) this.draft = more;
    this.setAbout(null);
  }

  typed() {
    const any = this.field.value.trim() !== '';
    this.go.hidden = !any && !this.phone.isDesk;
    this.voice.hidden = any || this.phone.isDesk;
    this.form.classList.toggle('typed', any);
    this.field.style.height = 'auto';
    if (any) this.field.style.height = `${Math.min(TALLEST, this.field.scrollHeight)}px`;
  }

  key(event) {
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      this.form.requestSubmit();
    } else if (event.key === 'Escape' && this.about) {
      this.setAbout(null);
    }
  }

  openCommands() {
    openMenu({ host: this.phone.overlay, anchor: this.menu, className: 'sheet commands',
      name: this.phone.words.commands,
      items: this.commands.map(({ command, description }) => ({ label: description, small: `/${command}`,
        act: () => this.phone.act('write', { text: `/${command}` }) })) });
  }

  openAttach() {
    openMenu({ host: this.phone.overlay, anchor: this.attach, className: 'sheet attach', name: this.phone.words.attach,
      items: SAMPLES.map(([kind, id], at) => ({ label: this.phone.words[kind], icon: id, colour: at + 1,
        act: () => this.phone.act('send', { kind }) })) });
  }
}

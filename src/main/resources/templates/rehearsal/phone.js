// One phone on the page, or the operators' group: its frame with what is outside of the screen, and the screen.

import { post } from './api.js';
import { iconButton, make, setText } from './element.js';
import { look } from './live.js';
import { openMenu } from './popup.js';
import { pressing } from './presses.js';
import { Screen } from './screen.js';
import { telegram } from './telegram.js';
import { languageName, nameOf, word } from './words.js';

export const DESK = 'desk';

export class Phone {

  /** @param board finds other phones: names of members, and where a link leads */
  constructor(id, board) {
    this.id = id;
    this.board = board;
    this.isDesk = id === DESK;
    this.section = make('section', this.isDesk ? 'phone desk' : 'phone');
    this.section.id = id;
    this.name = make('h2');
    this.hint = make('p', 'hint');
    this.frame = make('div', 'frame');
    const strip = make('div', 'outside');
    strip.append(this.name, this.hint, this.isDesk ? this.asChoice() : this.switches());
    this.section.append(strip, this.frame);
  }

  asChoice() {
    const label = make('label', 'as');
    this.as = make('select');
    this.as.addEventListener('change', () => this.board.redraw());
    label.append(make('span', '', word('as')), this.as);
    return label;
  }

  switches() {
    this.more = iconButton('round-button', 'dots', '', () => openMenu({
      host: this.section, anchor: this.more, name: this.more.ariaLabel, items: [
        { label: word('offline'), checked: !this.state.online, icon: 'airplane',
          act: () => this.act('online', { on: !this.state.online }) },
        { label: word('block'), checked: this.state.blocked, icon: 'block',
          act: () => this.act('blocked', { on: !this.state.blocked }) },
        ...this.state.role === 'PERSON' ? [{ label: word('savePlan'), icon: 'file', act: () => this.savePlan() }] : [],
      ] }));
    this.more.ariaHasPopup = 'menu';
    return this.more;
  }

  show(state, trainer) {
    this.state = state;
    const language = this.isDesk ? this.deskLanguage(state) : state.language;
    this.title = this.isDesk ? word('DESK') : nameOf(state);
    setText(this.name, this.title);
    this.hint.hidden = this.isDesk;
    if (!this.isDesk) setText(this.hint, `${languageName(state.language)} · ${word(`does${state.role}`)}`);
    this.section.ariaLabel = this.title;
    if (this.more && this.more.ariaLabel !== `${this.title}: ${word('switches')}`) {
      this.more.ariaLabel = this.more.title = `${this.title}: ${word('switches')}`;
    }
    this.section.classList.toggle('blocked', Boolean(state.blocked));
    if (this.screen?.words !== telegram(language)) this.turnOn(telegram(language));
    this.screen.show(state, trainer);
  }

  /** The group is seen on the phone of whoever acts in it. */
  deskLanguage({ members }) {
    const before = this.as.value;
    if ([...this.as.options].map(option => option.value).join() !== members.join()) {
      this.as.replaceChildren(...members.map(id => new Option(this.board.nameOf(id), id)));
      if (members.includes(before)) this.as.value = before;
    }
    return this.board.languageOf(this.as.value);
  }

  turnOn(words) {
    this.screen = new Screen(this, words);
    this.screen.chat.log.ariaLabel = this.title;
    this.frame.replaceChildren(this.screen.element);
  }

  isMine({ from }) {
    return from === (this.isDesk ? this.as.value : this.id);
  }

  nameFor(from) {
    return from === 'bot' ? 'Hamroh' : this.board.nameOf(from);
  }

  /** Does it; a refusal is shown where it was tried. */
  async act(verb, body) {
    const path = this.isDesk ? '/desk' : `/phones/${this.id}`;
    const ask = () => post(`${path}/${verb}`, this.isDesk ? { as: this.as.value, ...body } : body);
    try {
      await (verb === 'press' ? pressing(ask) : ask());
      return true;
    } catch (refused) {
      this.screen.tells(refused.message);
      return false;
    } finally {
      look();
    }
  }

  /** What was done here, as a file for the folder of the dialogs. */
  savePlan() {
    const link = make('a');
    link.href = `/rehearsal/api/phones/${this.id}/plan`;
    link.download = '';
    link.click();
  }

  /** A link to the bot's chat was pressed here, or answers a press made here. */
  opens(payload) {
    this.board.opensChat(this.isDesk ? this.as.value : this.id, payload);
  }
}

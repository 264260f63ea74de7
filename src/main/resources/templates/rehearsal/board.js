// All phones side by side, in an order one can follow: who asks, the group, who answers.

import { sync } from './element.js';
import { payloadOf } from './inline.js';
import { DESK, Phone } from './phone.js';
import { isOwn, isUnclear } from './presses.js';
import { goTo, news } from './tabs.js';
import { nameOf } from './words.js';

export class Board {

  constructor(element) {
    this.element = element;
    this.phones = new Map();
    this.told = null; // presses whose answer was shown; none is told again when the page is opened anew
    this.counts = new Map();
  }

  show(scene) {
    this.scene = scene;
    const people = scene.phones.filter(({ role }) => role === 'PERSON');
    const others = scene.phones.filter(({ role }) => role !== 'PERSON');
    const order = [...people, { ...scene.desk, id: DESK }, ...others];
    for (const id of this.phones.keys()) if (!order.some(each => each.id === id)) this.phones.delete(id);
    sync(this.element, order, {
      key: ({ id }) => id,
      create: ({ id }) => {
        this.phones.set(id, new Phone(id, this));
        return this.phones.get(id).section;
      },
      update: (section, state) => this.phones.get(state.id).show(state, scene.trainer),
    });
    for (const { id, messages } of order) this.count(id, messages);
    this.tell(scene.notices);
  }

  redraw() { this.show(this.scene); }

  tick() {
    for (const phone of this.phones.values()) phone.screen.tick();
  }

  stateOf(id) { return this.scene.phones.find(phone => phone.id === id); }

  nameOf(id) {
    const state = this.stateOf(id);
    return state ? nameOf(state) : '';
  }

  languageOf(id) { return this.stateOf(id)?.language ?? 'ru'; }

  count(id, messages) {
    const heard = messages.filter(({ from }) => from !== id).at(-1)?.id ?? 0;
    if (this.counts.has(id) && heard > this.counts.get(id)) news(id);
    this.counts.set(id, heard);
  }

  /** What was pressed on another page is only read here: it opens nothing, and the focus stays where it is. */
  tell(notices) {
    const isFirst = this.told === null;
    this.told ??= new Set();
    for (const { press, phone, inDesk, text, alert, url } of notices) {
      if (this.told.has(press) || isUnclear(press)) continue;
      this.told.add(press);
      if (isFirst) continue;
      const mine = isOwn(press);
      const payload = url ? payloadOf(url) : null;
      if (payload !== null && mine) this.opensChat(phone, payload);
      else if (text) this.phones.get(inDesk ? DESK : phone)?.screen.tells(text, alert && mine);
    }
  }

  opensChat(id, payload) {
    goTo(id);
    this.phones.get(id)?.screen.offers(payload);
  }
}

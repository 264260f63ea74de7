// All phones side by side, in an order one can follow: who asks, the group, who answers.

import { sync } from './element.js';
import { payloadOf } from './inline.js';
import { DESK, Phone } from './phone.js';
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

  tell(notices) {
    const isFirst = this.told === null;
    this.told ??= new Set();
    for (const notice of notices) {
      if (this.told.has(notice.press)) continue;
      this.told.add(notice.press);
      if (isFirst) continue;
      const payload = notice.url ? payloadOf(notice.url) : null;
      if (payload !== null) this.opensChat(notice.phone, payload);
      else if (notice.text) {
        this.phones.get(notice.inDesk ? DESK : notice.phone)?.screen.tells(notice.text, notice.alert);
      }
    }
  }

  opensChat(id, payload) {
    goTo(id);
    this.phones.get(id)?.screen.offers(payload);
  }
}

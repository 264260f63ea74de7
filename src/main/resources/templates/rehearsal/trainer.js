// The trainer's drawer: time that can be moved on, and a Telegram that can be made to fail.

import { post } from './api.js';
import { now } from './clock.js';
import { button, make, setText } from './element.js';
import { look } from './live.js';
import { telegram } from './telegram.js';
import { language, word } from './words.js';

const FORWARD = [['PT1M', 'minute'], ['PT10M', 'tenMinutes'], ['PT1H', 'hour'], ['P1D', 'day']];
const FAULTS = ['NONE', 'BUSY', 'OUT', 'LIMITS'];

export class Trainer {

  constructor(element, opener) {
    this.element = element;
    this.opener = opener;
    this.now = make('p', 'now');
    this.refused = make('p', 'refused');
    this.refused.role = 'alert';
    const clock = make('div', 'forward');
    clock.id = 'clock';
    clock.append(...FORWARD.map(([forward, name]) =>
      button('', word(name), () => this.act('/trainer/clock', { forward }))));
    element.append(make('h2', '', word('clock')), this.now, make('p', 'why', word('clockWhy')), clock, this.faults(),
      this.refused);
    opener.addEventListener('click', () => this.open(element.hidden));
    element.addEventListener('keydown', event => event.key === 'Escape' && this.open(false));
  }

  faults() {
    const set = make('fieldset');
    set.id = 'faults';
    set.append(make('legend', '', word('telegramIs')));
    this.radios = FAULTS.map(fault => {
      const radio = Object.assign(make('input'), { type: 'radio', name: 'fault', value: fault });
      radio.addEventListener('change', () => this.act('/trainer/fault', { fault }));
      const label = make('label');
      const side = make('span');
      side.append(make('strong', '', word(`fault${fault}`)), make('span', 'why', word(`watch${fault}`)));
      label.append(radio, side);
      set.append(label);
      return radio;
    });
    return set;
  }

  open(yes) {
    this.element.hidden = !yes;
    this.opener.ariaExpanded = String(yes);
    if (!yes) this.opener.focus();
  }

  async act(path, body) {
    setText(this.refused, '');
    try {
      await post(path, body);
    } catch (refused) {
      setText(this.refused, refused.message);
    }
    look();
  }

  show({ zone, fault }) {
    this.zone = zone;
    this.tick();
    for (const radio of this.radios) radio.checked = radio.value === fault;
    this.opener.classList.toggle('alarming', fault !== 'NONE');
  }

  tick() {
    const { zone } = this;
    const { day, time } = telegram(language); // which knows the months that the browser does not
    setText(this.now, `${day(now(), zone)}, ${time(now(), zone)} · ${zone}`);
  }
}

// "Try this": one step at a time in a slim row, all of them on demand. Steps tick themselves off.

import { button, icon, make, once, setText } from './element.js';
import { MORE, players, STEPS, takeLabel } from './steps.js';
import { goTo } from './tabs.js';
import { telegram } from './telegram.js';
import { nameOf, word } from './words.js';

const CLOSED = 'hamroh.guide.closed';
const DONE = 'hamroh.guide.done';

export class Guide {

  /** @param openTrainer brings the trainer's drawer up, for steps that are there */
  constructor(element, opener, openTrainer) {
    this.element = element;
    this.opener = opener;
    this.openTrainer = openTrainer;
    this.view = { looked: false, before: {} };
    this.kept = JSON.parse(sessionStorage.getItem(DONE) ?? '{"version":0,"done":[]}');
    this.sentence = make('span', 'sentence');
    this.count = make('strong', 'step-count');
    this.showMe = button('quiet', word('showMe'), () => this.pointTo(this.now));
    this.list = make('details', 'all-steps');
    this.list.append(make('summary', 'quiet', word('allSteps')), this.lists());
    const close = button('quiet', icon('cross'), () => this.open(false));
    close.ariaLabel = close.title = word('closeGuide');
    element.append(make('strong', 'label', word('tryThis')), this.count, this.sentence, this.showMe, this.list, close);
    opener.addEventListener('click', () => this.open(element.hidden));
    this.list.addEventListener('keydown', event => {
      if (event.key !== 'Escape') return;
      this.list.open = false;
      this.list.firstElementChild.focus();
    });
    document.addEventListener('pointerdown', event => {
      if (!this.list.contains(event.target)) this.list.open = false;
    });
    this.open(!localStorage.getItem(CLOSED));
  }

  open(yes) {
    this.element.hidden = !yes;
    this.opener.ariaExpanded = String(yes);
    if (yes) localStorage.removeItem(CLOSED);
    else localStorage.setItem(CLOSED, 'yes');
  }

  lists() {
    this.lines = new Map();
    const panel = make('div', 'panel');
    for (const [title, steps] of [['tryThis', STEPS], ['alsoTry', MORE]]) {
      const list = make(steps === STEPS ? 'ol' : 'ul');
      for (const step of steps) {
        const line = make('li');
        const state = make('span', 'state');
        const text = make('span');
        line.append(state, text, button('quiet', word('showMe'), () => this.pointTo(step)));
        this.lines.set(step, { line, state, text });
        list.append(line);
      }
      panel.append(make('h2', '', word(title)), list);
    }
    return panel;
  }

  sees(part) {
    for (const each of Object.keys(part)) this.view.before[each] = this.view[each];
    Object.assign(this.view, part);
    const { scene, database } = this.view;
    if (!scene || !database) return;
    if (scene.version < this.kept.version) this.kept = { version: 0, done: [] }; // another rehearsal
    this.kept.version = scene.version;
    this.tick();
    sessionStorage.setItem(DONE, JSON.stringify(this.kept));
    this.show(scene);
  }

  /** In their order: nobody is told that a step is done which they have not come to. The others whenever. */
  tick() {
    const { done } = this.kept;
    const next = () => STEPS.find(({ id }) => !done.includes(id));
    while (next()?.done(this.view)) done.push(next().id);
    for (const { id, done: isDone } of MORE) if (!done.includes(id) && isDone(this.view)) done.push(id);
  }

  show(scene) {
    const { person, operator } = players(scene);
    const { start } = telegram(person.language);
    const places = { person: nameOf(person), operator: nameOf(operator), start, take: takeLabel(scene) || '…',
      key: person.keys[0]?.[0] ?? '…' };
    this.now = STEPS.find(({ id }) => !this.kept.done.includes(id));
    const at = STEPS.indexOf(this.now);
    setText(this.count, this.now ? `${at + 1}/${STEPS.length}` : '✓');
    setText(this.sentence, this.now ? sentence(this.now, person, places) : word('allDone'));
    this.showMe.hidden = !this.now;
    for (const [step, { line, state, text }] of this.lines) {
      const isDone = this.kept.done.includes(step.id);
      line.classList.toggle('done', isDone);
      line.ariaCurrent = step === this.now ? 'step' : 'false';
      if (state.ariaLabel !== word(isDone ? 'done' : 'open')) {
        state.role = 'img';
        state.ariaLabel = word(isDone ? 'done' : 'open');
      }
      setText(text, sentence(step, person, places));
    }
  }

  /** Scrolls to the place and lets it pulse. */
  pointTo(step) {
    if (!step) return;
    this.list.open = false;
    if (step.trainer) this.openTrainer();
    const where = step.where(players(this.view.scene));
    const found = [...document.querySelectorAll(where)].at(-1);
    const section = found?.closest('main section') ?? document.querySelector(where.split(' ')[0]);
    if (section?.closest('main')) goTo(section.id);
    const target = found ?? section;
    target?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    if (target) once(target, 'pulse');
    target?.querySelector('button:not([hidden], .more), textarea')?.focus({ preventScroll: true });
  }
}

/** Before the bot has shown its keyboard, there is a language to be chosen. */
function sentence({ id }, person, places) {
  return word(id === 'call' && person.keys.length === 0 ? 'step-call-first' : `step-${id}`, places);
}

// The way to each phone: a row of names, with a dot where something came that was not seen. On a narrow page one of
// them fills it.

import { button, make, setText, sync } from './element.js';

const fresh = new Set();
let row;
let current = '';

/** @param places [{id, title}] in their order */
export function showTabs(nav, places) {
  row = nav;
  if (!places.some(({ id }) => id === current)) choose(places[0].id);
  sync(nav, places, {
    key: ({ id }) => id,
    create: ({ id }) => {
      const tab = button('tab', make('span'), () => goTo(id));
      tab.dataset.to = id;
      tab.append(make('i', 'dot'));
      watcher.observe(document.getElementById(id));
      return tab;
    },
    update: (tab, { title }) => setText(tab.firstChild, title),
  });
  mark();
}

/** Brings it into view. */
export function goTo(id) {
  choose(id);
  for (const each of [document.getElementById(id), row?.querySelector(`[data-to="${id}"]`)]) {
    each?.scrollIntoView({ inline: 'nearest', block: 'nearest' });
  }
}

/** Something new has come there. */
export function news(id) {
  if (visible.has(id)) return;
  fresh.add(id);
  mark();
}

function choose(id) {
  document.getElementById(current)?.classList.remove('current');
  current = id;
  document.getElementById(id)?.classList.add('current');
  fresh.delete(id);
  mark();
}

function mark() {
  for (const tab of row?.children ?? []) {
    tab.ariaCurrent = String(tab.dataset.to === current);
    tab.classList.toggle('fresh', fresh.has(tab.dataset.to));
  }
}

const visible = new Set();
const watcher = new IntersectionObserver(seen => {
  for (const { target, isIntersecting } of seen) {
    if (isIntersecting) visible.add(target.id);
    else visible.delete(target.id);
    if (isIntersecting) fresh.delete(target.id);
  }
  mark();
}, { threshold: 0.5 });

// Makes and keeps elements. Texts come from outside: they are only ever set as textContent.

const SVG = 'http://www.w3.org/2000/svg';

export function make(tag, className = '', text = '') {
  const element = document.createElement(tag);
  if (className) element.className = className;
  if (text) element.textContent = text;
  return element;
}

/** Text from somebody: its own direction, whatever is around it. */
export function said(tag, className, text) {
  const element = make(tag, className, text);
  element.dir = 'auto';
  return element;
}

/** A drawing of icons.svg; with a name it speaks, without it only decorates. */
export function icon(id, name = '') {
  const svg = document.createElementNS(SVG, 'svg');
  const use = document.createElementNS(SVG, 'use');
  use.setAttribute('href', `/rehearsal/icons.svg#${id}`);
  svg.append(use);
  svg.setAttribute('class', `icon icon-${id}`);
  if (name) {
    svg.setAttribute('role', 'img');
    svg.setAttribute('aria-label', name);
  } else {
    svg.setAttribute('aria-hidden', 'true');
  }
  return svg;
}

export function button(className, content, act) {
  const element = make('button', className);
  element.type = 'button';
  element.append(content);
  if (act) element.addEventListener('click', act);
  return element;
}

export function iconButton(className, iconId, name, act) {
  const element = button(className, icon(iconId), act);
  element.ariaLabel = element.title = name;
  return element;
}

/** Sets it only if it is another one: an unchanged text is not announced again, and keeps its selection. */
export function setText(element, text) {
  if (element.textContent !== text) element.textContent = text;
}

/**
 * Makes the children those of the items. Whoever stays is the same element, at its place, with its focus; `leave` may
 * take its time to remove one that has gone.
 */
export function sync(parent, items, { key, create, update = () => {}, leave = child => child.remove() }) {
  const kept = new Map([...parent.children].filter(child => child.key !== undefined).map(child => [child.key, child]));
  const wanted = new Set(items.map(key));
  for (const [old, child] of kept) {
    if (wanted.has(old)) continue;
    child.key = undefined;
    leave(child);
  }
  let at = parent.firstElementChild;
  for (const item of items) {
    while (at && at.key === undefined) at = at.nextElementSibling;
    const child = kept.get(key(item)) ?? Object.assign(create(item), { key: key(item) });
    if (child === at) at = at.nextElementSibling;
    else parent.insertBefore(child, at);
    update(child, item);
  }
}

export const calm = () => matchMedia('(prefers-reduced-motion: reduce)').matches;

/** Adds a class for as long as its animation runs (not at all where nothing is drawn), and waits for that. */
export async function once(element, className) {
  if (calm()) return;
  element.classList.add(className);
  await Promise.allSettled(element.getAnimations().map(animation => animation.finished));
  element.classList.remove(className);
}

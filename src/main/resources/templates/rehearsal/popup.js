// A menu that opens over something: by pointer or by keyboard, closed by Escape, by a choice or by pressing elsewhere.

import { button, icon, make, said } from './element.js';

const EDGE = 6; // px kept free around it

let close = () => {};

/**
 * @param host what it lies in (positioned); it never leaves it
 * @param items {label, icon, small, act, checked}
 * @param at the pointer's event; without it the menu opens at the anchor
 */
export function openMenu({ host, anchor, items, className = '', name, at }) {
  const again = host.querySelector(':scope > .menu')?.anchor === anchor;
  close();
  if (again && !at) return;
  const menu = Object.assign(make('div', `menu ${className}`), { anchor });
  menu.role = 'menu';
  menu.ariaLabel = name;
  menu.append(...items.map(item => entry(item, menu)));
  host.append(menu);
  if (!className.includes('sheet')) place(menu, host, anchor, at);
  const outside = event => {
    if (!menu.contains(event.target) && !anchor.contains(event.target)) close();
  };
  close = (back = false) => {
    menu.remove();
    anchor.ariaExpanded = 'false';
    document.removeEventListener('pointerdown', outside, true);
    if (back) anchor.focus({ preventScroll: true });
    close = () => {};
  };
  anchor.ariaExpanded = 'true';
  document.addEventListener('pointerdown', outside, true);
  menu.addEventListener('keydown', event => walk(event, menu));
  if (menu.firstElementChild) turn(menu, menu.firstElementChild, { preventScroll: true });
}

function entry({ label, icon: id, small, act, checked, colour }, menu) {
  const item = button('', icon(id ?? 'none'), () => {
    close(true);
    act();
  });
  if (!id) item.firstChild.remove();
  item.role = checked === undefined ? 'menuitem' : 'menuitemcheckbox';
  if (checked !== undefined) item.ariaChecked = String(checked);
  if (colour) item.dataset.colour = colour;
  item.tabIndex = -1;
  item.append(said('span', '', label));
  if (small) item.append(make('span', 'small', small));
  return item;
}

function walk(event, menu) {
  if (event.key === 'Escape' || event.key === 'Tab') {
    event.preventDefault();
    event.stopPropagation();
    return close(true);
  }
  const all = [...menu.children];
  const at = all.indexOf(document.activeElement);
  const to = { ArrowDown: at + 1, ArrowRight: at + 1, ArrowUp: at - 1, ArrowLeft: at - 1, Home: 0, End: -1 }[event.key];
  if (to === undefined) return;
  event.preventDefault();
  event.stopPropagation();
  turn(menu, all.at(to % all.length));
}

// One item can be reached by the keyboard at a time; a menu without one could not be scrolled by it.
function turn(menu, item, how) {
  for (const each of menu.children) each.tabIndex = -1;
  item.tabIndex = 0;
  item.focus(how);
}

function place(menu, host, anchor, at) {
  const inside = host.getBoundingClientRect();
  const from = anchor.getBoundingClientRect();
  const byPointer = at?.clientX > 0;
  const x = byPointer ? at.clientX : Math.min(from.left, from.right - menu.offsetWidth);
  const y = byPointer ? at.clientY : from.bottom + EDGE;
  const fit = (value, size, room) => Math.max(EDGE, Math.min(value, room - size - EDGE));
  menu.style.left = `${fit(x - inside.left, menu.offsetWidth, inside.width)}px`;
  menu.style.top = `${fit(y - inside.top, menu.offsetHeight, inside.height)}px`;
}

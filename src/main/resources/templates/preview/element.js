// Makes elements. Texts come from files: they are only ever set as text, never as HTML.

const SVG = 'http://www.w3.org/2000/svg';

/** @param children elements and texts; what is empty is left out */
function make(tag, attributes = {}, ...children) {
  return filled(document.createElement(tag), attributes, children);
}

function draw(tag, attributes = {}, ...children) {
  return filled(document.createElementNS(SVG, tag), attributes, children);
}

function filled(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes))
    if (value !== undefined && value !== false && value !== '') element.setAttribute(name, value === true ? '' : value);
  element.append(...children.flat().filter(Boolean));
  return element;
}

function link(to, attributes, ...children) {
  return make('a', { href: `#${to}`, ...attributes }, ...children);
}

/** What is kept between two visits; a browser may refuse, above all for files. */
const kept = {
  get(name) {
    try { return localStorage.getItem(`hamroh.preview.${name}`); } catch { return null; }
  },
  set(name, value) {
    try { localStorage.setItem(`hamroh.preview.${name}`, value); } catch { /* then it is not kept */ }
  },
};

// Looks for words in all texts of all languages and in the names of steps. Accents and capitals do not count.

const MOST = 100;
let index;

const MARKS = /[\p{M}ـʻʼ'’‘`´]/gu;
const folded = text => text.normalize('NFD').replace(MARKS, '').toLowerCase().normalize('NFC');

function everything() {
  const all = [...steps.keys()].map(id => ({ to: id, id, text: id, tag: '', folded: folded(id) }));
  for (const [name, texts] of Object.entries(data.texts ?? {})) {
    const outside = lines.some(each => each.name === name);
    for (const [key, versions] of Object.entries(texts)) {
      const step = `${name}.${key.split('.')[0]}`;
      const to = outside ? `~lines.${key}` : steps.has(step) ? step : name;
      versions.forEach((version, i) => version && all.push({ to, id: outside ? key : `${name}.${key}`, text: version.text,
        tag: tags[i], folded: folded(version.text) }));
    }
  }
  return all;
}

/** Those with every word; names first, then the chosen languages. */
function find(query) {
  const wanted = folded(query).split(/\s+/).filter(Boolean);
  if (!wanted.length) return [];
  index ??= everything();
  const rank = ({ tag }) => tag === '' ? 0 : shown().includes(tag) ? 1 : 2;
  return index.filter(each => wanted.every(part => each.folded.includes(part) || each.id.includes(part)))
    .sort((a, b) => rank(a) - rank(b)).map(each => ({ ...each, wanted }));
}

function resultsView(found) {
  const count = found.length;
  const heading = !count ? word('nothing') : word(count > MOST ? 'foundFirst' : 'found', { count, shown: MOST });
  return [make('p', { role: 'status', class: 'soft' }, heading),
    make('ol', { class: 'results' }, found.slice(0, MOST).map(each => make('li', {}, link(each.to, {},
      make('span', { class: 'ref' }, each.id), make('span', { class: 'in' }, each.tag ? languageName(each.tag) : word('name')),
      each.tag && make('span', { class: 'snippet', lang: each.tag, dir: directionOf(each.tag) }, ...snippet(each))))))];
}

/** Some words around the first that was looked for. */
function snippet({ text, wanted }) {
  const { from, to } = where(text, wanted.find(part => folded(text).includes(part)) ?? '');
  const start = Math.max(0, text.lastIndexOf(' ', Math.max(0, from - 40)));
  const end = Math.min(text.length, to + 90);
  return [start > 0 && '…', text.slice(start, from), make('mark', {}, text.slice(from, to)), text.slice(to, end),
    end < text.length && '…'];
}

/** Where a folded word stands in the text as written. */
function where(text, part) {
  let at = 0;
  const starts = [];
  let whole = '';
  for (const letter of text.normalize('NFC')) {
    const plain = folded(letter);
    for (const _ of plain) starts.push(at);
    whole += plain;
    at += letter.length;
  }
  const found = part ? whole.indexOf(part) : -1;
  if (found < 0) return { from: 0, to: 0 };
  return { from: starts[found], to: starts[found + part.length] ?? text.length };
}

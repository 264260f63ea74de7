// Shows what the address names after its #: a dialog, a step of it, or a list; and what is chosen at the top.

const byId = id => document.getElementById(id);
const view = byId('view');
const results = byId('results');
let rendered = '';

/** Pixels from the top below which somebody reads: the head of the page covers what is above. */
const READ_FROM = 120;

function here() {
  try { return decodeURIComponent(location.hash.slice(1)); } catch { return ''; }
}

function viewOf(place) {
  if (place === '~findings') return ['~findings', findingsView];
  if (place === '~all') return ['~all', allView];
  if (place === '~lines' || place.startsWith('~lines.')) return ['~lines', linesView];
  const dialog = dialogs.find(each => each.name === dialogOf(place));
  return dialog ? [dialog.name, () => dialogView(dialog)] : ['', overviewView];
}

function show() {
  const place = here();
  const [name, build] = viewOf(place);
  const wanted = JSON.stringify([name, chosen, pageLanguage]);
  if (wanted !== rendered) {
    view.replaceChildren(...build().flat().filter(Boolean));
    byId('places').replaceChildren(...placesView(name));
    document.title = [place.startsWith('~') ? word(name.slice(1)) : place, word('title'), 'Hamroh'].filter(Boolean).join(' · ');
    rendered = wanted;
  }
  for (const old of view.querySelectorAll('.here')) old.classList.remove('here');
  const target = place !== name && byId(place);
  target?.classList?.add('here');
  return target;
}

/** Somewhere else: there the page is read from its beginning, or from the step. */
function go() {
  search.value = '';
  look();
  const target = show();
  byId('places').querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  if (target) {
    target.scrollIntoView({ block: 'start' });
    target.querySelector('[tabindex]')?.focus({ preventScroll: true });
  } else {
    scrollTo(0, 0);
  }
}

/** The same place otherwise: whatever is being read stays where it is. */
function showOtherwise() {
  const at = [...view.querySelectorAll('.step')].find(each => each.getBoundingClientRect().bottom > READ_FROM);
  const top = at?.getBoundingClientRect().top;
  show();
  look();
  if (at && byId(at.id)) scrollBy(0, byId(at.id).getBoundingClientRect().top - top);
}

const search = byId('search');
function look() {
  const query = search.value.trim();
  results.hidden = !query;
  view.hidden = Boolean(query);
  results.replaceChildren(...(query ? resultsView(find(query)) : []));
}
search.addEventListener('input', look);
search.addEventListener('keydown', event => {
  if (event.key === 'Escape') { search.value = ''; look(); }
  if (event.key === 'Enter') results.querySelector('a')?.click();
  if (event.key === 'ArrowDown') { event.preventDefault(); results.querySelector('a')?.focus(); }
});
results.addEventListener('click', event => {
  // The same address again would not be noticed.
  if (event.target.closest('a')?.hash === location.hash) go();
});
addEventListener('keydown', event => {
  if (event.key === '/' && !event.target.closest('input, select')) { event.preventDefault(); search.focus(); }
});

function offer(select, options, value, choose) {
  select.replaceChildren(...options.map(([code, name]) => new Option(name, code, code === value, code === value)));
  select.onchange = () => { choose(select.value); showOtherwise(); };
}

function offerAll() {
  translate();
  const named = data.languages.map(({ tag, name, isOffered }) => [tag, isOffered ? name : `${name} (${word('draft')})`]);
  offer(byId('language'), named, chosen.language, value => kept.set('language', chosen.language = value));
  offer(byId('beside'), [['', word('none')], ...named], chosen.beside, value => kept.set('beside', chosen.beside = value));
  offer(byId('page-language'), Object.entries(PAGE_LANGUAGES).map(([code, [name]]) => [code, name]), pageLanguage, value => {
    kept.set('page', pageLanguage = value);
    offerAll();
  });
}

function offerThemes(button) {
  const system = matchMedia('(prefers-color-scheme: dark)');
  const paint = () => {
    const dark = (kept.get('theme') ?? (system.matches ? 'dark' : 'light')) === 'dark';
    document.documentElement.dataset.theme = dark ? 'dark' : 'light';
    button.ariaPressed = String(dark);
  };
  button.addEventListener('click', () => {
    const dark = document.documentElement.dataset.theme === 'dark';
    kept.set('theme', dark ? 'light' : 'dark');
    document.documentElement.dataset.theme = dark ? 'light' : 'dark';
    button.ariaPressed = String(!dark);
  });
  system.addEventListener('change', paint);
  paint();
}

byId('skip').addEventListener('click', () => byId('main').focus());
addEventListener('hashchange', go);
offerThemes(byId('theme'));
offerAll();
go();

// The page's own words: in the language of the browser, or as chosen.

const PAGE_LANGUAGES = { ru: ['Русский', russian], kk: ['Қазақша', kazakh], en: ['English', english] };

let pageLanguage = [kept.get('page'), ...(navigator.languages ?? [navigator.language]).map(each => each.split('-')[0])]
  .find(each => each in PAGE_LANGUAGES) ?? 'ru';

/** The sentence of that name, with its {places} filled. */
function word(name, places = {}) {
  return (PAGE_LANGUAGES[pageLanguage][1][name] ?? name).replace(/\{(\w+)}/g, (whole, place) => places[place] ?? whole);
}

/** The same with elements in its places. */
function worded(name, places) {
  return word(name).split(/(\{\w+})/).map(part => part.startsWith('{') ? places[part.slice(1, -1)] ?? part : part);
}

function translate() {
  document.documentElement.lang = pageLanguage;
  for (const each of document.querySelectorAll('[data-word]')) each.textContent = word(each.dataset.word);
  for (const each of document.querySelectorAll('[data-name]')) each.ariaLabel = word(each.dataset.name);
  for (const each of document.querySelectorAll('[data-hint]')) each.placeholder = word(each.dataset.hint);
}

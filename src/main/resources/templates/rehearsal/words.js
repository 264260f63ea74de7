// The page's own language: of the browser, or as chosen. Phones speak theirs (telegram.js).

const KNOWN = ['ru', 'kk', 'uz', 'en'];
const KEPT = 'hamroh.language';

export const LANGUAGES = { ru: 'Русский', kk: 'Қазақша', uz: 'Oʻzbekcha', ky: 'Кыргызча', tg: 'Тоҷикӣ', en: 'English',
  ar: 'العربية' };

const base = tag => tag.toLowerCase().split('-')[0];
const wished = [localStorage.getItem(KEPT) ?? '', ...navigator.languages ?? [navigator.language]].map(base);

export const language = wished.find(each => KNOWN.includes(each)) ?? 'ru';

const { words } = await import(`./words-${language}.js`);

/** The sentence of that name, with its {places} filled. */
export function word(name, places = {}) {
  return (words[name] ?? name).replace(/\{(\w+)}/g, (whole, place) => places[place] ?? whole);
}

/** "Person 1" and the like, in the page's language. */
export const nameOf = ({ id, role, number }) => `${word(role)} ${number ?? id.replace(/\D+/g, '')}`;

export const languageName = code => LANGUAGES[code] ?? LANGUAGES[base(code)] ?? code;

/** Fills what index.html marks: data-word is the text, data-name the name for a screen reader. */
export function translate(root) {
  document.documentElement.lang = language;
  document.title = word('title');
  for (const element of root.querySelectorAll('[data-word]')) element.textContent = word(element.dataset.word);
  for (const element of root.querySelectorAll('[data-name]')) element.ariaLabel = word(element.dataset.name);
}

/** A choice of languages; another one means another page, so it is loaded anew. */
export function offerLanguages(select) {
  for (const code of KNOWN) select.add(new Option(LANGUAGES[code], code, code === language, code === language));
  select.addEventListener('change', () => {
    localStorage.setItem(KEPT, select.value);
    location.reload();
  });
}

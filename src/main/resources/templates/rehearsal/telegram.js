// What Telegram itself says on a phone, in the phone's language.

const CHROME = ['ru', 'kk', 'uz', 'ky', 'tg', 'en', 'ar'];
const loaded = new Map();

/** @param code the phone's language_code; one Telegram's app does not speak is shown in English, as there */
export function telegram(code) {
  const language = code.toLowerCase().split('-')[0];
  return loaded.get(language) ?? loaded.get('en');
}

export async function loadTelegram() {
  await Promise.all(CHROME.map(async language => {
    const { words } = await import(`./telegram-${language}.js`);
    const locale = Intl.DateTimeFormat.supportedLocalesOf(language)[0] ?? 'ru';
    const dates = zone => dateFormat(words, locale, zone);
    const times = zone => new Intl.DateTimeFormat(locale,
      { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', numberingSystem: 'latn', timeZone: zone });
    loaded.set(language, { ...words, language, rightToLeft: language === 'ar', day: kept(dates), time: kept(times),
      members: count => `${count} ${words.member[new Intl.PluralRules(locale).select(count)] ?? words.member.other}` });
  }));
}

/** Browsers know the months of some languages only by number: those bring their own. */
function dateFormat({ date, months }, locale, zone) {
  const format = new Intl.DateTimeFormat(months ? 'en' : locale,
    { day: 'numeric', month: months ? 'numeric' : 'long', timeZone: zone });
  if (!months) return format;
  return { format: instant => {
    const parts = Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, value]));
    return date.replace('{day}', parts.day).replace('{month}', months[parts.month - 1]);
  } };
}

/** Making a format is dear, using it is not. */
function kept(makeFormat) {
  const formats = new Map();
  return (instant, zone) => {
    if (!formats.has(zone)) formats.set(zone, makeFormat(zone));
    return formats.get(zone).format(new Date(instant));
  };
}

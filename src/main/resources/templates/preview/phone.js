// One step in one language, as on a phone.

function phone(dialog, step, tag) {
  const say = `${nameOf(step.id)}.say`;
  const text = textOf(dialog.name, say, tag);
  return make('figure', { class: 'phone' },
    make('figcaption', {}, make('strong', { lang: tag, dir: 'auto' }, languageName(tag)),
      make('span', { class: 'place' }, text ? `${fileOf(dialog.name, tag)}:${text.line}` : fileOf(dialog.name, tag))),
    make('div', { class: 'screen', lang: tag, dir: directionOf(tag) },
      bubble(dialog.name, say, tag),
      keys(dialog, step, tag)),
    freeText(dialog, step, tag));
}

function bubble(name, key, tag) {
  return make('div', { class: 'bubble' }, ...said(name, key, tag));
}

/** A text with its placeholders marked; or that it is missing; and whether it is stale. */
function said(name, key, tag) {
  const text = textOf(name, key, tag);
  if (!text) return [own('p', 'missing', word('missing', { language: languageName(tag) }))];
  return [make('p', { class: 'said' }, ...placeholders(text.text)),
    text.isStale && own('p', 'stale', word('stale'))];
}

function placeholders(text) {
  return text.split(/(\{[^{}]*})/).map((part, i) => i % 2
    ? make('span', { class: 'placeholder', title: word('placeholders') }, part) : part);
}

/** The page's own words among those of another language. */
function own(tag, name, text) {
  return make(tag, { class: name, lang: pageLanguage, dir: 'ltr' }, text);
}

function keys(dialog, step, tag) {
  const options = step.options ?? [];
  if (step.then && !options.length) return null;
  if (!options.length) {
    const menu = lineOf('menu', tag)?.text ?? 'menu';
    return make('div', { class: 'rows' }, row([link(steps.has(menuStep) ? menuStep : '', { class: 'key added',
      title: word('endAdds') }, make('span', {}, menu))]));
  }
  const rows = step.rows?.[tags.indexOf(tag)] ?? options.map(() => 1);
  let at = 0;
  return make('div', { class: step.then ? 'rows dead' : 'rows' }, rows.map(count =>
    row(options.slice(at, at += count).map(option => key(dialog, step, option, tag)))));
}

const menuStep = dialogs.find(each => each.name === 'menu')?.start ?? '';

const row = children => make('div', { class: 'row' }, ...children);

function key(dialog, step, option, tag) {
  const text = textOf(dialog.name, `${nameOf(step.id)}.${option.id}`, tag);
  const label = text ? make('span', {}, text.text)
    : own('span', '', word('missingLabel', { id: option.id }));
  const classes = ['key', !text && 'missing', text?.isStale && 'stale', !option.go.isThere && 'lost'];
  const attributes = { class: classes.filter(Boolean).join(' '),
    title: [option.id, '→', option.go.step ?? word('goReturn'), text?.isStale && `(${word('stale')})`].filter(Boolean).join(' ') };
  return option.go.step && option.go.isThere ? link(option.go.step, attributes, label)
    : make('span', attributes, label);
}

/** What comes of words in place of a press. Where a step goes on at once nobody can write any: that is dead text. */
function freeText(dialog, step, tag) {
  if (step.then && (!step.other || step.other === 'other')) return null;
  const to = step.otherGo;
  return make('div', { class: step.then ? 'free dead' : 'free' },
    make('p', { class: 'lead' }, word('freeText'), step.then && badge('dead', word('dead')),
      step.other === 'other' && make('span', { class: 'shared' }, word('otherShared'))),
    step.other ? make('div', { class: 'answer', lang: tag, dir: directionOf(tag) }, ...said(dialog.name, step.other, tag))
      : !to && make('p', { class: 'soft' }, word('noOther')),
    make('p', { class: 'soft' }, '→ ', to && to.step !== step.id ? target(to) : word('stays')));
}

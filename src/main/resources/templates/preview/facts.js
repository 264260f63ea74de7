// What a step does, where it leads and what leads to it, in words.

/** A link to where something leads; or in words why there is none. */
function target(go) {
  if (!go.step) return word('goReturn');
  return go.isThere ? link(go.step, { class: 'ref' }, go.step)
    : make('span', { class: 'ref lost' }, go.step, ' ', make('em', {}, word('notThere')));
}

function facts(step) {
  return make('ul', { class: 'facts' }, deeds(step).map(each => make('li', { class: 'deed' }, ...each)),
    (step.needs ?? []).map(need => item(word('needsFirst', { answer: need.answer }), target(need))),
    step.then && item(word('thenGo'), target(step.then)),
    step.options && make('li', {}, `${word('buttons')}:`, make('ul', { class: 'options' },
      step.options.map(option => make('li', {}, make('code', {}, option.id), ' → ', target(option.go),
        (option.effects ?? []).map(effect => make('span', { class: 'keeps' }, ...deed(effect))))))),
    !step.options && !step.then && make('li', {}, word('endAdds')),
    step.rule && rule(step.rule),
    step.videos && item(word('videos'), Object.entries(step.videos).map(([sign, file]) =>
      `${sign}: ${file || word('slot')}`).join(', ')),
    step.was && item(word('was'), make('code', {}, step.was.join(', '))),
    step.isEntry && make('li', {}, capital(word('entry')), '.'),
    step.from ? make('li', {}, word('from'), ' ', ...listed(step.from.map(id => link(id, { class: 'ref' }, id))))
      : !step.isEntry && make('li', { class: 'soft' }, word('fromNowhere')),
    step.plans && make('li', {}, word('plans'), ' ', make('span', { class: 'plans' }, byFile(step.plans))));
}

/** "home: a, b · young: c". */
function byFile(plans) {
  const files = new Map();
  for (const [file, name] of plans.map(each => each.split(': '))) files.set(file, [...(files.get(file) ?? []), name]);
  return [...files].map(([file, names]) => `${file}: ${names.join(', ')}`).join(' · ');
}

const deeds = step => (step.effects ?? []).map(deed);

/** The words of an effect, by its kind. */
function deed(effect) {
  const { kind, triage, topic, ...rest } = effect;
  const name = topic && (lineOf(`topic-${topic}`, chosen.language)?.text);
  return worded(`effect${kind}`, { ...rest,
    triage: triage && make('strong', { class: `triage ${triage}` }, sign(triage), word(triage)),
    topic: topic && (name ? `${topic} (${name})` : topic) });
}

function rule({ source, lastChecked, validFrom, until }) {
  return make('li', {}, `${word('rule')}: `, make('q', {}, source), '. ',
    `${word('lastChecked')} ${lastChecked}; ${word('validFrom')} ${validFrom ?? word('unknown')}`,
    until && `; ${word('until')} ${until}`, '.');
}

const item = (text, ...children) => make('li', {}, text, ' ', ...children);
const capital = text => text[0].toUpperCase() + text.slice(1);
const listed = items => items.flatMap((each, i) => i ? [', ', each] : [each]);

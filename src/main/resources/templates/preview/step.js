// A step: what is wrong with it, how it looks, what it does.

function stepView({ dialog, step }) {
  const triage = triageOf(step);
  return make('article', { class: `step${step.isDead ? ' dead' : ''}`, id: step.id, 'data-triage': triage },
    make('header', {}, make('h3', { tabindex: -1 }, link(step.id, {}, make('span', { class: 'of' }, `${dialog.name}.`),
      nameOf(step.id))), ...badges(dialog, step, triage),
      make('span', { class: 'place' }, `${dialog.file}:${step.line}`)),
    remarks(findingsOf(step.id)),
    make('div', { class: 'shown' }, make('div', { class: 'phones' }, shown().map(tag => phone(dialog, step, tag))),
      make('section', { class: 'does', 'aria-label': word('does') }, facts(step))));
}

function badges(dialog, step, triage) {
  const calls = (step.effects ?? []).some(effect => effect.kind === 'CallOperator');
  return [
    dialog.start === step.id && badge('', word('start')),
    triage && make('span', { class: `badge triage ${triage}` }, sign(triage), word(triage)),
    calls && badge('calls', word('calls')),
    !step.options && !step.then && badge('', word('end')),
    step.isDead && badge('dead', word('dead')),
  ];
}

const badge = (name, text) => make('span', { class: `badge ${name}` }, text);

/** Findings, each with its place and what to do. */
function remarks(some, withSteps = false) {
  if (!some.length) return null;
  return make('ul', { class: 'remarks' }, some.map(each => make('li', { class: `remark ${each.severity}` },
    make('p', {}, make('strong', { class: 'severity' }, each.severity === 'error' ? '✕ ' : '! ', word(each.severity),
      each.code ? ` ${each.code}` : ''), ' ',
      make('span', { class: 'place' }, `${each.file}:${each.line}:${each.column}`),
      withSteps && each.step && link(each.step, { class: 'ref' }, each.step)),
    make('p', { lang: 'en', dir: 'ltr' }, each.sentence, each.advice ? ` ${each.advice}` : ''))));
}

/** Triage by shape as well as by colour. */
function sign(triage) {
  const shape = {
    emergency: draw('path', { d: 'M4 0h6l4 4v6l-4 4H4L0 10V4z' }),
    urgent: draw('path', { d: 'M7 0l7 13H0z' }),
    routine: draw('circle', { cx: 7, cy: 7, r: 6 }),
  }[triage];
  return draw('svg', { class: `sign ${triage}`, viewBox: '0 0 14 14', width: 14, height: 14, 'aria-hidden': 'true' }, shape);
}

// What the page can show: everything at a glance, a dialog, all steps, the texts outside the steps, the findings.

function overviewView() {
  return [make('h2', {}, word('overview')),
    make('p', { class: 'soft' }, word('writtenIn', { folder: data.folder, language: languageName(data.base) })),
    findingsBox(),
    make('h3', {}, word('graphAll')), legend(false), dialogGraph(),
    hubs.size > 0 && make('p', { class: 'soft' }, word('hubsWhy'))];
}

function findingsBox() {
  if (!findings.length) return make('p', { class: 'well' }, '✓ ', word('wellDone'));
  return make('details', { class: 'all-findings', open: findings.length <= 8 },
    make('summary', {}, make('strong', {}, `${word('findings')}: ${counted()}`)), remarks(findings, true));
}

function counted() {
  const errors = findings.filter(each => each.severity === 'error').length;
  return [errors && `${word('errors')} ${errors}`, findings.length - errors && `${word('warnings')} ${findings.length - errors}`]
    .filter(Boolean).join(', ');
}

function findingsView() {
  return [make('h2', {}, word('findings')),
    findings.length ? remarks(findings, true) : make('p', { class: 'well' }, '✓ ', word('wellDone'))];
}

function dialogView(dialog) {
  return [make('h2', {}, dialog.name, make('span', { class: 'place' }, dialog.file)),
    remarks(findings.filter(each => each.file === dialog.file && !each.step)),
    legend(true), stepGraph(dialog),
    make('section', { class: 'steps', 'aria-label': word('steps') },
      (dialog.steps ?? []).map(step => stepView({ dialog, step })))];
}

function allView() {
  return [make('h2', {}, word('allSteps')), dialogs.map(dialog => make('section', { class: 'steps' },
    make('h3', { class: 'dialog' }, link(dialog.name, {}, dialog.name)),
    (dialog.steps ?? []).map(step => stepView({ dialog, step }))))];
}

function linesView() {
  return [make('h2', {}, word('lines')), lines.map(each => make('section', {},
    make('h3', {}, word(`lines${each.who}`), make('span', { class: 'place' }, each.file)),
    remarks(findings.filter(finding => finding.file === each.file)),
    make('table', { class: 'lines' },
      make('thead', {}, make('tr', {}, make('th', { scope: 'col' }, word('lineName')),
        shown().map(tag => make('th', { scope: 'col', lang: tag }, languageName(tag))))),
      make('tbody', {}, Object.keys(data.texts[each.name]).map(id => make('tr', { id: `~lines.${id}` },
        make('th', { scope: 'row', tabindex: -1 }, make('code', {}, id)),
        shown().map(tag => make('td', { lang: tag, dir: directionOf(tag) }, ...said(each.name, id, tag)))))))))];
}

/** Dialogs of which nothing could be read, so that nobody looks for them in vain. */
const unread = [...new Set(findings.filter(each => /^K00[1-5]$/.test(each.code) && /^[^./]+\.yaml$/.test(each.file)
  && each.file !== 'directory.yaml').map(each => each.file))]
  .filter(file => ![...dialogs, ...lines].some(each => each.file === file));

/** The places that can be gone to from everywhere. */
function placesView(current) {
  const entry = (to, text, count) => make('li', {}, link(to, { 'aria-current': to === current && 'page' },
    make('span', {}, text), count > 0 && make('span', { class: 'count' }, `! ${count}`)));
  return [make('ul', {}, entry('', word('overview')), entry('~findings', word('findings'), findings.length),
    entry('~lines', word('lines')), entry('~all', word('allSteps'))),
  make('h2', {}, word('dialogs')),
  make('ul', {}, dialogs.map(each => entry(each.name, each.name,
    findings.filter(finding => finding.step ? dialogOf(finding.step) === each.name : finding.file === each.file).length)),
  unread.map(file => make('li', { class: 'unread' }, link('~findings', { title: word('unread') }, make('span', {}, file),
    make('span', { class: 'count' }, '✕')))))];
}

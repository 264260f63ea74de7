// Steps, or dialogs, as a graph. Where everything stands was worked out by the command.

const NODE = { width: 190, height: 70 };

/** @param node gives for an id where it leads, its lines of text and its classes */
function graph(drawing, name, node) {
  const { width, height, nodes = [], edges = [] } = drawing;
  const svg = draw('svg', { class: 'graph', width, height, viewBox: `0 0 ${width} ${height}`, role: 'group', 'aria-label': name },
    draw('defs', {}, marker('arrow'), marker('arrow-lit')),
    draw('g', { class: 'edges', 'aria-hidden': 'true' }, edges.map(edge => draw('path', { d: edge.path, 'data-from': edge.from, 'data-to': edge.to,
      class: edge.isBack ? 'edge back' : 'edge' }))),
    nodes.map(each => draw('foreignObject', { x: each.x, y: each.y, ...NODE }, box(each.id, node(each.id)))));
  // Shrinks a little before it scrolls.
  Object.assign(svg.style, { minWidth: `${Math.round(width * .94)}px`, maxWidth: `${width}px` });
  const light = id => {
    svg.classList.toggle('lit', Boolean(id));
    for (const path of svg.querySelectorAll('.edge'))
      path.classList.toggle('on', path.dataset.from === id || path.dataset.to === id);
  };
  svg.addEventListener('pointerover', event => light(event.target.closest('[data-node]')?.dataset.node));
  svg.addEventListener('pointerleave', () => light());
  svg.addEventListener('focusin', event => light(event.target.dataset.node));
  svg.addEventListener('focusout', () => light());
  return make('div', { class: 'canvas', tabindex: 0, role: 'region', 'aria-label': name }, svg);
}

const marker = id => draw('marker', { id, viewBox: '0 0 8 8', refX: 7, refY: 4, markerWidth: 7, markerHeight: 7,
  orient: 'auto-start-reverse' }, draw('path', { d: 'M0 0L8 4L0 8z' }));

function box(id, { to, title, text, tag, note, triage, classes, from, count }) {
  return link(to, { class: `node ${classes}`, 'data-node': id, 'data-triage': triage },
    make('span', { class: 'title' }, triage && sign(triage), make('b', {}, title), from && make('span', { class: 'from' }, `◂ ${from}`), count && make('span', { class: 'count' }, count)),
    make('span', { class: 'text', lang: tag, dir: tag && directionOf(tag) }, text),
    make('span', { class: 'note' }, note));
}

function stepGraph(dialog) {
  if (!dialog.drawing) return make('p', { class: 'soft' }, dialog.steps ? word('tooMany') : '');
  return graph(dialog.drawing, word('graphOf'), id => {
    const { step } = steps.get(id);
    const triage = triageOf(step);
    const tag = chosen.language;
    const outside = [...new Set(targets(step).map(dialogOf).filter(each => each !== dialog.name))];
    const from = [...new Set((step.from ?? []).map(dialogOf).filter(each => each !== dialog.name))];
    return { to: id, title: nameOf(id), from: from.join(', '), tag, text: textOf(dialog.name, `${nameOf(id)}.say`, tag)?.text ?? '—', triage,
      note: [step.isDead && word('dead'), triage && word(triage), outside.length && `↗ ${outside.join(', ')}`].filter(Boolean).join(' · '),
      classes: [step.isDead && 'dead', dialog.start === id && 'first', !step.options && !step.then && 'end'].filter(Boolean).join(' '),
      count: findingsOf(id).length && `! ${findingsOf(id).length}` };
  });
}

function dialogGraph() {
  if (!data.overview?.nodes) return make('p', { class: 'soft' }, word('noDialogs'));
  return graph(data.overview, word('graphAll'), name => {
    const dialog = dialogs.find(each => each.name === name);
    const own = dialog.steps ?? [];
    const tag = chosen.language;
    const count = findings.filter(each => each.step && dialogOf(each.step) === name).length;
    const triage = triageOf(...own);
    const dead = own.length && own.every(step => step.isDead);
    const drawn = (data.overview.edges ?? []).some(edge => edge.to === name && !edge.isBack) || hubs.has(name);
    const from = drawn ? [] : [...new Set(own.flatMap(step => step.from ?? []).map(dialogOf).filter(each => each !== name))];
    return { to: name, title: name, tag, triage, from: name === 'menu' ? '' : from.join(', '), count: count && `! ${count}`,
      text: dialog.start ? textOf(name, `${nameOf(dialog.start)}.say`, tag)?.text ?? '—' : '—',
      note: [word('counted', { steps: own.length }), triage && word(triage), dead && word('dead')].filter(Boolean).join(' · '),
      classes: [hubs.has(name) && 'hub', dead && 'dead', name === 'menu' && 'first'].filter(Boolean).join(' ') };
  });
}

function targets(step) {
  return [...(step.options ?? []).map(option => option.go), step.then, step.otherGo, ...(step.needs ?? [])]
    .map(go => go?.step).filter(Boolean);
}

function legend(forSteps) {
  const items = [...URGENCIES.map(each => [sign(each), word(each)]),
    [make('span', { class: 'swatch' }), word('no_triage')],
    [make('span', { class: 'swatch dead' }), word('dead')],
    [dash(false), word('goTo')], [dash(true), word('lineBack')], ['◂', word('inward')],
    forSteps ? ['↗', word('outward')] : [make('span', { class: 'swatch hub' }), word('hubs')]];
  return make('ul', { class: 'legend', 'aria-label': word('legend') },
    items.filter(Boolean).map(([mark, text]) => make('li', {}, make('span', { 'aria-hidden': 'true' }, mark), text)));
}

const dash = back => draw('svg', { class: 'sample', width: 28, height: 10, viewBox: '0 0 28 10' },
  draw('path', { d: 'M0 5h28', class: back ? 'edge back' : 'edge' }));

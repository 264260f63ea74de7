// What the dialogs hold, as the command has written it, and what is chosen to be seen of it.

const data = JSON.parse(document.getElementById('data').textContent);
const tags = data.languages.map(each => each.tag);
const dialogs = data.dialogs ?? [];
/** Those to people first. */
const lines = [...(data.lines ?? [])].sort((a, b) => (a.who === 'DESK') - (b.who === 'DESK'));
/** Errors first; each of both by file and line. */
const findings = [...(data.findings ?? [])].sort((a, b) => (a.severity === 'warning') - (b.severity === 'warning'));
const hubs = new Set(data.hubs);

/** Every step by its name, and the dialog that it is in. */
const steps = new Map(dialogs.flatMap(dialog => (dialog.steps ?? []).map(step => [step.id, { dialog, step }])));

const findingsOf = id => findings.filter(each => each.step === id);
const nameOf = id => id.slice(id.indexOf('.') + 1);
const dialogOf = id => id.split('.')[0];

const chosen = {
  language: [kept.get('language'), data.base].find(each => tags.includes(each)) ?? tags[0],
  beside: [kept.get('beside')].find(each => tags.includes(each)) ?? '',
};

/** The languages to be shown, one or two. */
const shown = () => [...new Set([chosen.beside, chosen.language].filter(Boolean))];

/** The text, its line, and whether it is stale; undefined if it is missing. */
const textOf = (name, key, tag) => data.texts?.[name]?.[key]?.[tags.indexOf(tag)] ?? undefined;

/** A text outside the steps, from whichever file. */
function lineOf(id, tag) {
  for (const each of lines) {
    const text = textOf(each.name, id, tag);
    if (text) return text;
  }
  return undefined;
}

const fileOf = (name, tag) => tag === data.base ? `${name}.yaml` : `${name}.${tag}.yaml`;

const RIGHT_TO_LEFT = /^(ar|dv|fa|he|ps|sd|ug|ur|yi)\b|-(Arab|Hebr|Thaa)\b/;
const directionOf = tag => RIGHT_TO_LEFT.test(tag) && !/-(Latn|Cyrl)\b/.test(tag) ? 'rtl' : 'ltr';

const languageName = tag => data.languages.find(each => each.tag === tag)?.name ?? tag;

/** The most urgent triage that one of these steps logs; empty if none does. */
const URGENCIES = ['emergency', 'urgent', 'routine'];
function triageOf(...some) {
  const logged = some.flatMap(step => step.effects ?? []).map(effect => effect.triage);
  return URGENCIES.find(each => logged.includes(each)) ?? '';
}

// The guided first minute, and what else is worth trying. A step is done when the scene or the database shows it, never
// because of a text: it holds in every language.

const people = scene => scene.phones.filter(({ role }) => role === 'PERSON');
const staff = scene => scene.phones.filter(({ role }) => role !== 'PERSON');
const card = scene => scene.desk.messages.findLast(({ from, rows }) => from === 'bot' && rows?.flat().length);
const typed = phone => phone.messages.some(({ from, text, kind }) =>
  from === phone.id && kind === 'text' && !text.startsWith('/') && !phone.keys.flat().includes(text));

/** Who plays the person and the operator: those who have got furthest. */
export function players(scene) {
  const pressed = scene.notices.findLast(({ inDesk, url }) => inDesk && !url)?.phone;
  return {
    person: people(scene).find(typed) ?? people(scene).find(({ started }) => started) ?? people(scene)[0],
    operator: staff(scene).find(({ id }) => id === pressed) ?? staff(scene)[0],
  };
}

export const takeLabel = scene => card(scene)?.rows.flat().find(({ url }) => !url)?.label ?? '';

const table = (database, name) => database?.tables.find(each => each.name.toLowerCase() === name);

function states(database) {
  const rows = table(database, 'help_request')?.newest ?? [];
  return rows.map(({ cells }) => cells.find(({ column }) => column.toLowerCase() === 'state')?.value);
}

const tookOver = ({ database }) => states(database).some(state => ['TAKEN', 'CLOSED', 'ERASED'].includes(state));

function clearedAtOnce({ scene, before }) {
  return Boolean(before.scene) && people(scene).some(({ id, messages }) => {
    const had = before.scene.phones.find(phone => phone.id === id)?.messages ?? [];
    const has = new Set(messages.map(message => message.id));
    return had.length > 3 && had.filter(message => !has.has(message.id)).length > had.length / 2;
  });
}

/** Only /forget takes a conversation away. Another person's may well be left, and a request stays, to be counted. */
const forgot = ({ database, before }) => states(database).includes('ERASED')
  || (table(database, 'conversation')?.rows ?? 0) < (table(before.database, 'conversation')?.rows ?? 0);

/**
 * @typedef view {scene, database, before: {scene, database} as they were the time before, looked: whether somebody has
 *     looked at the pane}
 */
export const STEPS = [
  { id: 'start', where: ({ person }) => `#${person.id} .composer`,
    done: ({ scene }) => people(scene).some(({ started }) => started) },
  { id: 'call', where: ({ person }) => `#${person.id} .message:last-child`,
    done: ({ scene, database }) => Boolean(card(scene)) || tookOver({ database }) },
  { id: 'take', where: () => '#desk .message:has(.row)', done: tookOver },
  { id: 'talk', where: ({ operator }) => `#${operator.id} .composer`,
    done: view => tookOver(view) && people(view.scene).some(typed) && staff(view.scene).some(typed) },
  { id: 'look', where: () => '#database', done: ({ looked, database }) =>
    looked && database?.lookedFor.length > 0 && database.lookedFor.every(({ found }) => found === 0) },
  { id: 'close', where: ({ operator }) => `#${operator.id} .composer`,
    done: ({ database }) => states(database).some(state => ['CLOSED', 'ERASED'].includes(state)) },
  { id: 'hide', where: ({ person }) => `#${person.id} .composer`, done: clearedAtOnce },
  { id: 'forget', where: ({ person }) => `#${person.id} .composer`, done: forgot },
];

export const MORE = [
  { id: 'offline', where: ({ person }) => `#${person.id} .outside button`,
    done: ({ scene }) => scene.phones.some(({ online }) => !online) },
  { id: 'language', where: () => '#adds', done: ({ scene }) =>
    new Set(people(scene).filter(({ started }) => started).map(({ language }) => language)).size > 1 },
  { id: 'second', where: () => '#desk', done: ({ scene }) =>
    new Set(scene.notices.filter(({ inDesk }) => inDesk).map(({ phone }) => phone)).size > 1 },
  { id: 'block', where: ({ person }) => `#${person.id} .outside button`,
    done: ({ scene }) => scene.phones.some(({ blocked }) => blocked) },
  { id: 'minutes', where: () => '#clock', trainer: true, done: ({ scene }) => minutes(scene.trainer.moved) >= 10 },
  { id: 'busy', where: () => '#faults', trainer: true, done: ({ scene }) => scene.trainer.fault === 'BUSY' },
  { id: 'out', where: () => '#faults', trainer: true, done: ({ scene }) => scene.trainer.fault === 'OUT' },
];

function minutes(duration) {
  const [, days = 0, hours = 0, rest = 0] = /P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?/.exec(duration ?? '') ?? [];
  return days * 1440 + hours * 60 + Number(rest);
}

// Shows the phones and does on them what is pressed. Texts come from outside: they are only ever set as textContent.
// Long, as it is the whole page in one module that needs no build.

const API = '/rehearsal/api';
const EVERY = 1000; // ms between two looks …
const SOON = 150; // … and just after an act, when an answer is about to come,
const SOON_FOR = 4000; // for so long
const TOAST_FOR = 8000;
const LOW = 40; // px from the end of a chat that still count as its end
const ROLES = { PERSON: 'Человек · Person', OPERATOR: 'Оператор · Operator', COORDINATOR: 'Координатор · Coordinator' };
const DESK = 'desk';
const DESK_TITLE = 'Группа операторов · Desk group';
const DESK_HINT = '/queue · /switch · /note … · /close helped | referred | left | other · /handback';
const START_FIRST = 'сначала начните чат с ботом · first start the chat with the bot';

const columns = new Map(); // of each phone and of the desk, by id
const seen = new Set(); // presses whose answer was shown
let version = -1;
let soonUntil = 0;
let wake = () => {};

function make(tag, className, text = '') {
  const element = document.createElement(tag);
  element.className = className;
  element.textContent = text;
  if (text) element.dir = 'auto';
  return element;
}

function button(label, className, act) {
  const element = make('button', className, label);
  element.type = 'button';
  element.addEventListener('click', act);
  return element;
}

// ---- acting

async function post(path, body) {
  const response = await fetch(API + path, {
    method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error((await response.json().catch(() => ({}))).detail ?? `HTTP ${response.status}`);
  return response.status === 204 ? {} : response.json();
}

/** Does it, and looks what came of it; a refusal is shown where it was tried. */
async function act(column, path, body) {
  try {
    return await post(path, body);
  } catch (refused) {
    if (column) toast(column, refused.message);
    return null;
  } finally {
    soonUntil = Date.now() + SOON_FOR;
    wake();
  }
}

const base = column => column.id === DESK ? '/desk' : `/phones/${column.id}`;
const start = (column, payload) => act(column, `/phones/${column.id}/start`, { payload });
const press = (column, message, label) =>
  act(column, `${base(column)}/press`, { as: column.as.value, message, button: label });

async function send(event, column) {
  event.preventDefault();
  const field = column.form.elements.text;
  const done = await act(column, `${base(column)}/write`,
    { as: column.as.value, text: field.value, replyTo: column.replyTo });
  if (!done) return;
  field.value = '';
  replyTo(column, null);
}

function replyTo(column, message) {
  column.replyTo = message?.id; // undefined: left out of the JSON
  column.reply.hidden = !message;
  column.reply.querySelector('span').textContent = message ? `↩ ${message.text}` : '';
  if (message) column.form.elements.text.focus();
}

async function join(role) {
  const joined = await act(columns.values().next().value, '/phones', { role });
  if (!joined) return;
  await look();
  columns.get(joined.id)?.section.scrollIntoView({ inline: 'start' });
}

/** What a link t.me/bot?start=… carries; null for any other link. */
function payloadOf(url) {
  const link = URL.parse(url);
  return link?.hostname === 't.me' ? link.searchParams.get('start') : null;
}

// ---- showing

/** Makes the children those of the items; what has not changed stays the same element, with its focus. */
function sync(parent, items, makeOne) {
  const old = new Map([...parent.children].map(child => [child.item, child]));
  items.forEach((item, i) => {
    const key = JSON.stringify(item);
    const child = old.get(key) ?? Object.assign(makeOne(item), { item: key });
    if (parent.children[i] !== child) parent.insertBefore(child, parent.children[i] ?? null);
  });
  while (parent.children.length > items.length) parent.lastElementChild.remove();
}

function rowOf(children) {
  const row = make('div', 'row');
  row.append(...children);
  return row;
}

function inlineButton(column, message, { label, url }) {
  if (!url) return button(label, '', () => press(column, message.id, label));
  const payload = payloadOf(url);
  if (payload !== null && column.id !== DESK) return button(label, '', () => start(column, payload));
  const link = make('a', '', label);
  if (/^https?:/.test(url)) link.href = url;
  link.target = '_blank';
  link.rel = 'noopener noreferrer';
  return link;
}

function bubble(column, message, quoted) {
  const item = make('li', message.from === column.id || (column.id === DESK && message.from !== 'bot') ? 'mine' : '');
  const box = make('div', 'bubble');
  if (quoted) box.append(make('div', 'quote', quoted.text || `[${quoted.kind}]`));
  box.append(make('div', 'text', (message.kind === 'text' ? '' : `[${message.kind}] `) + message.text));
  const time = new Date(message.time).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' });
  const foot = make('div', 'foot', [column.id === DESK ? columns.get(message.from)?.title : '',
    message.silent ? '🔕' : '', message.edited ? 'изм. · edited' : '', time].filter(Boolean).join(' '));
  const answer = button('↩', '', () => replyTo(column, message));
  answer.ariaLabel = answer.title = 'Ответить · Reply';
  foot.append(answer);
  box.append(foot);
  item.append(box, ...message.rows.map(row => rowOf(row.map(each => inlineButton(column, message, each)))));
  return item;
}

function toast(column, text, { alert = false, url = '', from = column } = {}) {
  const shown = make('div', 'toast');
  const payload = url ? payloadOf(url) : null;
  shown.append(make('span', '', text || (payload === null ? url : `${from.title}: ${START_FIRST}`)));
  if (payload !== null) {
    shown.append(button('Открыть чат с ботом · Open the chat', '', () => {
      shown.remove();
      from.section.scrollIntoView({ inline: 'center' });
      start(from, payload);
    }));
  }
  shown.append(button('×', '', () => shown.remove()));
  column.toasts.append(shown);
  if (!alert && payload === null) setTimeout(() => shown.remove(), TOAST_FOR);
}

function column(id, title, hint = '') {
  if (columns.has(id)) return columns.get(id);
  const section = document.getElementById('phone').content.cloneNode(true).querySelector('section');
  const part = selector => section.querySelector(selector);
  const made = { id, title, section, chat: part('.chat'), toasts: part('.toasts'), keys: part('.keys'), as: part('select'),
    start: part('.start'), reply: part('.reply'), form: part('form') };
  section.id = id;
  section.classList.toggle('desk', id === DESK);
  part('h2').textContent = title;
  part('.hint').textContent = hint;
  part('.as').hidden = id !== DESK;
  made.chat.ariaLabel = title;
  keepLow(made.chat);
  made.start.addEventListener('click', () => start(made, ''));
  made.reply.querySelector('button').addEventListener('click', () => replyTo(made, null));
  made.form.addEventListener('submit', event => send(event, made));
  columns.set(id, made);
  return made;
}

/** Who reads the newest message goes on seeing it when something below takes room. */
function keepLow(chat) {
  let low = true;
  chat.addEventListener('scroll', () => { low = chat.scrollHeight - chat.scrollTop - chat.clientHeight < LOW; });
  new ResizeObserver(() => { if (low) chat.scrollTop = chat.scrollHeight; }).observe(chat);
}

function showChat(shown, messages) {
  const newest = shown.chat.lastElementChild?.item;
  const byId = new Map(messages.map(message => [message.id, message]));
  sync(shown.chat, messages, message => bubble(shown, message, byId.get(message.replyTo)));
  if (shown.chat.lastElementChild?.item !== newest) shown.chat.scrollTop = shown.chat.scrollHeight;
}

function show(scene) {
  const first = version === -1;
  version = scene.version;
  const phones = scene.phones.map(({ id, role }) =>
    column(id, `${ROLES[role]} ${id.replace(/\D+/, '')}`, role === 'PERSON' ? '' : DESK_HINT));
  const desk = column(DESK, DESK_TITLE);
  const people = phones.filter((_, i) => scene.phones[i].role === 'PERSON');
  arrange([...people, desk, ...phones.slice(people.length)]);
  scene.phones.forEach((phone, i) => showPhone(phones[i], phone));
  showDesk(desk, scene.desk);
  for (const notice of scene.notices.filter(({ press }) => !seen.has(press))) {
    seen.add(notice.press);
    const from = columns.get(notice.phone);
    if (!first) toast(notice.inDesk ? desk : from, notice.text, { ...notice, from });
  }
}

function showPhone(shown, { id, messages, keys }) {
  shown.start.hidden = messages.length > 0;
  shown.form.hidden = messages.length === 0;
  sync(shown.keys, keys, row => rowOf(row.map(label =>
    button(label, '', () => act(shown, `/phones/${id}/key`, { label })))));
  showChat(shown, messages);
}

function showDesk(desk, { members, messages }) {
  desk.start.hidden = true;
  sync(desk.as, members, id => Object.assign(make('option', '', columns.get(id).title), { value: id }));
  showChat(desk, messages);
}

/** The columns in this order, and the links to them; whoever is not among them has gone with an earlier rehearsal. */
function arrange(order) {
  const main = document.getElementById('phones');
  order.forEach(({ section }, i) => {
    if (main.children[i] !== section) main.insertBefore(section, main.children[i] ?? null);
  });
  while (main.children.length > order.length) {
    columns.delete(main.lastElementChild.id);
    main.lastElementChild.remove();
  }
  sync(document.getElementById('ways'), order.map(({ id, title }) => ({ id, title })), ({ id, title }) =>
    Object.assign(make('a', '', title), { href: `#${id}` }));
}

async function look() {
  const lost = document.getElementById('lost');
  try {
    const response = await fetch(`${API}/scene?after=${version}`);
    lost.hidden = response.ok;
    if (response.status === 200) show(await response.json());
  } catch {
    lost.hidden = false;
  }
}

document.getElementById('add-person').addEventListener('click', () => join('person'));
document.getElementById('add-operator').addEventListener('click', () => join('operator'));
for (;;) {
  await look();
  await new Promise(again => {
    wake = again;
    setTimeout(again, Date.now() < soonUntil ? SOON : EVERY);
  });
}

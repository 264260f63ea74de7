// What the database holds, as it is: what somebody who steals it would read.

import { onceAtATime } from './again.js';
import { get, post } from './api.js';
import { button, icon, make, setText, sync } from './element.js';
import { language, word } from './words.js';

const REST = 1000; // ms at least between two looks
const AFTER = 2000; // ms after a change until the bot has deleted what it deletes by itself
const EVERY = 5000; // ms between two looks when nothing else gives a reason: time alone deletes, too

export class Database {

  /** @param onLook somebody has looked at the pane */
  constructor(element, onChange, onLook) {
    this.onChange = onChange;
    this.onLook = onLook;
    for (const event of ['pointerenter', 'focusin']) element.addEventListener(event, onLook);
    this.tables = make('div', 'tables');
    this.proofs = make('ul', 'proofs');
    this.proofs.role = 'list';
    this.size = make('p', 'size');
    this.answer = make('p', 'answer');
    this.answer.role = 'status';
    const outside = make('div', 'outside');
    outside.append(make('h2', '', word('database')), make('p', 'hint', word('databaseHint')));
    const body = make('div', 'pane');
    body.tabIndex = 0;
    body.role = 'group';
    body.ariaLabel = element.ariaLabel = word('database');
    body.append(this.search(), this.answer, make('h3', '', word('proofs')), this.proofs, this.size,
      make('h3', '', word('tables')), this.tables);
    element.append(outside, body);
    this.again = onceAtATime(async () => {
      await this.fetch();
      await new Promise(rested => setTimeout(rested, REST));
    });
    setInterval(() => document.hidden || this.again(), EVERY);
  }

  search() {
    const form = make('form', 'search');
    form.role = 'search';
    const field = Object.assign(make('input'), { type: 'search', name: 'search', required: true, maxLength: 200,
      placeholder: word('searchFor'), ariaLabel: word('searchFor'), autocomplete: 'off' });
    const go = button('', word('search'));
    go.type = 'submit';
    form.append(field, go);
    form.addEventListener('submit', async event => {
      event.preventDefault();
      const text = field.value.trim();
      if (!text) return;
      this.onLook();
      try {
        const { found, ...all } = await post('/database/search', { text });
        this.answer.className = found ? 'answer bad' : 'answer good';
        setText(this.answer, `«${text}»: ${this.verdict(found)}. ${this.searched(all)}`);
      } catch (refused) {
        this.answer.className = 'answer bad';
        setText(this.answer, refused.message);
      }
    });
    return form;
  }

  /** Something has changed: looks now, and once more when all that follows from it is done. */
  look() {
    this.again();
    clearTimeout(this.last);
    this.last = setTimeout(this.again, AFTER);
  }

  async fetch() {
    let database;
    try {
      database = await get('/database');
    } catch (problem) {
      return console.error(problem); // the next look asks again
    }
    this.show(database);
    this.onChange(database);
  }

  show({ tables, lookedFor, ...all }) {
    setText(this.size, this.searched(all));
    sync(this.proofs, grouped(lookedFor), { key: ({ who, found }) => `${who} ${found > 0}`, create: proofOf,
      update: (line, { who, what, found }) => {
        line.className = found ? 'bad' : 'good';
        setText(line.children[1], `${who}: ${what.join(', ')}`);
        setText(line.lastChild, this.verdict(found));
      } });
    sync(this.tables, tables, { key: ({ name }) => name, create: tableOf, update: showTable });
  }

  verdict(found) {
    return found ? word('found', { found }) : word('notFound');
  }

  searched({ cells, fileBytes, whole = true }) {
    const number = new Intl.NumberFormat(language);
    const much = word('searched',
      { cells: number.format(cells), kilobytes: number.format(Math.round(fileBytes / 1024)) });
    return whole ? much : `${much} ${word('notWhole')}`;
  }
}

/** One line for each who, and another one for what was found of them. */
function grouped(lookedFor) {
  const lines = new Map();
  for (const { what, found } of lookedFor) {
    const { who, kind } = named(what);
    const key = `${who} ${found > 0}`;
    const line = lines.get(key) ?? { who, what: [], found: 0 };
    lines.set(key, line);
    line.what.push(kind);
    line.found += found;
  }
  return [...lines.values()];
}

/** The server names what it looked for in English: "words of Person 1". */
function named(what) {
  const [, kind, role, number] = /^(.+) of (Person|Operator|Coordinator) (\d+)$/.exec(what) ?? [];
  if (!kind) return { who: what, kind: '' };
  const known = word(`proof ${kind}`);
  return { who: `${word(role.toUpperCase())} ${number}`, kind: known.startsWith('proof ') ? kind : known };
}

function proofOf() {
  const line = make('li');
  line.append(icon('check'), make('span'), make('strong'));
  return line;
}

function tableOf({ name, about }) {
  const table = make('details');
  const summary = make('summary');
  const rows = make('div', 'rows');
  summary.append(make('code', '', name), make('span', 'number'));
  table.append(summary, make('p', 'about', about), rows);
  return Object.assign(table, { rows, number: summary.lastChild });
}

function showTable(table, { rows, newest }) {
  table.classList.toggle('none', rows === 0);
  setText(table.number, String(rows));
  sync(table.rows, newest, { key: row => JSON.stringify(row), create: rowOf });
}

function rowOf({ cells }) {
  const row = make('dl');
  for (const { column, value, kind } of cells) {
    const cell = make('dd', kind.toLowerCase());
    if (kind === 'SEALED') cell.append(icon('lock', word('sealed')));
    cell.append(kind === 'EMPTY' ? '—' : value);
    row.append(make('dt', '', column), cell);
  }
  return row;
}

// Puts the page together: what the rehearsal shows goes to each of its parts.

import { post } from './api.js';
import { Board } from './board.js';
import { setClock } from './clock.js';
import { Database } from './database.js';
import { Guide } from './guide.js';
import { follow, look } from './live.js';
import { openMenu } from './popup.js';
import { goTo, showTabs } from './tabs.js';
import { loadTelegram } from './telegram.js';
import { offerThemes } from './theme.js';
import { Trainer } from './trainer.js';
import { languageName, nameOf, offerLanguages, translate, word } from './words.js';

const TICK = 10_000; // ms: clocks show minutes, and are never far behind

const part = id => document.getElementById(id);

translate(document);
offerLanguages(part('language'));
offerThemes(part('theme'));
await loadTelegram();

const board = new Board(part('phones'));
const trainer = new Trainer(part('trainer'), part('open-trainer'));
const guide = new Guide(part('guide'), part('open-guide'), () => trainer.open(true));
const database = new Database(part('database'), found => guide.sees({ database: found }),
  () => guide.sees({ looked: true }));
let scene;

follow(shown => {
  const changed = scene?.version !== shown.version;
  scene = shown;
  setClock(scene.trainer.now);
  board.show(scene);
  trainer.show(scene.trainer);
  const people = scene.phones.filter(({ role }) => role === 'PERSON');
  const others = scene.phones.filter(({ role }) => role !== 'PERSON');
  const titled = phone => ({ id: phone.id, title: nameOf(phone) });
  showTabs(part('tabs'), [...people.map(titled), { id: 'desk', title: word('DESK') }, ...others.map(titled),
    { id: 'database', title: word('database') }]);
  guide.sees({ scene });
  if (changed) database.look();
  for (const add of part('adds').querySelectorAll('button')) add.disabled = false;
  document.body.classList.add('ready');
}, isLost => { part('lost').hidden = !isLost; });

setInterval(() => {
  board.tick();
  trainer.tick();
}, TICK);

async function join(role, language) {
  try {
    const { id } = await post('/phones', { role, language });
    await look();
    if (part(id)) goTo(id);
  } catch (refused) {
    board.phones.values().next().value?.screen.tells(refused.message);
  }
}

part('add-person').addEventListener('click', event => openMenu({
  host: part('adds'), anchor: event.currentTarget, name: word('addPerson'),
  items: scene.trainer.languages.map(code => ({ label: languageName(code), act: () => join('person', code) })),
}));
part('add-operator').addEventListener('click', () => join('operator', scene.phones[0]?.language ?? 'ru'));
part('add-coordinator').addEventListener('click', () => join('coordinator', scene.phones[0]?.language ?? 'ru'));

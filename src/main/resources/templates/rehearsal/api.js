// Asks the rehearsal and tells it what is done.

import { word } from './words.js';

const API = '/rehearsal/api';

async function ask(path, options) {
  let response;
  try {
    response = await fetch(API + path, options);
  } catch {
    throw new Error(word('lost'));
  }
  const body = await response.text();
  const json = body ? JSON.parse(body) : {};
  if (!response.ok) throw new Error(json.detail ?? `HTTP ${response.status}`);
  return json;
}

export const get = path => ask(path, { cache: 'no-store' });

/** @throws Error whose message says why it was refused */
export const post = (path, body) =>
  ask(path, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) });

export const events = () => new EventSource(`${API}/events`);

// Follows the scene: the server says when it has changed; while it cannot, the page asks.

import { events, get } from './api.js';

const EVERY = 1000; // ms between two questions while no stream is open
const AGAIN = 3000; // ms until a stream that was refused is tried again

let show = () => {};
let lost = () => {};
let stale = false;
let looking = false;

/** Fetches the scene, once at a time; whoever asks meanwhile gets one more look, not many. */
export async function look() {
  stale = true;
  if (looking) return;
  looking = true;
  while (stale) {
    stale = false;
    try {
      const scene = await get('/scene');
      lost(false);
      show(scene);
    } catch (problem) {
      lost(true);
      console.error(problem);
    }
  }
  looking = false;
}

export function follow(onScene, onLost) {
  show = onScene;
  lost = onLost;
  let stream;
  const open = () => {
    stream = events();
    stream.addEventListener('scene', look);
    stream.addEventListener('error', () => {
      if (stream.readyState === EventSource.CLOSED) setTimeout(open, AGAIN);
    });
  };
  open();
  look();
  setInterval(() => {
    if (stream.readyState !== EventSource.OPEN) look();
  }, EVERY);
}

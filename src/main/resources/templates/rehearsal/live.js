// Follows the scene: the server says when it has changed; while it cannot, the page asks.

import { onceAtATime } from './again.js';
import { events, get } from './api.js';

const EVERY = 1000; // ms between two questions while no stream is open
const AGAIN = 3000; // ms until a stream that was refused is tried again

let show = () => {};
let lost = () => {};

/** Fetches the scene; ends when one that is as new as the question is shown. */
export const look = onceAtATime(async () => {
  let scene;
  try {
    scene = await get('/scene');
  } catch (problem) {
    console.error(problem);
    return lost(true);
  }
  lost(false);
  show(scene);
});

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

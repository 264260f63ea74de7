// Which presses were made on this page: the same phones may be open on another one, and only there somebody waits.

const own = new Set();
let underWay = 0;

/** @param ask presses; its answer names the press */
export async function pressing(ask) {
  underWay++;
  try {
    own.add((await ask()).press);
  } finally {
    underWay--;
  }
}

export const isOwn = press => own.has(press);

/** The bot may have answered before the page learns which press that was. */
export const isUnclear = press => underWay > 0 && !isOwn(press);

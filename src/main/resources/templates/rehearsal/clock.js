// The rehearsal's time. A scene says it once; until the next one it goes on here.

let ahead = 0; // ms before this computer's clock

export function setClock(now) {
  ahead = Date.parse(now) - Date.now();
}

export const now = () => Date.now() + ahead;

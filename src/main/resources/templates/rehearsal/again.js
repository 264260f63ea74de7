// Looks again and again, but never twice at once.

/**
 * @return starts it; whoever asks while it runs waits for one more run, not many. A fault in it is the page's own: it
 *     is told as such, and the next one asked for is run all the same.
 */
export function onceAtATime(run) {
  let asked = false;
  let running = null;
  async function all() {
    while (asked) {
      asked = false;
      await run().catch(reportError);
    }
    running = null;
  }
  return () => {
    asked = true;
    running ??= all();
    return running;
  };
}

/** Of the time, one part goes to drawing and this many to everything else: pointer, keys, buttons. */
const REST = 3;
const LONGEST_REST_MS = 1_000;
const QUICK_MS = 20;

/**
 * Makes a function that asks for `work`: at most once a frame, and when a frame takes long, after a rest that is longer still (up to a second).
 * What is asked for during the rest is done after it, once.
 */
export function paced(work: () => void): () => void {
  let wanted = false;
  let busy = false;
  const begin = () => {
    busy = true;
    requestAnimationFrame(() => {
      wanted = false;
      const started = performance.now();
      work();
      // The next frame comes when this one is on the screen.
      requestAnimationFrame(() => {
        const cost = performance.now() - started;
        setTimeout(end, cost > QUICK_MS ? Math.min(LONGEST_REST_MS, cost * REST) : 0);
      });
    });
  };
  const end = () => {
    busy = false;
    if (wanted) begin();
  };
  return () => {
    wanted = true;
    if (!busy) begin();
  };
}

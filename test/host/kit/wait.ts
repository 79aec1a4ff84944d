const LOOK_MS = 20;

type Found<T> = Exclude<T, undefined | null | false>;

/**
 * Waits until `look` finds something, and gives it back.
 * @throws Error naming what did not happen, with what was seen last.
 */
export async function until<T>(what: string, look: () => T | Promise<T>, limitMs = 15_000): Promise<Found<T>> {
  const end = performance.now() + limitMs;
  for (;;) {
    const found = await look();
    if (found !== undefined && found !== null && found !== false) return found as Found<T>;
    if (performance.now() > end) throw new Error(`${what}: not within ${limitMs / 1000} s`);
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
}

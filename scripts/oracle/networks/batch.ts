import { type Examined, examine } from './examine.ts';
import { generate } from './generate.ts';
import type { Keras } from './keras.ts';

/** The networks of a seed, each with both answers. Keras works on some while the next are drawn. */
export async function* examineAll(
  seed: number,
  numbers: Iterable<number>,
  keras: Keras,
): AsyncGenerator<Examined & { readonly number: number }> {
  const pending: (readonly [number, Promise<Examined | undefined>])[] = [];
  for (const number of numbers) {
    pending.push([number, examine(generate(seed, number), keras)]);
    // Lets what Keras has answered in, so that it never waits for the next network.
    await new Promise((resolve) => setImmediate(resolve));
    if (pending.length >= 400) yield* settled(pending.splice(0, 20));
  }
  yield* settled(pending);
}

async function* settled(
  pending: readonly (readonly [number, Promise<Examined | undefined>])[],
): AsyncGenerator<Examined & { readonly number: number }> {
  for (const [number, promise] of pending) {
    const examined = await promise;
    if (examined) yield { ...examined, number };
  }
}

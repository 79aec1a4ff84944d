import { type Tensor, unstack } from '@tensorflow/tfjs-core';
import type { Feed, InputSpec, Step } from '../engine/port.ts';

const shapes = (inputs: Step['inputs'], count: number): Step['inputs'] =>
  Object.fromEntries(
    Object.entries(inputs).map(([name, { shape, dtype }]): [string, InputSpec] => [name, { shape: [count, ...shape], dtype }]),
  );

/**
 * A step several times in a row as one: each time sees the variables as the time before left them. It takes the inputs of all
 * of them, stacked, and gives what the last one gives.
 */
export function repeated(step: Step, count: number): Step {
  return {
    inputs: shapes(step.inputs, count),
    run: (fed) => {
      const parts = Object.entries(fed).map(([name, all]) => [name, unstack(all)] as const);
      let outputs: Readonly<Record<string, Tensor>> = {};
      for (let i = 0; i < count; i++) {
        outputs = step.run(Object.fromEntries(parts.flatMap(([name, each]) => nth(name, each[i]))));
      }
      return outputs;
    },
  };
}

const nth = (name: string, part: Tensor | undefined): [string, Tensor][] => (part ? [[name, part]] : []);

/** What is fed to such a step. @param feeds of each time: typed arrays */
export function stacked(feeds: readonly Readonly<Record<string, Feed>>[]): Readonly<Record<string, Feed>> {
  const names = Object.keys(feeds[0] ?? {});
  return Object.fromEntries(names.map((name) => [name, joined(feeds.map((one) => one[name]))]));
}

function joined(parts: readonly (Feed | undefined)[]): Feed {
  const numbers = parts.flatMap((part) => (part instanceof Int32Array || part instanceof Float32Array ? [...part] : []));
  return parts[0] instanceof Int32Array ? Int32Array.from(numbers) : Float32Array.from(numbers);
}

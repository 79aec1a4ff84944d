import type { LayerEntry } from '../../catalogue/index.ts';
import type { Config } from '../../protocol/index.ts';
import type { OpenNode } from './graph.ts';
import type { TensorModel } from './model.ts';

const givesMask = (entry: LayerEntry, config: Config, masked: readonly boolean[]): boolean => {
  if (entry.masks) return entry.masks(masked, config);
  return entry.mask === 'creates' || (entry.mask === 'passes' && masked.length > 0 && masked.every(Boolean));
};

/** Which values of a network carry a mask: on their account Keras gives out numbers. */
export class Masks {
  readonly #masked = new WeakSet<TensorModel>();

  /** Notes the masks of what a node gives, and tells what Keras makes inside the layer because of those that reach it. */
  pass({ layer: { entry, config: own }, options, inputs, outputs: [first] }: OpenNode): readonly string[] {
    if (!own) return [];
    const config = options ? { ...own, ...options } : own;
    const masked = inputs.map((input) => this.#masked.has(input));
    if (first && givesMask(entry, config, masked)) this.#masked.add(first);
    return masked.includes(true) ? (entry.buildsWithMask ?? []) : [];
  }
}

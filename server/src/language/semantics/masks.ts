import type { LayerEntry } from '../../catalogue/index.ts';
import type { Config } from '../../protocol/index.ts';
import type { OpenNode } from './graph.ts';
import type { TensorModel } from './model.ts';

const givesMask = (entry: LayerEntry, config: Config, masked: readonly boolean[]): boolean => {
  if (entry.masks) return entry.masks(masked, config);
  return entry.mask === 'creates' || (entry.mask === 'passes' && masked.length > 0 && masked.every(Boolean));
};

const NOTHING: readonly string[] = [];

const unmasked: (readonly boolean[])[] = [];

/** So many inputs of which none carries a mask. */
const without = (count: number): readonly boolean[] => {
  unmasked[count] ??= Array.from({ length: count }, () => false);
  return unmasked[count];
};

/** Which values of a network carry a mask: on their account Keras gives out numbers. */
export class Masks {
  readonly #masked = new WeakSet<TensorModel>();
  /** Whether any value carries one: in most networks none does. */
  #any = false;

  get any(): boolean {
    return this.#any;
  }

  /** Notes the masks of what a node gives, and tells what Keras makes inside the layer because of those that reach it. */
  pass({ layer: { entry }, inputs, outputs: [first] }: OpenNode, config: Config | undefined): readonly string[] {
    if (!config) return NOTHING;
    const masked = this.#any ? inputs.map((input) => this.#masked.has(input)) : without(inputs.length);
    if (first && givesMask(entry, config, masked)) {
      this.#masked.add(first);
      this.#any = true;
    }
    return masked.includes(true) ? (entry.buildsWithMask ?? NOTHING) : NOTHING;
  }
}

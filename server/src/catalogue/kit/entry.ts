import type { Fault } from './fault.ts';
import type { ConfigOf, EntryKind, OldName, Params } from './param.ts';
import type { Config, Configured } from './plain.ts';
import type { Shape } from './shape.ts';
import type { Words } from './words.ts';

/** What every entry of the catalogue has. */
export interface Entry<P extends Params = Params> {
  readonly kind: EntryKind;
  /** Keras 3's class name, or its function name where it has no class. */
  readonly name: string;
  /** Keras 3's other names for it: `mse`, `mean_squared_error`. */
  readonly aliases?: readonly string[];
  /** Names that only an earlier Keras knows, with what Keras 3 does. */
  readonly formerly?: readonly { readonly name: string; readonly keras: 1 | 2; readonly now: 'refused' | 'accepted' }[];
  readonly doc: Words;
  readonly formula?: string;
  /** When to use it, and the usual range. */
  readonly usual?: Words;
  /** The belief to correct, the mistake to avoid. */
  readonly trap?: Words;
  readonly params: P;
  /** Arguments that an earlier Keras had and that have no successor: `input_length`. They are understood and do nothing. */
  readonly removed?: readonly OldName[];
  /** A use that checks clean. */
  readonly example: string;
  /** Where Keras says so: `keras.layers.Dense`. */
  readonly source: string;
  /** Its page below https://keras.io/api/; left out: follows from the kind and the name. */
  readonly page?: string;
}

/** One weight, in Keras's order and layout. */
export interface WeightSpec {
  /** Keras's path below the layer, cells left out: `kernel`, `forward_lstm/kernel`. */
  readonly name: string;
  readonly shape: readonly number[];
  readonly trainable: boolean;
  readonly initializer: Configured;
  readonly regularizer?: Configured | null;
  readonly constraint?: Configured | null;
}

/** What a layer function may ask of the catalogue: the entry of a layer inside a wrapper. */
export interface Lookup {
  layer(name: string): LayerEntry | undefined;
}

/** What makes a layer one step of a recurrent layer: a cell, which stands inside RNN and never alone. */
export interface CellFacts {
  /** How large its states are, in order; those of cells inside it one after the other. */
  states(config: Config, lookup: Lookup): readonly number[] | Fault;
  /** How large its output is. */
  output(config: Config, lookup: Lookup): number | Fault;
}

/** How many inputs a layer takes; `initialState` are those that carry a recurrent layer's state. */
export interface Arity {
  readonly min: number;
  readonly max: number;
}

/** What becomes of a mask that reaches the layer. */
export type MaskRule = 'passes' | 'drops' | 'consumes' | 'creates';

/**
 * A layer. All functions are pure; shapes have the batch first, and an unknown size stays unknown.
 * `outputs` gives one shape an output, or the fault for which Keras refuses the call; `weights` and `macs` are asked only
 * after `outputs` found no fault.
 */
export interface LayerEntry<P extends Params = Params> extends Entry<P> {
  readonly kind: 'layer';
  readonly category: LayerCategory;
  /** Options of Keras's `call`, not of the layer itself: `use_causal_mask`. They stand among the arguments, by name. */
  readonly callParams?: Params;
  /** Layers without a name that Keras makes inside this one at its first use: each takes a number in Keras's naming. */
  readonly builds?: readonly string[];
  /** The same where they follow from its arguments, or from whether it was given a name. */
  buildsFor?(config: ConfigOf<P>, isNamed: boolean): readonly string[];
  /** Whether the first use of a shared layer fixes the number of axes for all others, even where its weights would fit. */
  readonly fixesRank?: boolean;
  /** Whether the first use fixes the size of the last axis likewise. */
  readonly fixesLast?: boolean;
  readonly inputs: Arity;
  /** Keras's class where `name` is another name of it: its automatic names follow from it. */
  readonly className?: string;
  /** Arguments of all layers that this one's constructor takes for itself, so that Keras refuses them. */
  readonly taken?: readonly string[];
  /** `false`: `trainable=false` changes nothing, for Keras hands it on to no layer inside; written on that layer, it counts. */
  readonly freezes?: false;
  /** Of a cell. Its `outputs` refuse every use; `weights` and `macs` get one step, `[batch, features]`. */
  readonly cell?: CellFacts;
  readonly mask: MaskRule;
  /** Whether what it gives carries a mask, given which inputs do; left out: that follows from `mask`, if all inputs do. */
  masks?(masked: readonly boolean[], config: ConfigOf<P>): boolean;
  /** Whose names Keras gives out at each use that a mask reaches: the masks are joined by an operation of that name. */
  readonly buildsWithMask?: readonly string[];
  outputs(inputs: readonly Shape[], config: ConfigOf<P>, lookup: Lookup): readonly Shape[] | Fault;
  weights(inputs: readonly Shape[], config: ConfigOf<P>, lookup: Lookup): readonly WeightSpec[] | Fault;
  /** What several outputs are usually called, to suggest names for them. */
  outputNames?(config: ConfigOf<P>): readonly string[];
  /** The shape of the input, batch first, that a first layer of this kind has when its call declares none. */
  impliedInput?(config: ConfigOf<P>): Shape;
  /** Multiply-adds for one sample; `null` when a size is unknown. */
  macs(inputs: readonly Shape[], config: ConfigOf<P>, lookup: Lookup): number | null;
}

/** Whether an entry is that of a layer. */
export const isLayerEntry = (entry: Entry): entry is LayerEntry => entry.kind === 'layer' && 'outputs' in entry;

export type LayerCategory =
  | 'core'
  | 'convolution'
  | 'pooling'
  | 'recurrent'
  | 'attention'
  | 'normalization'
  | 'regularization'
  | 'activation'
  | 'merging'
  | 'reshaping'
  | 'preprocessing';

/** A block of settings: `train`, `data`, `search`. */
export interface SettingsEntry {
  readonly name: 'train' | 'data' | 'search';
  readonly doc: Words;
  readonly params: Params;
}

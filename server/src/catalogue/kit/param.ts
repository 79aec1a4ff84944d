import type { Plain } from './plain.ts';
import type { Words } from './words.ts';

/** What a parameter takes. The language checks values against it; hover, completion and the reference pages describe it. */
export type ParamType =
  | { readonly kind: 'integer'; readonly min?: number; readonly max?: number }
  | NumberType
  | { readonly kind: 'boolean' }
  /** `without`: a text that has none of this in it. */
  | { readonly kind: 'string'; readonly without?: string }
  | { readonly kind: 'nothing' }
  /** `old`: words of an earlier Keras, with those that took their place. */
  | { readonly kind: 'choice'; readonly values: readonly string[]; readonly old?: Readonly<Record<string, string>> }
  /** One integer for every spatial axis, or a list of `length`: normalised to the list. */
  | { readonly kind: 'integers'; readonly length: number; readonly min?: number }
  /** An integer, negative counted from the end, or a list of them. */
  | { readonly kind: 'axes' }
  /** Sizes; `batch` tells whether the batch is one of them. */
  | { readonly kind: 'shape'; readonly batch: boolean }
  /** An entry of the catalogue: an activation, a regularizer, a metric, …; `only` these of the kind. */
  | { readonly kind: 'entry'; readonly of: EntryKind; readonly only?: readonly string[] }
  /** A layer inside a wrapper. `several`: a list of layers means this layer, which takes them `as` that argument. */
  | { readonly kind: 'layer'; readonly several?: Several }
  /** Names of this file: `network = NAME`, `target = …` */
  | { readonly kind: 'name'; readonly of: 'network' | 'data' | 'train' }
  /** Any number of them, or one alone; with a `length`, exactly so many. */
  | { readonly kind: 'list'; readonly of: ParamType; readonly length?: number }
  /** `keys`: no others than these. */
  | { readonly kind: 'record'; readonly of: ParamType; readonly keys?: readonly string[] }
  /** The first member that takes the value wins. */
  | { readonly kind: 'union'; readonly of: readonly ParamType[] };

/** The layer that a list of layers stands for: RNN takes a list of cells for `StackedRNNCells(cells)`. */
export interface Several {
  readonly name: string;
  readonly as: string;
}

export interface NumberType {
  readonly kind: 'number';
  readonly min?: number;
  readonly max?: number;
  /** The bound itself is refused. */
  readonly exclusiveMin?: boolean;
  readonly exclusiveMax?: boolean;
}

export type EntryKind =
  | 'layer'
  | 'activation'
  | 'initializer'
  | 'regularizer'
  | 'constraint'
  | 'loss'
  | 'metric'
  | 'optimizer'
  | 'schedule'
  | 'callback'
  | 'source'
  | 'generator'
  | 'transform'
  | 'space'
  | 'objective';

/** A name that an earlier Keras used. */
export interface OldName {
  readonly name: string;
  /** The Keras that had it. */
  readonly keras: 1 | 2;
  /** What Keras 3 does with it. */
  readonly now: 'refused' | 'ignored' | 'warned' | 'accepted';
  /** Old values whose spelling changed too: `th` for `channels_first`. */
  readonly values?: Readonly<Record<string, Plain>>;
  /** The old name gives one element of a list: `nb_row` is `kernel_size[0]`. */
  readonly part?: number;
  /** The old value counts in units of another parameter: `samples_per_epoch` is `steps_per_epoch` times `batch_size`. */
  readonly dividedBy?: string;
}

/** One parameter. `T` is the type of its normalised value in a configuration. */
export interface Param<T = unknown> {
  readonly type: ParamType;
  /** Left out: the parameter is required. */
  readonly default?: Plain;
  readonly doc: Words;
  /** Usual values, traps and Keras's own spelling, for the hover. */
  readonly usual?: Words;
  readonly trap?: Words;
  readonly formula?: string;
  readonly formerly?: readonly OldName[];
  /** The parameter is itself one that Keras 3 has no more, and this language keeps; `instead`: what Keras 3 writes. */
  readonly outdated?: Pick<OldName, 'keras' | 'now'> & { readonly instead: string };
  /** Given by name alone (after Keras's `*` or in `**kwargs`). */
  readonly keywordOnly?: boolean;
  /** A text that is the path of a file: those with these endings are offered. */
  readonly files?: readonly string[];
  /** The rule that reports a value of the right type outside its range; `invalid-size` for sizes, and so on. */
  readonly rangeRule?: string;
  readonly _value?: T;
}

/** Parameters in the order of Keras's signature. */
export type Params = Readonly<Record<string, Param>>;

/** The configuration that parameters describe, defaults filled in. */
export type ConfigOf<P extends Params> = { readonly [K in keyof P]: P[K] extends Param<infer T> ? T : never };

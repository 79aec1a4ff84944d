import type { EntryKind } from '../../../server/src/catalogue/index.ts';

/** A network before it is text: what both the spec and the program for Keras are written from. */

export type Literal = number | boolean | string | null | readonly Literal[] | Reference | EntryValue | LayerCall | RecordValue;

/** The name of a let or of a block's parameter. */
export interface Reference {
  readonly is: 'reference';
  readonly name: string;
}

/** An activation, initializer, regularizer or constraint. */
export interface EntryValue {
  readonly is: 'entry';
  readonly of: EntryKind;
  readonly name: string;
  readonly args: Arguments;
}

/** `{rmax: 3}` */
export interface RecordValue {
  readonly is: 'record';
  readonly entries: Arguments;
}

export type Arguments = readonly (readonly [name: string, value: Literal])[];

/** A layer with its arguments, in the order of Keras's signature; the first `positional` are written without their name. */
export interface LayerCall {
  readonly is: 'layer';
  readonly name: string;
  readonly args: Arguments;
  readonly positional: number;
}

/** The use of a `layer NAME = …`. */
export interface SharedCall {
  readonly is: 'shared';
  readonly name: string;
}

/** The use of a block, with the values of its parameters. */
export interface BlockCall {
  readonly is: 'block';
  readonly name: string;
  readonly args: Arguments;
}

export type Call = LayerCall | SharedCall | BlockCall;

export interface Flow {
  readonly is: 'flow';
  readonly target: readonly string[];
  readonly source: readonly string[];
  readonly calls: readonly Call[];
}

export type Statement =
  | Flow
  | { readonly is: 'layer-binding'; readonly name: string; readonly call: LayerCall }
  | { readonly is: 'repeat'; readonly count: number; readonly body: readonly Statement[] }
  | { readonly is: 'output'; readonly names: readonly string[] };

export interface Block {
  readonly name: string;
  readonly params: Arguments;
  readonly body: readonly Statement[];
}

export interface Draft {
  readonly lets: Arguments;
  readonly blocks: readonly Block[];
  readonly body: readonly Statement[];
}

type Tagged = Extract<Literal, { readonly is: string }>;

const isTagged = (value: Literal): value is Tagged => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The value as that variant, if it is one. */
export const tagged = (value: Literal): Tagged | undefined => (isTagged(value) ? value : undefined);

export const isList = (value: Literal): value is readonly Literal[] => Array.isArray(value);

import type * as ast from '../syntax/ast.ts';
import { type OpenTensor, unknownTensor } from './graph.ts';

/**
 * What goes from one call to the next: nothing yet at the start of a network, or values. `known` tells whether it is
 * certain how many; `maker` says what gave them, for messages.
 */
export type Flowing = Start | Values;

export interface Start {
  readonly kind: 'start';
}

export interface Values {
  readonly kind: 'values';
  readonly tensors: readonly OpenTensor[];
  readonly known: boolean;
  readonly maker: Maker | undefined;
}

export interface Maker {
  /** The layer or block, as its call names it. */
  readonly label: string;
  readonly range: ast.Range;
  /** What its values might be called. */
  outputs(): readonly string[];
  /** The start of its flow, where names for the values would go. */
  readonly flowStart: number;
}

export const start: Start = { kind: 'start' };

/** One value of which nothing is known. */
export const unknownValues = (): Values => ({ kind: 'values', tensors: [unknownTensor()], known: false, maker: undefined });

export const valuesOf = (tensors: readonly OpenTensor[], maker?: Maker): Values => ({
  kind: 'values',
  tensors,
  known: true,
  maker,
});

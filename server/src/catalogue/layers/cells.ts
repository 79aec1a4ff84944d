import {
  below,
  type CellFacts,
  type ConfiguredLayer,
  type Fault,
  fault,
  isFault,
  isKnown,
  type LayerEntry,
  type Lookup,
  type Shape,
  type WeightSpec,
} from '../kit/index.ts';
import { cellPart } from './cell-paths.ts';

/** Cells: one step of a recurrent layer, which RNN carries through a sequence. keras/src/layers/rnn */

/** The entry of a cell with what makes it one. */
export type CellEntry = LayerEntry & { readonly cell: CellFacts };

const isCell = (entry: LayerEntry | undefined): entry is CellEntry => entry?.cell !== undefined;

/** The cell that an argument names, or why it is none. */
export const cellOf = ({ name }: ConfiguredLayer, lookup: Lookup, argument: string): CellEntry | Fault => {
  const entry = lookup.layer(name);
  return isCell(entry) ? entry : fault('invalid-argument', { reason: 'no-cell', layer: name }, { argument });
};

/** A cell does not stand alone: Keras wants its state as well. */
export const standsAlone =
  (layer: string) =>
  (_inputs: readonly Shape[]): Fault =>
    fault('invalid-argument', { reason: 'cell', layer });

/** What a cell with `units` says of itself. @param states how many states it has, each as large as its output */
export const unitCell = (states: number): CellFacts => ({
  states: ({ units }) => Array.from({ length: states }, () => Number(units)),
  output: ({ units }) => Number(units),
});

/** The multiply-adds of one step of a cell with gates. */
export const cellMacs =
  (gates: number) =>
  ([step = []]: readonly Shape[], { units }: { readonly units: number }): number | null => {
    const features = step.at(-1);
    return isKnown(features) ? gates * units * (features + units) : null;
  };

/** A step as a sequence: what the weights of a recurrent layer follow from. */
export const asSequence = ([step = []]: readonly Shape[]): readonly Shape[] => [[step[0] ?? null, null, ...step.slice(1)]];

/** The weights of one cell among others, under its part of the path. */
export const cellWeights = (
  cell: ConfiguredLayer,
  beside: readonly string[],
  step: Shape,
  lookup: Lookup,
): readonly WeightSpec[] | Fault => {
  const weights = lookup.layer(cell.name)?.weights([step], cell.config, lookup) ?? [];
  const part = cellPart(cell.layerName, beside);
  return isFault(weights) || part === '' ? weights : below(part, weights);
};

import type { NetworkPlan } from '../../protocol/index.ts';
import type { Feature, PlaceOf } from './block.ts';
import { DataError } from './error.ts';
import type { Prepared } from './prepared.ts';
import { eachStretch } from './rows/rows.ts';
import type { RowSet, Scaler } from './scale.ts';
import { type LookedIn, tablesOf } from './tables.ts';

/**
 * Checks that the values of inputs that an Embedding looks up are ids of its rows.
 *
 * @param rows those that samples are made of
 * @throws DataError at the first that is not
 */
export function checkIds(inputs: readonly Prepared[], network: NetworkPlan, rows: RowSet, place: PlaceOf): void {
  for (const [index, table] of tablesOf(network)) {
    const input = inputs[index];
    if (input && largestCode(input) >= table.rows) checkInput(input, table, rows, place);
  }
}

/** The largest number that the codes of an input can give. */
const largestCode = ({ fitted: { features } }: Prepared): number => Math.max(...features.map(largestOf));

function largestOf(feature: Feature): number {
  switch (feature.encoding) {
    case 'number':
      return Number.POSITIVE_INFINITY;
    case 'one_hot':
      return 1;
    case 'integer':
      return feature.classes.length - 1;
    case 'tokens':
      return feature.vocabulary.length + 1;
  }
}

/** The id that a value of the file becomes: scaled, in single precision, without what is behind the point. */
function idOf(value: number, place: number, { fill, offset, factor }: Scaler): number {
  const known = Number.isNaN(value) ? (fill[place] ?? 0) : value;
  return Math.trunc(Math.fround((known - (offset[place] ?? 0)) / (factor[place] ?? 1)));
}

/** Calls back with each value that samples are made of. */
function eachId(
  { rows, fitted: { scaler } }: Prepared,
  wanted: RowSet,
  visit: (id: number, value: number, row: number, place: number) => void,
): void {
  const { width } = rows;
  const places = scaler.factor.length;
  eachStretch(rows.count, (first, count) => {
    const values = rows.read(first, count);
    for (let row = 0, i = 0; row < count; row++) {
      if (wanted[first + row] !== 1) i += width;
      else
        for (let at = 0; at < width; at++, i++) visit(idOf(values[i] ?? 0, at % places, scaler), values[i] ?? 0, first + row, at);
    }
  });
}

function checkInput(input: Prepared, table: LookedIn, wanted: RowSet, place: PlaceOf): void {
  eachId(input, wanted, (id, value, row, at) => {
    if (id >= 0 && id < table.rows) return;
    let largest = id;
    eachId(input, wanted, (other) => {
      largest = Math.max(largest, other);
    });
    throw outOfTable({ input, table, id, value, largest }, place(row, columnAt(input, at)));
  });
}

/** The column that the value at a place of a row comes from. */
function columnAt({ fitted: { features } }: Prepared, at: number): string | undefined {
  let end = 0;
  const feature = features.find((one) => {
    end += one.encoding === 'one_hot' ? one.classes.length : 1;
    return at < end;
  });
  return (feature ?? features.at(-1))?.column;
}

interface Stray {
  readonly input: Prepared;
  readonly table: LookedIn;
  readonly id: number;
  readonly value: number;
  readonly largest: number;
}

function outOfTable({ input, table, id, value, largest }: Stray, place: ReturnType<PlaceOf>): DataError {
  const { layer, rows, line } = table;
  const scaled = id !== Math.trunc(value);
  return new DataError(place, {
    message: {
      en: `${scaled ? `${value} is scaled to the id ${id}` : `id ${id}`}, but the table of \`${layer}\` has the rows 0 to ${rows - 1}.`,
      fr: `${scaled ? `${value} devient le numéro ${id} à l'échelle` : `numéro ${id}`}, mais la table de \`${layer}\` a les lignes 0 à ${rows - 1}.`,
    },
    hint: scaled ? NO_SCALE : hintFor(input, id, largest),
    line,
  });
}

const NO_SCALE = {
  en: 'An id says which row is meant: leave `scale` out, or scale the other inputs by a layer `Normalization`.',
  fr: "Un numéro désigne une ligne : omettez `scale`, ou mettez les autres entrées à l'échelle par une couche `Normalization`.",
};

function hintFor({ fitted: { features } }: Prepared, id: number, largest: number): DataError['hint'] {
  if (id < 0) return { en: 'Number what the ids stand for from 0.', fr: 'Numérotez à partir de 0 ce que désignent les numéros.' };
  const needed = largest + 1;
  if (features[0]?.encoding === 'tokens') {
    return {
      en: `Give the layer \`input_dim=${needed}\`, or \`tokenize\` a smaller \`vocabulary\`.`,
      fr: `Donnez à la couche \`input_dim=${needed}\`, ou à \`tokenize\` un \`vocabulary\` plus petit.`,
    };
  }
  return {
    en: `Correct the value, or train with \`input_dim=${needed}\`: the largest id and one more.`,
    fr: `Corrigez la valeur, ou entraînez avec \`input_dim=${needed}\` : le plus grand numéro plus un.`,
  };
}

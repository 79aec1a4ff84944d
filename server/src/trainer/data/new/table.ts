import type { Feature, PlaceOf } from '../block.ts';
import { columnIndex, type MissingRule } from '../columns.ts';
import { DataError, type Place } from '../error.ts';
import { columnOf } from '../inputs.ts';
import type { FittedData } from '../load.ts';
import type { Fitted, Prepared } from '../prepared.ts';
import type { Rows } from '../rows/rows.ts';
import type { Spill } from '../rows/store.ts';
import { numberIn } from '../table/cell.ts';
import { CodedRows, type ColumnCode } from '../table/encode.ts';
import { type ColumnUse, type ReadColumn, type ReadTable, readTable } from '../table/read.ts';
import type { TableSource } from '../table/source.ts';
import { eachOnce } from '../table/uses.ts';
import { TokenRows } from '../vocabulary.ts';

/** Samples that are made as those of the run were: encoded and scaled by what it learned from its own. */
export interface NewBlocks {
  readonly inputs: readonly Prepared[];
  readonly targets: readonly Prepared[];
  readonly place: PlaceOf;
}

function useOf({ column, encoding }: Feature, missing: MissingRule): ColumnUse {
  return {
    column,
    numbers: encoding === 'number' ? 'strict' : 'no',
    classes: encoding === 'one_hot' || encoding === 'integer',
    words: encoding === 'tokens',
    missing,
  };
}

/**
 * Reads the columns that the run was trained on.
 *
 * @param length rows of a sample
 * @throws DataError when a column is not there, or a cell says a class that the run has never seen
 */
export async function newTable(
  source: TableSource,
  { inputs, targets }: FittedData,
  { missing, length, spill }: { readonly missing: MissingRule; readonly length: number; readonly spill: Spill },
): Promise<NewBlocks> {
  const features = [...inputs, ...targets].flatMap((fitted) => fitted.features);
  for (const { column } of features) columnIndex(source, column);
  const table = await readTable(source, eachOnce(features.map((feature) => useOf(feature, missing))), spill);
  const { decimal } = source;
  return {
    inputs: inputs.map((fitted) => ({ fitted, rows: inputRows(table, fitted, decimal), length })),
    targets: targets.map((fitted) => ({ fitted, rows: targetRows(table, fitted, decimal), length: 1 })),
    place: table.place,
  };
}

function inputRows(table: ReadTable, { features, shape }: Fitted, decimal: string): Rows {
  const [first] = features;
  if (first?.encoding === 'tokens') {
    const { texts } = columnOf(table, first.column);
    if (!texts) throw new Error(`The column ${first.column} was not read as text.`);
    return new TokenRows(texts, first.vocabulary, shape.at(-1) ?? 1);
  }
  return new CodedRows(
    table.rows,
    features.map((feature) => codeOf(table, feature, decimal, null)),
  );
}

/** A one-hot target is as wide as the output, which may have room for classes that the training part lacked. */
function targetRows(table: ReadTable, { features, shape }: Fitted, decimal: string): Rows {
  return new CodedRows(
    table.rows,
    features.map((feature) => codeOf(table, feature, decimal, features.length === 1 ? (shape.at(-1) ?? 1) : null)),
  );
}

function codeOf(table: ReadTable, feature: Feature, decimal: string, width: number | null): ColumnCode {
  const read = columnOf(table, feature.column);
  if (feature.encoding === 'number' || feature.encoding === 'tokens') return { at: read.numberAt, classes: null, oneHot: null };
  const classes = knownClasses(table, read, feature.classes, decimal);
  return { at: read.idAt, classes, oneHot: feature.encoding === 'one_hot' ? (width ?? feature.classes.length) : null };
}

/** The class of each text, by its letters or by its number. @throws DataError at the first row of a class that is not known */
function knownClasses(
  table: ReadTable,
  { use, dictionary }: ReadColumn,
  classes: readonly string[],
  decimal: string,
): readonly number[] {
  const byText = new Map(classes.map((text, i) => [text, i]));
  const byNumber = new Map(classes.map((text, i) => [numberIn(text), i]));
  return dictionary.texts.map((text, id) => {
    const number = numberIn(text, decimal);
    const known = byText.get(text) ?? (number === undefined ? undefined : byNumber.get(number));
    if (known === undefined) throw unknownClass(table.place(dictionary.firstRows[id] ?? 0, use.column), text, classes);
    return known;
  });
}

export function unknownClass(place: Place, text: string, classes: readonly string[]): DataError {
  const list = classes.slice(0, 12).map((one) => `\`${one}\``);
  const more = classes.length > list.length ? ', …' : '';
  return new DataError(place, {
    message: {
      en: `\`${text}\` is no class that the run was trained on.`,
      fr: `\`${text}\` n'est pas une classe sur laquelle l'essai a été entraîné.`,
    },
    hint: {
      en: `Its classes are ${list.join(', ')}${more}. Correct the cell, or train again with such rows.`,
      fr: `Ses classes sont ${list.join(', ')}${more}. Corrigez la case, ou entraînez à nouveau avec de telles lignes.`,
    },
  });
}

/** Words that stand for a missing value, as pandas reads them. */
const MISSING: ReadonlySet<string> = new Set([
  '',
  '#N/A',
  '#N/A N/A',
  '#NA',
  '-1.#IND',
  '-1.#QNAN',
  '-NaN',
  '-nan',
  '1.#IND',
  '1.#QNAN',
  '<NA>',
  'N/A',
  'NA',
  'NULL',
  'NaN',
  'None',
  'n/a',
  'nan',
  'null',
]);

export const isMissing = (cell: string): boolean => MISSING.has(cell);

/** Truth, as pandas reads it: 1 or 0 where a number is wanted. */
const TRUTH: ReadonlyMap<string, number> = new Map([
  ...['True', 'TRUE', 'true'].map((word) => [word, 1] as const),
  ...['False', 'FALSE', 'false'].map((word) => [word, 0] as const),
]);

export const truthIn = (cell: string): number | undefined => TRUTH.get(cell);

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/;

/** The number that a cell says; undefined for anything else. Blanks around it do not count. */
export function numberIn(cell: string, decimal = '.'): number | undefined {
  const trimmed = cell.trim();
  if (decimal !== '.' && trimmed.includes('.')) return undefined;
  const text = decimal === '.' ? trimmed : trimmed.replace(decimal, '.');
  return NUMBER.test(text) ? Number(text) : undefined;
}

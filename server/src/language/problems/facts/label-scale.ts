import type { ColumnFacts } from '../../../protocol/index.ts';

/** So many parts of 255 tell bytes from other fractions. */
const isByteShare = (value: number): boolean => Math.abs(value * 255 - Math.round(value * 255)) < 1e-3;

/** Labels that were whole numbers before they were divided by 255, or standardised. */
export const howScaled = ({ kind, classes, range }: ColumnFacts): 'divided' | 'standardised' | undefined => {
  if (kind !== 'number' || !classes || classes.length < 2 || !range) return undefined;
  const values = classes.map(({ value }) => Number(value));
  if (range.min >= 0 && range.max < 1 && values.every(isByteShare)) return 'divided';
  return Math.abs(range.mean) < 0.01 && Math.abs(range.deviation - 1) < 0.05 ? 'standardised' : undefined;
};

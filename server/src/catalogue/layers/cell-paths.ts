/**
 * The part of a weight's path that stands for a cell, among the cells beside it: '' where the exchange format leaves it out.
 * A name that ends in `_cell` is left out, unless another one beside it does too: their weights would have one path.
 */
export const cellPart = (name: string, beside: readonly string[]): string => {
  const hidden = beside.filter((one) => one.endsWith('_cell'));
  return name.endsWith('_cell') && hidden.length === 1 ? '' : name;
};

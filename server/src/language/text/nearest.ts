/** How many letters must be put in, taken out, changed or swapped to make one word of the other (Damerau, adjacent swaps). */
export const distance = (a: string, b: string): number => {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) row.push(cheapest(a, b, i, j, rows, row));
    rows.push(row);
  }
  return rows[a.length]?.[b.length] ?? 0;
};

const cheapest = (
  a: string,
  b: string,
  i: number,
  j: number,
  rows: readonly (readonly number[])[],
  row: readonly number[],
): number => {
  const at = (r: readonly number[] | undefined, k: number): number => r?.[k] ?? Number.POSITIVE_INFINITY;
  const same = a[i - 1] === b[j - 1];
  const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
  const swap = swapped ? at(rows[i - 2], j - 2) + 1 : Number.POSITIVE_INFINITY;
  return Math.min(at(rows[i - 1], j) + 1, at(row, j - 1) + 1, at(rows[i - 1], j - 1) + (same ? 0 : 1), swap);
};

/** The words that `word` may have been meant as, the closest first; capitals do not count. */
export const nearest = (word: string, words: Iterable<string>, limit = 3): readonly string[] => {
  const sought = word.toLowerCase();
  const reach = Math.max(1, Math.floor(sought.length / 3));
  return [...new Set(words)]
    .filter((other) => Math.abs(other.length - sought.length) <= reach)
    .map((other) => ({ other, far: distance(sought, other.toLowerCase()) }))
    .filter(({ far }) => far <= reach)
    .sort((a, b) => a.far - b.far || a.other.localeCompare(b.other))
    .slice(0, limit)
    .map(({ other }) => other);
};

/** Rows of left edge, right edge, count. */
export type Histogram = readonly (readonly [left: number, right: number, count: number])[];

const BUCKETS = 30;

const buckets = (row: (index: number) => Histogram[number]): Histogram => Array.from({ length: BUCKETS }, (_, i) => row(i));

/** Values of a weight in 30 buckets of equal width; those that are no numbers are left out. tensorboard/plugins/histogram/summary_v2.py, `histogram_pb` */
export function histogramOf(all: Float32Array): Histogram {
  const values = all.filter(Number.isFinite);
  if (values.length === 0) return buckets(() => [0, 0, 0]);
  const [min, max] = values.reduce(([low, high], value) => [Math.min(low, value), Math.max(high, value)], [
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
  ] as const);
  const range = max - min;
  if (range === 0) return buckets((i) => [min, max, i === BUCKETS - 1 ? values.length : 0]);
  const counts = new Float64Array(BUCKETS);
  for (const value of values) {
    const bucket = Math.min(Math.floor((value - min) / (range / BUCKETS)), BUCKETS - 1);
    counts[bucket] = (counts[bucket] ?? 0) + 1;
  }
  const edge = (i: number): number => (i === BUCKETS ? max : min + (range * i) / BUCKETS);
  return buckets((i) => [edge(i), edge(i + 1), counts[i] ?? 0]);
}

/** A curve of at most {@link LIMIT} points: when it is full every other point goes, and from then on only every n-th comes in. */
export interface Curve {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  /** Of so many points one is kept. */
  readonly stride: number;
  /** Points that came since the last one that was kept. */
  readonly skipped: number;
}

export const LIMIT = 1_500;

export const emptyCurve: Curve = { xs: [], ys: [], stride: 1, skipped: 0 };

export function addPoint(curve: Curve, x: number, y: number): Curve {
  const skipped = curve.skipped + 1;
  if (skipped < curve.stride) return { ...curve, skipped };
  const full = curve.xs.length >= LIMIT;
  const xs = full ? curve.xs.filter(even) : curve.xs;
  const ys = full ? curve.ys.filter(even) : curve.ys;
  return { xs: [...xs, x], ys: [...ys, y], stride: full ? curve.stride * 2 : curve.stride, skipped: 0 };
}

/** Its points up to x, that one included. */
export function upTo(curve: Curve, x: number): Curve {
  const found = curve.xs.findIndex((one) => one > x);
  return found < 0 ? curve : { ...curve, xs: curve.xs.slice(0, found), ys: curve.ys.slice(0, found) };
}

function even(_: number, index: number): boolean {
  return index % 2 === 0;
}

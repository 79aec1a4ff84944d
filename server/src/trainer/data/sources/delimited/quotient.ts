/** Dekker's constant: splits a double into two halves of 26 bits. */
const SPLITTER = 2 ** 27 + 1;

/** The rounding error of a product, exactly. T. J. Dekker, A floating-point technique for extending the available precision, 1971 */
function productError(a: number, b: number, product: number): number {
  const x = SPLITTER * a;
  const y = SPLITTER * b;
  const aHigh = x - (x - a);
  const bHigh = y - (y - b);
  const aLow = a - aHigh;
  const bLow = b - bHigh;
  return aLow * bLow - (product - aHigh * bHigh - aLow * bHigh - aHigh * bLow);
}

/**
 * The double nearest to `(head · shift + tail) / divisor`, for whole numbers of which each is exact; NaN where the quotient lies
 * so near the middle between two doubles that this cannot tell. It is computed to about 104 bits; the check asks for 77.
 */
export function nearestQuotient(head: number, shift: number, tail: number, divisor: number): number {
  const product = head * shift;
  const sum = product + tail;
  const rest = productError(head, shift, product) + (tail - (sum - product));
  const first = sum / divisor;
  const back = first * divisor;
  const second = (sum - back - productError(first, divisor, back) + rest) / divisor;
  const quotient = first + second;
  const left = second - (quotient - first);
  return quotient + left * 1.0000001 === quotient ? quotient : Number.NaN;
}

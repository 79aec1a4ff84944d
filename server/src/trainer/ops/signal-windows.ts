/** Windows of signals. scipy/signal/windows/_windows.py */

type Window = (length: number) => Float64Array;

const filled = (length: number, value: (n: number) => number): Float64Array => Float64Array.from({ length }, (_, n) => value(n));

/** Σ aₖ · cos(k · θ), θ from −π to π. */
const cosines =
  (...factors: readonly number[]): Window =>
  (length) =>
    filled(length, (n) => {
      const angle = -Math.PI + (2 * Math.PI * n) / (length - 1);
      return factors.reduce((sum, factor, k) => sum + factor * Math.cos(k * angle), 0);
    });

/** By the distance from the middle, in shares of the half of the length. */
const byDistance =
  (value: (share: number) => number): Window =>
  (length) =>
    filled(length, (n) => value(Math.abs((2 * n) / (length - 1) - 1)));

const triangle: Window = (length) => {
  const half = length % 2 === 0 ? length : length + 1;
  return filled(length, (n) => 1 - Math.abs(2 * n - length + 1) / half);
};

const parzen: Window = (length) =>
  filled(length, (n) => {
    const share = Math.abs(n - (length - 1) / 2) / (length / 2);
    return share <= 0.5 ? 1 - 6 * share ** 2 + 6 * share ** 3 : 2 * (1 - share) ** 3;
  });

const TAPER = 0.5;

const tukey: Window = (length) => {
  const width = Math.floor((TAPER * (length - 1)) / 2);
  const edge = (n: number): number => 0.5 * (1 + Math.cos(Math.PI * ((2 * n) / TAPER / (length - 1) - 1)));
  return filled(length, (n) => (n <= width ? edge(n) : n >= length - 1 - width ? edge(length - 1 - n) : 1));
};

const LOBES = 4;
const LEVEL = 10 ** (30 / 20);

/** The cosines of a Taylor window with 4 nearly even side lobes, 30 dB below the main one. */
function taylorFactors(): readonly number[] {
  const a = Math.acosh(LEVEL) / Math.PI;
  const widening = LOBES ** 2 / (a ** 2 + (LOBES - 0.5) ** 2);
  const orders = Array.from({ length: LOBES - 1 }, (_, i) => i + 1);
  return orders.map((m, i) => {
    const above = orders.reduce(
      (product, k) => product * (1 - m ** 2 / widening / (a ** 2 + (k - 0.5) ** 2)),
      i % 2 === 0 ? 1 : -1,
    );
    const below = orders.reduce((product, k) => (k === m ? product : product * (1 - m ** 2 / k ** 2)), 2);
    return above / below;
  });
}

const taylor: Window = (length) => {
  const factors = taylorFactors();
  const at = (n: number): number =>
    1 +
    2 * factors.reduce((sum, factor, i) => sum + factor * Math.cos((2 * Math.PI * (i + 1) * (n - length / 2 + 0.5)) / length), 0);
  const peak = at((length - 1) / 2);
  return filled(length, (n) => at(n) / peak);
};

const sinc = (x: number): number => (x === 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x));

/** Symmetric windows by their name in scipy. */
const windows: Readonly<Record<string, Window>> = {
  hann: cosines(0.5, 0.5),
  hamming: cosines(0.54, 0.46),
  blackman: cosines(0.42, 0.5, 0.08),
  nuttall: cosines(0.3635819, 0.4891775, 0.1365995, 0.0106411),
  blackmanharris: cosines(0.35875, 0.48829, 0.14128, 0.01168),
  flattop: cosines(0.21557895, 0.41663158, 0.277263158, 0.083578947, 0.006947368),
  boxcar: (length) => filled(length, () => 1),
  bartlett: byDistance((share) => 1 - share),
  bohman: byDistance((share) => (share >= 1 ? 0 : (1 - share) * Math.cos(Math.PI * share) + Math.sin(Math.PI * share) / Math.PI)),
  barthann: byDistance((share) => 0.62 - 0.48 * (share / 2) + 0.38 * Math.cos(Math.PI * share)),
  lanczos: byDistance(sinc),
  cosine: (length) => filled(length, (n) => Math.sin((Math.PI / length) * (n + 0.5))),
  exponential: (length) => filled(length, (n) => Math.exp(-Math.abs(n - (length - 1) / 2))),
  triang: triangle,
  parzen,
  tukey,
  taylor,
};

/**
 * The values of a window.
 * @param periodic a period of a wave that goes on: a symmetric window of one value more, without the last
 * @throws Error when no window has that name
 */
export function signalWindow(name: string, length: number, periodic: boolean): Float64Array {
  const window = windows[name];
  if (!window) throw new Error(`No window is called ${name}.`);
  if (length === 1) return Float64Array.of(1);
  return periodic ? window(length + 1).slice(0, length) : window(length);
}

/**
 * Philox 4×32-10 (Salmon et al., 2011), the counter-based generator of TensorFlow: a value depends on a key and a place
 * and on nothing drawn before. Constants and order of words as in TensorFlow's `philox_random.h`.
 */
type Words = readonly [number, number, number, number];
type Key = readonly [number, number];

const FACTORS: Key = [0xd2511f53, 0xcd9e8d57];
const WEYL: Key = [0x9e3779b9, 0xbb67ae85];
const SCRAMBLE: Key = [0x3ec8f720, 0x02461e29];
const ROUNDS = 10;

/** The upper 32 bits of the product of two unsigned 32-bit numbers. */
function high(a: number, b: number): number {
  const [ah, al, bh, bl] = [a >>> 16, a & 0xffff, b >>> 16, b & 0xffff];
  const [m1, m2] = [ah * bl, al * bh];
  const carry = ((al * bl) >>> 16) + (m1 & 0xffff) + (m2 & 0xffff);
  return (ah * bh + (m1 >>> 16) + (m2 >>> 16) + (carry >>> 16)) >>> 0;
}

const round = (c: Words, k: Key): Words => [
  (high(FACTORS[1], c[2]) ^ c[1] ^ k[0]) >>> 0,
  Math.imul(FACTORS[1], c[2]) >>> 0,
  (high(FACTORS[0], c[0]) ^ c[3] ^ k[1]) >>> 0,
  Math.imul(FACTORS[0], c[0]) >>> 0,
];

function philox(counter: Words, key: Key): Words {
  let words = counter;
  let [k0, k1] = key;
  for (let i = 0; i < ROUNDS; i++) {
    words = round(words, [k0, k1]);
    k0 = (k0 + WEYL[0]) >>> 0;
    k1 = (k1 + WEYL[1]) >>> 0;
  }
  return words;
}

/** A seed of TensorFlow's stateless operations: two int32, each widened to 64 bits. */
export type Seed = readonly [number, number];

const widened = (seed: number): Key => [seed >>> 0, seed < 0 ? 0xffffffff : 0];

/** Unsigned 32-bit numbers without end, the same for the same seed. */
export function* words(seed: Seed): Generator<number, never> {
  const mixed = philox([...widened(seed[0]), ...widened(seed[1])], SCRAMBLE);
  const key: Key = [mixed[0], mixed[1]];
  for (let block = 0; ; block++) {
    const low = block >>> 0;
    yield* philox([low, Math.floor(block / 2 ** 32), mixed[2], mixed[3]], key);
  }
}

/** A float32 in [0, 1) from 23 bits, as TensorFlow's `Uint32ToFloat` makes it. */
export const toUnit = (word: number): number => (word & 0x7fffff) / 0x800000;

/** `count` numbers in [0, 1): bit for bit what TensorFlow's `StatelessRandomUniform` gives for that seed. */
export function uniforms(count: number, seed: Seed): Float32Array {
  const values = new Float32Array(count);
  const source = words(seed);
  for (let i = 0; i < count; i++) values[i] = toUnit(source.next().value);
  return values;
}

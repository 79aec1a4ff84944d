import { endianness } from 'node:os';
import { type NumberArray, productOf } from '../arrays.ts';
import { DataError, type Place } from '../error.ts';
import type { Numbers } from '../rows/numbers.ts';

const MAGIC = '\x93NUMPY';

interface Header {
  readonly descr: string;
  readonly fortran: boolean;
  readonly shape: readonly number[];
}

/** Reads one element: the view, its byte offset, whether the bytes are little-endian. */
type Reader = (view: DataView, at: number, little: boolean) => number;

/** By NumPy's kind and size in bytes; what is not here (text, objects, complex numbers) holds no numbers to train on. */
const READERS: Readonly<Record<string, Reader>> = {
  b1: (view, at) => view.getUint8(at),
  i1: (view, at) => view.getInt8(at),
  u1: (view, at) => view.getUint8(at),
  i2: (view, at, little) => view.getInt16(at, little),
  u2: (view, at, little) => view.getUint16(at, little),
  i4: (view, at, little) => view.getInt32(at, little),
  u4: (view, at, little) => view.getUint32(at, little),
  i8: (view, at, little) => Number(view.getBigInt64(at, little)),
  u8: (view, at, little) => Number(view.getBigUint64(at, little)),
  f2: (view, at, little) => view.getFloat16(at, little),
  f4: (view, at, little) => view.getFloat32(at, little),
  f8: (view, at, little) => view.getFloat64(at, little),
};

/** Kinds whose values a byte holds. */
const BYTES: ReadonlySet<string> = new Set(['b1', 'u1']);
/** Kinds whose values a float32 holds exactly, or that are float32. */
const SINGLE: ReadonlySet<string> = new Set(['i1', 'i2', 'u2', 'f2', 'f4']);

/**
 * Reads a `.npy` file: NumPy's format 1 to 3, any byte order, C and Fortran order.
 * Source: numpy/lib/format.py, "Format Version 1.0".
 *
 * @throws DataError when it is no such file, is cut off, or holds no numbers
 */
export function parseNpy(bytes: Uint8Array, place: Place): NumberArray {
  const { header, start } = headerOf(bytes, place);
  const kind = header.descr.slice(1);
  const read = READERS[kind];
  if (!read) throw notNumbers(place, header.descr);
  const size = Number(kind.slice(1));
  const count = productOf(header.shape);
  if (start + count * size > bytes.byteLength) throw cutOff(place);
  const little = header.descr[0] !== '>';
  const values = bytes.subarray(start, start + count * size);
  const data = (little && copied(values, kind)) || decoded(values, emptyOf(kind, count), { read, size, little });
  const inOrder = header.fortran ? fromFortran(data, header.shape) : data;
  return { shape: header.shape, data: inOrder, integer: !kind.startsWith('f') };
}

/** Numbers that lie in the file as they do in memory; `undefined` for others. */
function copied(values: Uint8Array, kind: string): Numbers | undefined {
  if (endianness() !== 'LE') return undefined;
  if (kind === 'u1') return new Uint8Array(values);
  if (kind === 'f4') return new Float32Array(new Uint8Array(values).buffer);
  return kind === 'f8' ? new Float64Array(new Uint8Array(values).buffer) : undefined;
}

function decoded(
  values: Uint8Array,
  into: Numbers,
  { read, size, little }: { readonly read: Reader; readonly size: number; readonly little: boolean },
): Numbers {
  const view = new DataView(values.buffer, values.byteOffset, values.byteLength);
  for (let i = 0; i < into.length; i++) into[i] = read(view, i * size, little);
  return into;
}

function emptyOf(kind: string, count: number): Numbers {
  if (BYTES.has(kind)) return new Uint8Array(count);
  return SINGLE.has(kind) ? new Float32Array(count) : new Float64Array(count);
}

function headerOf(bytes: Uint8Array, place: Place): { readonly header: Header; readonly start: number } {
  if (Buffer.from(bytes.subarray(0, MAGIC.length)).toString('latin1') !== MAGIC) throw notNpy(place);
  if (bytes.length < 12) throw cutOff(place);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const long = (bytes[6] ?? 1) >= 2;
  const start = long ? 12 : 10;
  const length = long ? view.getUint32(8, true) : view.getUint16(8, true);
  if (start + length > bytes.length) throw cutOff(place);
  const text = Buffer.from(bytes.subarray(start, start + length)).toString('utf8');
  const descr = /'descr':\s*'([^']+)'/.exec(text)?.[1];
  const shape = /'shape':\s*\(([^)]*)\)/.exec(text)?.[1];
  if (shape === undefined) throw notNpy(place);
  if (descr === undefined) throw notNumbers(place, 'a record');
  const sizes = shape.split(',').flatMap((part) => (part.trim() === '' ? [] : [Number(part)]));
  if (!sizes.every((size) => Number.isSafeInteger(size) && size >= 0)) throw notNpy(place);
  return { header: { descr, fortran: /'fortran_order':\s*True/.test(text), shape: sizes }, start: start + length };
}

/** First index fastest, to last index fastest. */
function fromFortran(data: Numbers, shape: readonly number[]): Numbers {
  const result = data.slice();
  const strides = shape.map((_, axis) => productOf(shape.slice(0, axis)));
  const index = shape.map(() => 0);
  for (let i = 0; i < data.length; i++) {
    result[i] = data[index.reduce((at, place, axis) => at + place * (strides[axis] ?? 0), 0)] ?? 0;
    for (let axis = shape.length - 1; axis >= 0; axis--) {
      index[axis] = ((index[axis] ?? 0) + 1) % (shape[axis] ?? 1);
      if (index[axis] !== 0) break;
    }
  }
  return result;
}

const notNpy = (place: Place): DataError =>
  new DataError(place, {
    message: { en: 'this is no array of NumPy.', fr: "ce n'est pas un tableau de NumPy." },
    hint: {
      en: 'Write it with `numpy.savez(file, x_train=…, y_train=…)`.',
      fr: 'Écrivez-le avec `numpy.savez(file, x_train=…, y_train=…)`.',
    },
  });

const cutOff = (place: Place): DataError =>
  new DataError(place, {
    message: {
      en: 'the array is cut off: the file ends before its last value.',
      fr: 'le tableau est coupé : le fichier finit avant sa dernière valeur.',
    },
    hint: { en: 'Download or save it again.', fr: 'Téléchargez-le ou enregistrez-le à nouveau.' },
  });

const notNumbers = (place: Place, descr: string): DataError =>
  new DataError(place, {
    message: {
      en: `the array holds \`${descr}\`, which are no real numbers.`,
      fr: `le tableau contient des \`${descr}\`, qui ne sont pas des nombres réels.`,
    },
    hint: {
      en: 'Save numbers: `array.astype("float32")`; for words, their numbers, or a CSV file.',
      fr: 'Enregistrez des nombres : `array.astype("float32")` ; pour des mots, leurs numéros, ou un fichier CSV.',
    },
  });

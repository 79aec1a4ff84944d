import { type NumberArray, productOf } from '../arrays.ts';
import { DataError } from '../error.ts';
import type { Numbers } from '../rows/numbers.ts';

type Reader = (view: DataView, at: number) => number;

/** Element types by the third byte: size in bytes, and how one is read (always big-endian). */
const TYPES: Readonly<Record<number, readonly [number, Reader]>> = {
  8: [1, (view, at) => view.getUint8(at)],
  9: [1, (view, at) => view.getInt8(at)],
  11: [2, (view, at) => view.getInt16(at)],
  12: [4, (view, at) => view.getInt32(at)],
  13: [4, (view, at) => view.getFloat32(at)],
  14: [8, (view, at) => view.getFloat64(at)],
};

const BYTE = 8;
const FLOATS: ReadonlySet<number> = new Set([13, 14]);

/**
 * Reads an IDX file, the format of MNIST: two zero bytes, the element type, the number of sizes, the sizes, the values.
 *
 * @throws DataError when it is no such file, or is cut off
 */
export function parseIdx(bytes: Uint8Array, file: string): NumberArray {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [zero, zeroToo, code = 0, rank = 0] = bytes;
  const type = TYPES[code];
  if (zero !== 0 || zeroToo !== 0 || !type || rank === 0) throw notIdx(file);
  const start = 4 + 4 * rank;
  if (bytes.length < start) throw cutOff(file, 0, bytes.length);
  const shape = Array.from({ length: rank }, (_, i) => view.getUint32(4 + 4 * i));
  const [size, read] = type;
  const count = productOf(shape);
  if (bytes.length < start + count * size) throw cutOff(file, start + count * size, bytes.length);
  if (code === BYTE) return { shape, data: bytes.slice(start, start + count), integer: true };
  const data: Numbers = code === 14 || code === 12 ? new Float64Array(count) : new Float32Array(count);
  for (let i = 0; i < count; i++) data[i] = read(view, start + i * size);
  return { shape, data, integer: !FLOATS.has(code) };
}

const notIdx = (file: string): DataError =>
  new DataError(
    { file },
    {
      message: { en: 'this is no IDX file.', fr: "ce n'est pas un fichier IDX." },
      hint: {
        en: 'MNIST comes as `train-images-idx3-ubyte.gz` and `train-labels-idx1-ubyte.gz`; for other formats there are `npz` and `csv`.',
        fr: 'MNIST se présente en `train-images-idx3-ubyte.gz` et `train-labels-idx1-ubyte.gz` ; pour d’autres formats, il y a `npz` et `csv`.',
      },
    },
  );

const cutOff = (file: string, wanted: number, found: number): DataError =>
  new DataError(
    { file },
    {
      message: {
        en: `the file is cut off: ${found} bytes, where its header promises ${wanted}.`,
        fr: `le fichier est coupé : ${found} octets, alors que son en-tête en promet ${wanted}.`,
      },
      hint: { en: 'Download it again.', fr: 'Téléchargez-le à nouveau.' },
    },
  );

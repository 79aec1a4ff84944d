import { Failure } from '../failure.ts';
import type { WeightValues } from '../fit/weights.ts';

/**
 * The safetensors format: eight bytes with the length of the header, the header as JSON (name → element type, shape, place of
 * the bytes), the tensors one after another. Source: github.com/huggingface/safetensors, README, "Format".
 */
const LENGTH_BYTES = 8;
/** The format's own bound on its header. */
const LARGEST_HEADER = 100_000_000;

/** Tensors as float32, with words about them; both come back as they were. */
export interface TensorFile {
  readonly tensors: readonly WeightValues[];
  readonly metadata: Readonly<Record<string, string>>;
}

interface Entry {
  readonly dtype: string;
  readonly shape: readonly number[];
  readonly data_offsets: readonly [number, number];
}

/** The bytes of a file with these tensors, float32, little-endian. */
export function encodeSafetensors({ tensors, metadata }: TensorFile): Uint8Array {
  const header: Record<string, Entry | Readonly<Record<string, string>>> = { __metadata__: metadata };
  let end = 0;
  for (const { path, shape, values } of tensors) {
    header[path] = { dtype: 'F32', shape, data_offsets: [end, end + values.length * 4] };
    end += values.length * 4;
  }
  const json = Buffer.from(JSON.stringify(header));
  const length = Math.ceil(json.length / LENGTH_BYTES) * LENGTH_BYTES;
  const bytes = new Uint8Array(LENGTH_BYTES + length + end);
  const view = new DataView(bytes.buffer);
  view.setBigUint64(0, BigInt(length), true);
  bytes.set(json, LENGTH_BYTES);
  bytes.fill(0x20, LENGTH_BYTES + json.length, LENGTH_BYTES + length);
  let at = LENGTH_BYTES + length;
  for (const { values } of tensors) {
    bytes.set(new Uint8Array(values.buffer, values.byteOffset, values.byteLength), at);
    at += values.byteLength;
  }
  return bytes;
}

type Reader = (view: DataView, at: number) => number;

/** Element types: size in bytes, and how one is read. */
const TYPES: Readonly<Record<string, readonly [number, Reader]>> = {
  F64: [8, (view, at) => view.getFloat64(at, true)],
  F32: [4, (view, at) => view.getFloat32(at, true)],
  F16: [2, (view, at) => view.getFloat16(at, true)],
  BF16: [2, bfloat16],
  I64: [8, (view, at) => Number(view.getBigInt64(at, true))],
  I32: [4, (view, at) => view.getInt32(at, true)],
  I16: [2, (view, at) => view.getInt16(at, true)],
  I8: [1, (view, at) => view.getInt8(at)],
  U8: [1, (view, at) => view.getUint8(at)],
};

/** The upper half of a float32. */
function bfloat16(view: DataView, at: number): number {
  const single = new DataView(new ArrayBuffer(4));
  single.setUint32(0, view.getUint16(at, true) << 16);
  return single.getFloat32(0);
}

/**
 * Reads a file of tensors, every element type as float32.
 *
 * @param file its name, for the message
 * @throws Failure when the file is no safetensors file, is cut off, or contradicts itself
 */
export function decodeSafetensors(bytes: Uint8Array, file: string): TensorFile {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { header, start } = headerOf(view, bytes, file);
  const { __metadata__: metadata, ...entries } = header;
  const body = new DataView(bytes.buffer, bytes.byteOffset + start, bytes.byteLength - start);
  const tensors = Object.entries(entries).map(([path, entry]) => tensorOf(body, path, entry, file));
  return { tensors, metadata: textsOf(metadata) };
}

function headerOf(view: DataView, bytes: Uint8Array, file: string) {
  if (bytes.length < LENGTH_BYTES) throw damaged(file, { en: 'it ends within its header', fr: 'il finit dans son en-tête' });
  const length = Number(view.getBigUint64(0, true));
  const start = LENGTH_BYTES + length;
  if (length > LARGEST_HEADER || start > bytes.length)
    throw damaged(file, { en: 'it ends within its header', fr: 'il finit dans son en-tête' });
  return { header: jsonOf(bytes.subarray(LENGTH_BYTES, start), file), start };
}

function jsonOf(bytes: Uint8Array, file: string): Readonly<Record<string, unknown>> {
  try {
    const header: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    if (isRecord(header)) return header;
  } catch (error) {
    if (!(error instanceof SyntaxError || error instanceof TypeError)) throw error;
  }
  throw damaged(file, { en: 'its header is not JSON', fr: "son en-tête n'est pas du JSON" });
}

function tensorOf(body: DataView, path: string, entry: unknown, file: string): WeightValues {
  if (!isEntry(entry))
    throw damaged(file, {
      en: `its entry \`${path}\` says nothing that can be read`,
      fr: `son entrée \`${path}\` ne dit rien de lisible`,
    });
  const { dtype, shape, data_offsets: offsets } = entry;
  const type = TYPES[dtype];
  if (!type)
    throw damaged(file, {
      en: `\`${path}\` has the type ${dtype}, which holds no weights`,
      fr: `\`${path}\` a le type ${dtype}, qui ne contient pas de poids`,
    });
  const [size, read] = type;
  const count = shape.reduce((product, one) => product * one, 1);
  const [begin, end] = offsets;
  if (begin < 0 || end - begin !== count * size || end > body.byteLength) {
    throw damaged(file, {
      en: `\`${path}\` [${shape}] does not end where its header says`,
      fr: `\`${path}\` [${shape}] ne finit pas où son en-tête le dit`,
    });
  }
  return { path, shape, values: Float32Array.from({ length: count }, (_, i) => read(body, begin + i * size)) };
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isSizes = (value: unknown): value is readonly number[] =>
  Array.isArray(value) && value.every((one) => Number.isSafeInteger(one) && one >= 0);

const isEntry = (value: unknown): value is Entry =>
  isRecord(value) &&
  typeof value.dtype === 'string' &&
  isSizes(value.shape) &&
  isSizes(value.data_offsets) &&
  value.data_offsets.length === 2;

const textsOf = (metadata: unknown): Readonly<Record<string, string>> =>
  isRecord(metadata) ? Object.fromEntries(Object.entries(metadata).map(([key, value]) => [key, String(value)])) : {};

const damaged = (file: string, why: { readonly en: string; readonly fr: string }): Failure =>
  new Failure({
    message: {
      en: `\`${file}\` cannot be read as safetensors: ${why.en}.`,
      fr: `\`${file}\` ne peut pas être lu comme safetensors : ${why.fr}.`,
    },
    hint: {
      en: 'Save it again with `safetensors.numpy.save_file`, or copy it again.',
      fr: 'Enregistrez-le à nouveau avec `safetensors.numpy.save_file`, ou recopiez-le.',
    },
  });

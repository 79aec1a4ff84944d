/** Just enough of protocol buffers to write TensorBoard's events. protobuf.dev/programming-guides/encoding */

const VARINT = 0;
const FIXED64 = 1;
const BYTES = 2;

/** A whole number that is not negative, up to 2⁵³. */
function varint(value: number): readonly number[] {
  const bytes: number[] = [];
  let rest = BigInt(value);
  for (; rest >= 128n; rest >>= 7n) bytes.push(Number(rest & 127n) | 128);
  bytes.push(Number(rest));
  return bytes;
}

const tag = (field: number, wire: number): readonly number[] => varint(field * 8 + wire);

export const integer = (field: number, value: number): Uint8Array => Uint8Array.from([...tag(field, VARINT), ...varint(value)]);

export function double(field: number, value: number): Uint8Array {
  const number = new Uint8Array(8);
  new DataView(number.buffer).setFloat64(0, value, true);
  return Uint8Array.from([...tag(field, FIXED64), ...number]);
}

/** Bytes, a text, or a message of other fields. */
export function bytes(field: number, value: Uint8Array | string): Uint8Array {
  const data = typeof value === 'string' ? new TextEncoder().encode(value) : value;
  const head = [...tag(field, BYTES), ...varint(data.length)];
  const all = new Uint8Array(head.length + data.length);
  all.set(head);
  all.set(data, head.length);
  return all;
}

export const message = (field: number, ...fields: readonly Uint8Array[]): Uint8Array => bytes(field, joined(fields));

export const joined = (fields: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(fields));

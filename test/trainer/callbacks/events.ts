import assert from 'node:assert/strict';
import { crc32c, masked } from '../../../server/src/trainer/callbacks/tensorboard/crc32c.ts';

/** One value, or the first event of a file, as TensorBoard's own reader tells it (`scripts/oracle/tensorboard_read.py`). */
export type Seen =
  | { readonly version: string; readonly time: number }
  | {
      readonly step: number;
      readonly time: number;
      readonly tag: string;
      readonly plugin: string;
      readonly class: number;
      readonly value: unknown;
    };

/** The fields of a message by number; a varint as a number, everything else as bytes. */
function fieldsOf(bytes: Buffer): ReadonlyMap<number, readonly (Buffer | number)[]> {
  const fields = new Map<number, (Buffer | number)[]>();
  let at = 0;
  const varint = (): number => {
    let [value, scale] = [0, 1];
    for (;;) {
      const byte = bytes.readUInt8(at++);
      value += (byte & 127) * scale;
      if (byte < 128) return value;
      scale *= 128;
    }
  };
  const take = (length: number): Buffer => {
    assert.ok(at + length <= bytes.length, 'a message ends within a field');
    at += length;
    return bytes.subarray(at - length, at);
  };
  while (at < bytes.length) {
    const tag = varint();
    const wire = tag & 7;
    assert.ok([0, 1, 2].includes(wire), `wire type ${wire}`);
    const value = wire === 0 ? varint() : take(wire === 1 ? 8 : varint());
    const field = tag >> 3;
    fields.set(field, [...(fields.get(field) ?? []), value]);
  }
  return fields;
}

const bytesAt = (fields: ReturnType<typeof fieldsOf>, field: number): Buffer => {
  const [value] = fields.get(field) ?? [];
  return typeof value === 'object' ? value : Buffer.alloc(0);
};

const numberAt = (fields: ReturnType<typeof fieldsOf>, field: number): number => Number(fields.get(field)?.[0] ?? 0);

/** A tensor of floats or doubles, nested as its shape says. */
function tensorOf(bytes: Buffer): unknown {
  const fields = fieldsOf(bytes);
  const shape = (fieldsOf(bytesAt(fields, 2)).get(2) ?? []).map((dim) => numberAt(fieldsOf(dim as Buffer), 1));
  const content = bytesAt(fields, 4);
  const float = numberAt(fields, 1) === 1;
  const size = float ? 4 : 8;
  const values = Array.from({ length: content.length / size }, (_, i) =>
    float ? content.readFloatLE(i * 4) : content.readDoubleLE(i * 8),
  );
  const [, columns] = shape;
  if (columns === undefined) return values[0];
  return Array.from({ length: values.length / columns }, (_, i) => values.slice(i * columns, (i + 1) * columns));
}

function seenIn(bytes: Buffer): Seen {
  const event = fieldsOf(bytes);
  const time = bytesAt(event, 1).readDoubleLE(0);
  const version = bytesAt(event, 3).toString();
  if (version !== '') return { version, time };
  const value = fieldsOf(bytesAt(fieldsOf(bytesAt(event, 5)), 1));
  const metadata = fieldsOf(bytesAt(value, 9));
  return {
    step: numberAt(event, 2),
    time,
    tag: bytesAt(value, 1).toString(),
    plugin: bytesAt(fieldsOf(bytesAt(metadata, 1)), 1).toString(),
    class: numberAt(metadata, 4),
    value: tensorOf(bytesAt(value, 8)),
  };
}

/** Reads a file of events: every length, checksum and message of it. */
export function readEvents(file: Uint8Array): readonly Seen[] {
  const bytes = Buffer.from(file);
  const seen: Seen[] = [];
  for (let at = 0; at < bytes.length; ) {
    const length = Number(bytes.readBigUInt64LE(at));
    assert.equal(bytes.readUInt32LE(at + 8), masked(crc32c(bytes.subarray(at, at + 8))), 'the checksum of a length');
    const data = bytes.subarray(at + 12, at + 12 + length);
    assert.equal(bytes.readUInt32LE(at + 12 + length), masked(crc32c(data)), 'the checksum of a record');
    seen.push(seenIn(data));
    at += 16 + length;
  }
  return seen;
}

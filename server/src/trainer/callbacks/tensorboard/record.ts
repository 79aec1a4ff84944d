import { crc32c, masked } from './crc32c.ts';

/**
 * One record of a file of records: its length as 64 bits, the masked CRC of that, the data, their masked CRC.
 * tensorflow/core/lib/io/record_writer.cc
 */
export function recordOf(data: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(data.length + 16);
  const view = new DataView(bytes.buffer);
  view.setBigUint64(0, BigInt(data.length), true);
  view.setUint32(8, masked(crc32c(bytes.subarray(0, 8))), true);
  bytes.set(data, 12);
  view.setUint32(12 + data.length, masked(crc32c(data)), true);
  return bytes;
}

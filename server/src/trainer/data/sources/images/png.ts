import { type DecodedPng, decode } from 'fast-png';
import type { Picture } from './picture.ts';

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] as const;

export const isPng = (bytes: Uint8Array): boolean => SIGNATURE.every((byte, i) => bytes[i] === byte);

/** Width and height as the header says, before anything is decoded. */
export function pngSize(bytes: Uint8Array): { readonly width: number; readonly height: number } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

/** A sample of one bit to two bytes as a byte; palettes keep their numbers. */
function bytesOf({ data, depth, width, height, channels, palette }: DecodedPng): Uint8Array {
  if (depth === 8) return Uint8Array.from(data);
  if (depth === 16) return Uint8Array.from(data, (value) => value >> 8);
  const result = new Uint8Array(width * height * channels);
  const stride = Math.ceil((width * channels * depth) / 8);
  const scale = palette ? 1 : 255 / (2 ** depth - 1);
  const perByte = 8 / depth;
  for (let i = 0; i < result.length; i++) {
    const [row, column] = [Math.floor(i / (width * channels)), i % (width * channels)];
    const byte = data[row * stride + Math.floor(column / perByte)] ?? 0;
    const shift = 8 - depth * ((column % perByte) + 1);
    result[i] = ((byte >> shift) & (2 ** depth - 1)) * scale;
  }
  return result;
}

function fromPalette(
  indices: Uint8Array,
  palette: readonly (readonly number[])[],
  size: Pick<Picture, 'width' | 'height'>,
): Picture {
  const data = new Uint8Array(indices.length * 4);
  for (const [i, index] of indices.entries()) {
    const [red = 0, green = 0, blue = 0, alpha = 255] = palette[index] ?? [];
    data.set([red, green, blue, alpha], 4 * i);
  }
  return { ...size, channels: 4, data };
}

/** Grey with alpha loses its alpha: nothing here asks for those two. */
function withoutAlpha(data: Uint8Array): Uint8Array {
  return data.filter((_, i) => i % 2 === 0);
}

/** @throws Error when the file is damaged */
export function decodePng(bytes: Uint8Array): Picture {
  const png = decode(bytes, { checkCrc: true });
  const { width, height, channels, palette } = png;
  const data = bytesOf(png);
  if (palette) return fromPalette(data, palette, { width, height });
  if (channels === 2) return { width, height, channels: 1, data: withoutAlpha(data) };
  return { width, height, channels: channels === 1 ? 1 : channels === 3 ? 3 : 4, data };
}

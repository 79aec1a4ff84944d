import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import createDecoder from '@jsquash/jpeg/codec/dec/mozjpeg_dec.js';
import type { Picture } from './picture.ts';

export const isJpeg = (bytes: Uint8Array): boolean => bytes[0] === 0xff && bytes[1] === 0xd8;

/** Frame headers, but those of Huffman tables (C4), arithmetic coding (CC) and JPEG extensions (C8). */
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/** What the frame header says. @throws Error when there is none */
export function jpegSize(bytes: Uint8Array): { readonly width: number; readonly height: number; readonly components: number } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 2; at + 9 < bytes.length; at += 2 + view.getUint16(at + 2)) {
    if (bytes[at] !== 0xff) break;
    if (isFrame(bytes[at + 1] ?? 0)) {
      return { height: view.getUint16(at + 5), width: view.getUint16(at + 7), components: bytes[at + 9] ?? 0 };
    }
  }
  throw new Error('no frame header');
}

/** The library's module, as far as it is used. Its own types name globals of a browser. */
interface Decoder {
  decode(
    bytes: Uint8Array,
    preserveOrientation: boolean,
  ): { readonly width: number; readonly height: number; readonly data: Uint8ClampedArray } | null;
}

type MakeDecoder = (options: {
  readonly noInitialRun: boolean;
  readonly printErr: (text: string) => void;
  readonly quit: (status: number, error: unknown) => void;
  readonly wasmBinary: Uint8Array;
  readonly locateFile: (name: string) => string;
}) => Promise<Decoder>;

/** The decoder, made when it is first wanted, and anew after it has given up. */
let decoder: { readonly module: Decoder; readonly said: string[] } | null = null;

function programFile(): string {
  const bundled = path.join(import.meta.dirname, 'wasm', 'mozjpeg_dec.wasm');
  return existsSync(bundled) ? bundled : createRequire(import.meta.filename).resolve('@jsquash/jpeg/codec/dec/mozjpeg_dec.wasm');
}

async function open(): Promise<NonNullable<typeof decoder>> {
  const said: string[] = [];
  const module = await (createDecoder as unknown as MakeDecoder)({
    noInitialRun: true,
    printErr: (text) => said.push(text),
    quit: (_, error) => {
      throw error;
    },
    wasmBinary: readFileSync(programFile()),
    locateFile: (name) => name,
  });
  return { module, said };
}

/**
 * Decodes with mozjpeg's library, which gives the bytes that Pillow and TensorFlow give.
 *
 * @throws Error when the file is damaged or cut off
 */
export async function decodeJpeg(bytes: Uint8Array): Promise<Picture> {
  decoder ??= await open();
  const { module, said } = decoder;
  said.length = 0;
  try {
    const image = module.decode(bytes, false);
    if (!image || said.length > 0) throw new Error(said.join('; '));
    return { width: image.width, height: image.height, channels: 4, data: new Uint8Array(image.data.buffer.slice(0)) };
  } catch (error) {
    decoder = null;
    throw new Error(said.join('; ') || 'it cannot be decoded', { cause: error });
  }
}

/** Numbers in the narrowest kind that holds them exactly: bytes, single or double precision. */
export type Numbers = Uint8Array | Float32Array | Float64Array;

/** How numbers lie in a file. */
export type Element = 'u8' | 'f32' | 'f64';

const BYTES: Readonly<Record<Element, number>> = { u8: 1, f32: 4, f64: 8 };

export const bytesOf = (element: Element): number => BYTES[element];

export function numbersOf(element: Element, length: number): Numbers {
  if (element === 'u8') return new Uint8Array(length);
  return element === 'f32' ? new Float32Array(length) : new Float64Array(length);
}

/** The bytes of an array, not copied. */
export const asBytes = ({ buffer, byteOffset, byteLength }: Numbers): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength);

type Shape = readonly (number | null)[];

/** A shape, or several, as the language writes them: `[none, 8, 8, 1]`. */
export function shapeText(shape: Shape | readonly Shape[]): string {
  return severalShapes(shape) ? shape.map(one).join(' ') : one(shape);
}

function severalShapes(shape: Shape | readonly Shape[]): shape is readonly Shape[] {
  return shape.some(Array.isArray);
}

function one(shape: Shape): string {
  return `[${shape.map((size) => size ?? 'none').join(', ')}]`;
}

/** Bytes of so many 32-bit numbers: `1.2 MB`, in powers of ten. */
export function weightBytes(params: number): {
  readonly value: number;
  readonly unit: 'byte' | 'kilobyte' | 'megabyte' | 'gigabyte';
} {
  const bytes = params * 4;
  if (bytes < 1e3) return { value: bytes, unit: 'byte' };
  if (bytes < 1e6) return { value: bytes / 1e3, unit: 'kilobyte' };
  if (bytes < 1e9) return { value: bytes / 1e6, unit: 'megabyte' };
  return { value: bytes / 1e9, unit: 'gigabyte' };
}

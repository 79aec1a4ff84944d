import type { LayerSummary } from '../../language/index.ts';

type Shape = readonly (number | null)[];

/** `[32, 24, none]`. */
export const shapeText = (shape: Shape): string => `[${shape.map((size) => size ?? 'none').join(', ')}]`;

const isList = (shape: Shape | readonly Shape[]): shape is readonly Shape[] => shape.some(Array.isArray);

/** All that comes out of a layer: `[32, 8] [32, 8]`. */
export const outputText = ({ output_shape: shape }: LayerSummary): string =>
  isList(shape) ? shape.map(shapeText).join(' ') : shapeText(shape);

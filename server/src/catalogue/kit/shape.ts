/** One size of a shape: a number, unknown (`null`), or unknown with a name (`"time"`). */
export type Size = number | string | null;

/** The sizes of a tensor, the batch first. */
export type Shape = readonly Size[];

/** A size that is a number. */
export const isKnown = (size: Size | undefined): size is number => typeof size === 'number';

/** The last size of a shape; `null` when it has none. */
export const lastSize = (shape: Shape): Size => shape.at(-1) ?? null;

/** How many values there are in a tensor of these sizes. */
export const elementCount = (sizes: readonly number[]): number => sizes.reduce((all, size) => all * size, 1);

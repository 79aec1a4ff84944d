export * from './define.ts';
export { dtypeFault } from './dtypes.ts';
export * from './entry.ts';
export * from './fault.ts';
export type * from './param.ts';
export type * from './plain.ts';
export * from './shape.ts';
export * from './weights.ts';
export type * from './words.ts';

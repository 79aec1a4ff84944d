export * as decode from './decode.ts';
export { DecodeError, type Decoder } from './decode.ts';
export * from './lsp.ts';
export * from './panel.ts';
export * from './plain.ts';
export * from './plan.ts';
export * from './run.ts';
export * from './run-events.ts';
export * from './words.ts';

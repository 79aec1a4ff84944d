export * from './kit/index.ts';
export type { Catalogue, Found } from './registry.ts';

export * from './plain.ts';
export * from './plan.ts';
export * from './run.ts';

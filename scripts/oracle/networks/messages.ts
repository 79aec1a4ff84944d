import type { Problem } from '../../../server/src/language/index.ts';

/** How many shapes the message of a rule names, in both languages: what came in, and what was wanted or what it meets. */
const NAMED: Readonly<Record<string, number>> = {
  'shape-mismatch': 2,
  'input-rank': 2,
  'conv-input-rank': 2,
  'missing-return-sequences': 2,
  'missing-time-axis': 2,
  'time-distributed-rank': 2,
  'reshape-includes-batch': 2,
  'negative-dimension': 1,
  'invalid-axis': 1,
  'invalid-permutation': 1,
  'flatten-unknown-size': 1,
  'missing-batch-size': 1,
};

/** Shapes in a message, in code font: `[batch, 3]`. */
const shapesIn = (message: string): number => message.match(/`\[[^`]*\]`/g)?.length ?? 0;

/** An error about shapes whose message does not name them. */
export const isMute = ({ rule, message }: Problem): boolean =>
  Math.min(shapesIn(message.en), shapesIn(message.fr)) < (NAMED[rule] ?? 0);

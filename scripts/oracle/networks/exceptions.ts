import type { Truth } from './compare.ts';
import type { Ours } from './ours.ts';

/** Where the language means to differ from Keras's constructors, each with its reason. */

type Exception = { readonly reason: string } & (
  | { readonly stricter: string; readonly where?: (ours: Ours, truth: Truth) => boolean }
  | { readonly looser: RegExp }
);

const EXCEPTIONS: readonly Exception[] = [
  {
    stricter: 'invalid-axis',
    where: ({ errors }) => errors.every(({ message }) => message.en.includes('0 is the batch')),
    reason: 'Keras normalises and joins over the batch, so that samples depend on each other',
  },
  {
    stricter: 'invalid-argument',
    where: ({ errors }) => errors.every(({ message }) => message.en.includes('not part of the language')),
    reason: 'batch renormalisation and arguments of Python objects are not part of the language',
  },
  { stricter: 'regularizer-constraint-swap', reason: 'Keras adds the constrained weights to the loss in silence' },
  { stricter: 'invalid-normalization', reason: 'Keras takes any momentum and epsilon, and divides by 0' },
  { stricter: 'invalid-constraint', reason: 'Keras takes bounds that no weight can keep, and fails when it trains' },
];

const isStricter = (ours: Ours, truth: Truth) => (exception: Exception) =>
  'stricter' in exception &&
  ours.errors.every(({ rule }) => rule === exception.stricter) &&
  (exception.where?.(ours, truth) ?? true);

const isLooser = (truth: Truth) => (exception: Exception) => 'looser' in exception && exception.looser.test(truth.message ?? '');

/** The documented exception that explains a difference. */
export const exceptionOf = (ours: Ours, truth: Truth): { readonly is: 'exception'; readonly reason: string } | undefined => {
  const found = EXCEPTIONS.find(truth.refused === undefined ? isStricter(ours, truth) : isLooser(truth));
  if (found) return { is: 'exception', reason: found.reason };
  if (!truth.fails) return undefined;
  const rules = [...new Set(ours.errors.map(({ rule }) => rule))].join(', ');
  return { is: 'exception', reason: `${rules}: Keras draws the network, and cannot compute what it drew` };
};

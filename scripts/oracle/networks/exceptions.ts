import type { Truth } from './compare.ts';
import type { Ours } from './ours.ts';

/** Where the language means to differ from Keras's constructors, each with its reason. */

type Exception = { readonly reason: string } & (
  | { readonly stricter: string; readonly where?: (ours: Ours, truth: Truth) => boolean }
  | { readonly looser: RegExp }
);

/** Whether every fault is one of a layer of such a kind. */
const onlyOn =
  (kinds: RegExp) =>
  ({ network }: Ours): boolean =>
    network?.nodes.filter(({ fault }) => fault).every(({ layer }) => kinds.test(layer.entry.name)) ?? false;

const says =
  (part: string) =>
  ({ errors }: Ours): boolean =>
    errors.every(({ message }) => message.en.includes(part));

const EXCEPTIONS: readonly Exception[] = [
  {
    stricter: 'invalid-axis',
    where: says('0 is the batch'),
    reason: 'Keras normalises and joins over the batch, so that samples depend on each other',
  },
  {
    stricter: 'invalid-argument',
    where: says('not part of the language'),
    reason: 'batch renormalisation and arguments of Python objects are not part of the language',
  },
  {
    stricter: 'shape-mismatch',
    where: ({ network }) => network?.nodes.some(({ fault }) => fault?.facts.named !== undefined) ?? false,
    reason: 'Keras has no names for unknown sizes, so that none of them can disagree',
  },
  {
    stricter: 'input-rank',
    where: onlyOn(/Attention$/),
    reason: 'Keras attends over the batch where there is no time, so that samples depend on each other',
  },
  {
    stricter: 'input-rank',
    where: onlyOn(/^(Resizing|CenterCrop|Random\w+)$/),
    reason: 'Keras takes three sizes for one image without a batch, and then resizes or cuts the batch',
  },
  {
    stricter: 'input-rank',
    where: onlyOn(/^Masking$/),
    reason: 'Keras masks over the batch where there is nothing else, so that samples depend on each other',
  },
  {
    stricter: 'invalid-size',
    where: ({ errors }) => errors.every(({ message }) => /^`(height|width)` of `(Resizing|CenterCrop)` is 0/.test(message.en)),
    reason: 'Keras makes images without a row or a column',
  },
  {
    stricter: 'input-rank',
    where: onlyOn(/^TimeDistributed$/),
    reason: 'Keras calls a layer inside TimeDistributed without its check of the input',
  },
  {
    stricter: 'input-count-mismatch',
    where: ({ errors }) => errors.every(({ message }) => /^`(SimpleRNN|GRU|LSTM)` takes .*, and gets/.test(message.en)),
    reason: 'Keras ignores initial states that the layer does not have',
  },
  { stricter: 'invalid-rate', reason: 'Keras checks the rate of Dropout alone, not that of other layers' },
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

/** Where Keras draws a shape that it does not compute: the scores of attention over several axes. */
export const shapeException = (ours: Ours, index: number): { readonly is: 'exception'; readonly reason: string } | undefined => {
  const node = ours.network?.nodes[index];
  const isScored = node?.layer.entry.name === 'MultiHeadAttention' && node.outputs.length === 2;
  if (!isScored || node.inputs.every(({ shape = [] }) => shape.length <= 3)) return undefined;
  return { is: 'exception', reason: 'Keras draws the scores of MultiHeadAttention for one axis, and computes them for all' };
};

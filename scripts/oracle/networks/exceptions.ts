import type { Truth } from './compare.ts';
import type { Ours } from './ours.ts';

/** Where the language refuses what Keras's constructors take, and what it rests on. */

/** An error that the catalogue of rules demands, whatever Keras makes of it. */
interface Demanded {
  readonly rule: string;
  /** The condition, as the catalogue of rules words it. */
  readonly row: string;
  readonly where?: (ours: Ours) => boolean;
}

const faultsOf = ({ network }: Ours) => network?.nodes.flatMap(({ fault, layer }) => (fault ? [{ fault, layer }] : [])) ?? [];

/** Whether every fault is one of a layer of such a kind. */
const onlyOn =
  (kinds: RegExp) =>
  (ours: Ours): boolean =>
    faultsOf(ours).every(({ layer }) => kinds.test(layer.entry.name));

const ofCase =
  (kind: string) =>
  (ours: Ours): boolean =>
    faultsOf(ours).every(({ fault }) => fault.facts.case === kind);

const says =
  (part: RegExp) =>
  ({ errors }: Ours): boolean =>
    errors.every(({ message }) => part.test(message.en));

const onBatch = (ours: Ours): boolean =>
  faultsOf(ours).every(({ fault: { facts } }) => facts.axis === 0 || facts.axis === -Number(facts.rank));

/** Of the row of `input-rank`. */
const OF_FIXED_RANK = /Pooling\dD|Padding\dD|Cropping\dD|UpSampling\dD|LSTM|GRU|RNN|RepeatVector|TimeDistributed|Bidirectional/;

const DEMANDED: readonly Demanded[] = [
  { rule: 'invalid-axis', row: '`axis` is 0, the batch', where: onBatch },
  { rule: 'invalid-axis', row: '`axis` is outside the shape', where: onlyOn(/^(Concatenate|Dot|Softmax)$/) },
  {
    rule: 'invalid-argument',
    row: 'what needs Python code is not part of the language',
    where: says(/not part of the language/),
  },
  { rule: 'shape-mismatch', row: 'two sizes of one name are inferred to be different numbers', where: ofCase('named') },
  { rule: 'shape-mismatch', row: 'query, key and value differ in batch or depth', where: ofCase('attention') },
  { rule: 'shape-mismatch', row: 'a shared layer on inputs that need different weights', where: ofCase('shared-layer') },
  { rule: 'input-rank', row: 'a layer of fixed rank, also inside TimeDistributed', where: onlyOn(OF_FIXED_RANK) },
  { rule: 'conv-input-rank', row: 'an N-D convolution and another number of axes than N + 2' },
  {
    rule: 'input-count-mismatch',
    row: 'a layer gets another number of inputs than it takes: more states than it has',
    where: says(/^`(SimpleRNN|GRU|LSTM)` takes .*, and gets/),
  },
  {
    rule: 'missing-return-sequences',
    row: 'a recurrent layer without `return_sequences` before attention',
    where: says(/Attention/),
  },
  { rule: 'invalid-rate', row: 'a rate outside [0, 1]' },
  { rule: 'regularizer-constraint-swap', row: 'a constraint as a regularizer, or the other way round' },
  { rule: 'invalid-normalization', row: 'momentum outside [0, 1), epsilon of 0 or less' },
  { rule: 'invalid-constraint', row: 'bounds that no weight can keep' },
  { rule: 'invalid-regularizer', row: 'a factor below 0' },
];

/** A refusal that stands although Keras builds the network. */
export type Standing = { readonly is: 'demanded' | 'uncomputable'; readonly reason: string };

/** Why a network that Keras builds is refused all the same: a rule demands it, or Keras cannot compute what it drew. */
export const standing = (ours: Ours, truth: Truth): Standing | undefined => {
  const rules = [...new Set(ours.errors.map(({ rule }) => rule))];
  const found = DEMANDED.find(({ rule, where }) => rules.every((one) => one === rule) && (where?.(ours) ?? true));
  if (found) return { is: 'demanded', reason: `${found.rule}: ${found.row}` };
  const kinds = [...new Set(faultsOf(ours).map(({ layer }) => layer.entry.name))];
  return truth.fails ? { is: 'uncomputable', reason: `${rules.join(', ')}: ${kinds.join(', ')}` } : undefined;
};

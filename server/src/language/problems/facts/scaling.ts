import type { InputModel, NodeModel } from '../../semantics/model.ts';
import type { Context } from '../context.ts';
import { dataPlanOf, declaredIn, scanOf } from './data.ts';
import { after, isLearning } from './flow.ts';
import { type InputFacts, inputFacts } from './inputs-data.ts';
import type { Training } from './training.ts';

/** Numbers that reach a layer which learns from them as they stand in the file. */
export interface RawInput {
  readonly input: InputModel;
  readonly training: Training;
  readonly facts: InputFacts & { readonly min: number; readonly max: number };
  /** The first layers that compute something of them. */
  readonly readers: readonly NodeModel[];
}

const isScaling = ({ layer: { entry } }: NodeModel): boolean =>
  entry.category === 'normalization' || entry.name === 'Rescaling' || entry.name === 'Normalization';

/** Layers that only move values around, or are not there when the network is used. */
const isPassing = ({ layer: { entry, weights } }: NodeModel): boolean =>
  weights?.length === 0 && (entry.category === 'reshaping' || entry.category === 'regularization' || entry.name === 'Identity');

/** The layers that read an input; past those that leave its values alone. */
const firstReaders = (input: InputModel): readonly NodeModel[] => {
  const found: NodeModel[] = [];
  const waiting = [...input.tensor.readers];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (isPassing(node)) waiting.push(...after(node));
    else found.push(node);
  }
  return found;
};

/** Every input of a training whose numbers are not scaled on their way. */
export const rawInputs = (training: Training, context: Context): readonly RawInput[] => {
  const known = scanOf(training, context) !== undefined || declaredIn(training.train.data).range !== undefined;
  const plan = known ? dataPlanOf(training, context) : undefined;
  if (!plan || plan.scale || plan.tokenize || training.network.nodes.some(isScaling)) return [];
  return training.network.inputs.flatMap((input) => {
    const facts = inputFacts(input, training, context);
    const { min, max } = facts;
    const readers = firstReaders(input);
    const learns = readers.some((node) => isLearning(node) || node.layer.entry.category === 'recurrent');
    if (min === undefined || max === undefined || !learns) return [];
    return [{ input, training, facts: { ...facts, min, max }, readers }];
  });
};

/** Larger numbers make steps that are too long. */
export const isFarOut = ({ facts: { min, max } }: RawInput): boolean => Math.max(Math.abs(min), Math.abs(max)) > 10;

/** Whole numbers that are no truth values. */
export const isCounting = ({ facts: { columns, min, max } }: RawInput): boolean =>
  columns.length > 0 && max - min > 1 && columns.every(({ kind }) => kind === 'integer');

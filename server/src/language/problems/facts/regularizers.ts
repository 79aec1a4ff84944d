import type { NetworkModel } from '../../semantics/model.ts';
import type { Context } from '../context.ts';
import { entriesGiven, type GivenEntry } from './given.ts';
import { surveyOf } from './survey.ts';

/** A regularizer of a layer, with the argument that gives it. Its key: `kernel_regularizer`, `activity_regularizer`, … */
export type Regularizer = GivenEntry;

const writtenIn = (network: NetworkModel, context: Context): readonly Regularizer[] =>
  entriesGiven(surveyOf(network, context).regularized, '_regularizer', context);

/** The regularizers that are written on the layers of a network, found once for all rules. */
export const regularizersOf = (network: NetworkModel, context: Context): readonly Regularizer[] => context.of(network, writtenIn);

/** The factors of an L1, L2 or L1L2 regularizer; none of another kind. */
export const factorsOf = ({ configured: { name, config } }: Regularizer): readonly number[] =>
  /^L(1|2|1L2)$/.test(name) ? [config.l1, config.l2].filter((factor) => typeof factor === 'number') : [];

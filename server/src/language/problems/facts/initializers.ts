import type { NetworkModel } from '../../semantics/model.ts';
import type { Context } from '../context.ts';
import { entriesGiven, type GivenEntry } from './given.ts';
import { surveyOf } from './survey.ts';

/** An initializer that is written on a layer. Its key: `kernel_initializer`, `bias_initializer`, … */
export type Initializer = GivenEntry;

const writtenIn = (network: NetworkModel, context: Context): readonly Initializer[] =>
  entriesGiven(surveyOf(network, context).initialized, '_initializer', context);

/** The initializers that are written on the layers of a network, found once for all rules. */
export const initializersOf = (network: NetworkModel, context: Context): readonly Initializer[] => context.of(network, writtenIn);

import type { NetworkModel, NodeModel } from '../../semantics/model.ts';
import type { Context } from '../context.ts';
import { surveyOf } from '../facts/survey.ts';

/** The first stateful layer of a network. */
export const statefulIn = (network: NetworkModel, context: Context): NodeModel | undefined => surveyOf(network, context).stateful;

import type { NodeModel } from '../../semantics/model.ts';
import { numberOf } from '../../semantics/plan/read.ts';
import type { Context } from '../context.ts';
import { isUnknown, type Training } from '../facts/training.ts';
import { statefulIn } from './stateful.ts';

/** The stateful layer of a training of several epochs in which nothing resets the state. */
export const neverReset = ({ train, network }: Training, context: Context): NodeModel | undefined => {
  const node = statefulIn(network, context);
  const several = !isUnknown(train, 'epochs') && (numberOf(train.config, 'epochs') ?? 1) > 1;
  return several && train.config.reset_states !== 'epoch' && !isUnknown(train, 'reset_states') ? node : undefined;
};

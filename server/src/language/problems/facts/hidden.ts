import type { NetworkModel, NodeModel } from '../../semantics/model.ts';
import { lastOf } from './flow.ts';

/** The last layers of a network, one an output; where branches meet at an output there is none. */
export const lastsOf = ({ outputs }: NetworkModel): ReadonlySet<NodeModel> =>
  new Set(outputs.flatMap((output) => lastOf(output) ?? []));

import type { NetworkModel, NodeModel } from '../../semantics/model.ts';
import { innerConfig } from '../facts/activation.ts';

/** The first stateful layer of a network. */
export const statefulIn = ({ nodes }: NetworkModel): NodeModel | undefined =>
  nodes.find(({ layer }) => innerConfig(layer)?.stateful === true || layer.config?.stateful === true);

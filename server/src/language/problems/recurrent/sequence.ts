import type { LayerModel, NodeModel } from '../../semantics/model.ts';

/** Categories of layers that leave the shape as it is. */
const SHAPE_PRESERVING = new Set(['regularization', 'normalization', 'activation']);

/** A recurrent layer, or a wrapper around one, that returns only its last output. */
const givesLastOutput = ({ entry, config }: LayerModel): boolean => {
  if (entry.category !== 'recurrent' || !config) return false;
  const { layer } = config;
  const inner = typeof layer === 'object' && layer !== null && 'config' in layer ? layer.config : config;
  return typeof inner === 'object' && inner !== null && 'return_sequences' in inner && inner.return_sequences === false;
};

/** The recurrent layer before this node whose last output alone reaches it, past layers that keep the shape. */
export const lastOutputBefore = (node: NodeModel): NodeModel | undefined => {
  let before = node.inputs[0]?.node;
  while (before && SHAPE_PRESERVING.has(before.layer.entry.category)) before = before.inputs[0]?.node;
  return before && givesLastOutput(before.layer) ? before : undefined;
};

/** Whether a node fails only because the recurrent layer before it returns no sequence. */
export const needsSequence = (node: NodeModel): boolean => {
  const { fault } = node;
  if (!fault || (fault.fault !== 'input-rank' && fault.fault !== 'time-distributed-rank' && fault.fault !== 'conv-input-rank'))
    return false;
  const { rank } = fault.facts;
  const wanted = fault.fault === 'time-distributed-rank' ? 3 : rank;
  return wanted === 3 && node.inputs[0]?.shape?.length === 2 && lastOutputBefore(node) !== undefined;
};

import type { LayerModel, NodeModel } from '../../semantics/model.ts';

/** Categories of layers that leave the shape as it is. */
const SHAPE_PRESERVING = new Set(['regularization', 'normalization', 'activation']);

/** Faults of an input with too few or too many axes. */
const RANKS: ReadonlySet<string> = new Set(['input-rank', 'conv-input-rank']);

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

/** Whether a node lacks the sequence only because the recurrent layer before it returns none. */
export const needsSequence = (node: NodeModel): boolean =>
  wantsSequence(node) && node.inputs[0]?.shape?.length === 2 && lastOutputBefore(node) !== undefined;

/** Attention takes an input without steps too, and then attends over the batch. */
const wantsSequence = ({ fault, layer: { entry } }: NodeModel): boolean => {
  if (entry.category === 'attention') return !fault || fault.fault === 'input-rank';
  if (!fault) return false;
  return fault.fault === 'time-distributed-rank' || (RANKS.has(fault.fault) && fault.facts.rank === 3);
};

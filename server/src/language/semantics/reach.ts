import type { NetworkModel, NodeModel } from './model.ts';

/** The nodes that an output depends on: Keras's model is made of these alone. */
export const reachable = ({ outputs }: NetworkModel): ReadonlySet<NodeModel> => {
  const seen = new Set<NodeModel>();
  const todo = outputs.map(({ tensor }) => tensor.node);
  while (todo.length > 0) {
    const node = todo.pop();
    if (!node || seen.has(node)) continue;
    seen.add(node);
    todo.push(...node.inputs.map(({ node: before }) => before));
  }
  return seen;
};

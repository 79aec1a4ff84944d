import type { WeightSpec } from '../../../catalogue/index.ts';
import type { LayerPlan, NetworkPlan, NodePlan, TensorRef, WeightPlan } from '../../../protocol/index.ts';
import type { LayerModel, NetworkModel, NodeModel, TensorModel } from '../model.ts';
import { plainShape } from '../plain-shape.ts';
import { reachable } from '../reach.ts';

/** Tells the line of an offset, both from 0. */
export type LineOf = (offset: number) => number;

const weightPlan = (layer: LayerModel, weight: WeightSpec): WeightPlan => ({
  path: `${layer.name}/${weight.name}`,
  name: weight.name,
  shape: weight.shape,
  trainable: weight.trainable,
  initializer: weight.initializer,
  regularizer: weight.regularizer ?? null,
  constraint: weight.constraint ?? null,
});

const layerPlan = (layer: LayerModel, lineOf: LineOf): LayerPlan => ({
  name: layer.name,
  kind: layer.entry.name,
  config: layer.config ?? {},
  weights: (layer.weights ?? []).map((weight) => weightPlan(layer, weight)),
  line: lineOf(layer.site.range.start),
});

/** A network as data: what its outputs depend on, in an order in which every node comes after what it reads. */
export const planNetwork = (network: NetworkModel, lineOf: LineOf): NetworkPlan => {
  const used = reachable(network);
  const nodes = network.nodes.filter((node) => used.has(node));
  const layers = network.layers.filter((layer) => layer.nodes.some((node) => used.has(node)));
  const nodeIndex = new Map<NodeModel, number>(nodes.map((node, i) => [node, i]));
  const layerIndex = new Map<LayerModel, number>(layers.map((layer, i) => [layer, i]));
  const inputIndex = new Map<TensorModel, number>(network.inputs.map(({ tensor }, i) => [tensor, i]));
  const refOf = (tensor: TensorModel): TensorRef =>
    tensor.node
      ? { node: nodeIndex.get(tensor.node) ?? -1, index: tensor.index }
      : { node: -1, index: inputIndex.get(tensor) ?? 0 };
  const nodePlan = (node: NodeModel): NodePlan => ({
    layer: layerIndex.get(node.layer) ?? -1,
    inputs: node.inputs.map(refOf),
    outputs: node.outputs.map(({ shape }) => plainShape(shape)),
    ...(node.options ? { options: node.options } : {}),
  });
  return {
    name: network.name,
    inputs: network.inputs.map(({ name, tensor, dtype }) => ({ name, shape: plainShape(tensor.shape), dtype })),
    layers: layers.map((layer) => layerPlan(layer, lineOf)),
    nodes: nodes.map(nodePlan),
    outputs: network.outputs.map(({ name, binding, tensor }) => ({
      name,
      binding,
      ref: refOf(tensor),
      shape: plainShape(tensor.shape),
    })),
  };
};

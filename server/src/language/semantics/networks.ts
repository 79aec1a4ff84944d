import type * as ast from '../syntax/ast.ts';
import { type BlockInfo, expand } from './blocks.ts';
import { runBody } from './body.ts';
import type { TopLevel } from './declare.ts';
import { start, unknownValues } from './flowing.ts';
import { Graph } from './graph.ts';
import type { ImportedNetwork } from './imports/bind.ts';
import { borrowNetwork } from './imports/borrow.ts';
import type { InputModel, NetworkModel, OutputModel, Step, TensorModel } from './model.ts';
import type { BodyResult, BuildPlace, Context } from './place.ts';
import { namesOf, Scope } from './scope.ts';

/** What a network without a name is called. */
export const unnamed = 'network';

const placeIn = (graph: Graph, scope: Scope, context: Context, trail: readonly Step[] = []): BuildPlace => ({
  context,
  scope,
  trail,
  graph,
  depth: 0,
  run: runBody,
});

/** Builds one network of the file: blocks and repeats expanded, layers named, shapes inferred. */
export const buildNetwork = (
  declaration: ast.Network,
  { scope }: TopLevel,
  context: Context,
  trail: readonly Step[] = [],
): NetworkModel => {
  const graph = new Graph();
  const { body } = declaration;
  const result = runBody(body, placeIn(graph, new Scope(scope, namesOf(body)), context, trail), start);
  const outputs = outputsOf(result, graph.inputs);
  const complete = !graph.flawed && outputs.length > 0 && outputs.every(({ tensor }) => tensor.shape !== undefined);
  const layers = graph.layers.filter(({ nodes }) => nodes.length > 0);
  const name = declaration.name?.text ?? unnamed;
  return { name, declaration, inputs: graph.inputs, layers, nodes: graph.nodes, outputs, complete };
};

/** A network of another file, as if it stood where its name is imported. */
export const buildImported = ({ name, declaration, module }: ImportedNetwork): NetworkModel => {
  const trail = [{ range: name.range, block: name.text, round: undefined, file: undefined }];
  const network = buildNetwork(declaration, module.top, module.context, trail);
  return { ...network, declaration: borrowNetwork(declaration, name) };
};

/** The outputs of a network. Of several that one layer gives, the first has the layer's name, the others that of their binding. */
const outputsOf = ({ value, names }: BodyResult, inputs: readonly InputModel[]): readonly OutputModel[] => {
  if (value.kind === 'start') return [];
  const taken = new Set<string>();
  return value.tensors.map((tensor, i) => {
    const binding = names[i] ?? null;
    const layer = nameOf(tensor, inputs);
    const name = taken.has(layer) ? (binding ?? `${layer}_${i}`) : layer;
    taken.add(name);
    return { name, binding, tensor };
  });
};

const nameOf = (tensor: TensorModel, inputs: readonly InputModel[]): string =>
  tensor.node?.layer.name ?? inputs.find((input) => input.tensor === tensor)?.name ?? '';

/** Reads a block that no network expands, with nothing known of its input, so that its names and mistakes are seen too. */
export const sketchBlock = (info: BlockInfo, context: Context): void => {
  expand(info, new Map(), unknownValues(), placeIn(new Graph(), info.scope, context));
};

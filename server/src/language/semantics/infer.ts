import { type Fault, isFault, type LayerEntry, type Shape, type WeightSpec } from '../../catalogue/index.ts';
import type { Config } from '../../protocol/index.ts';
import type * as ast from '../syntax/ast.ts';
import { type Maker, unknownValues, type Values, valuesOf } from './flowing.ts';
import { joined, newTensor, type OpenLayer, type OpenNode, type OpenTensor } from './graph.ts';
import { isInnerLayer } from './layers.ts';
import type { NodeModel } from './model.ts';
import { type BuildPlace, siteAt, siteInMain } from './place.ts';
import { isFor } from './readings.ts';

/** How a layer is used: by which call, in a flow that begins where. */
export interface Use {
  readonly call: ast.Call;
  readonly flowStart: number;
  /** Of a shared layer: options of its call that this use gives. */
  readonly options?: Config | undefined;
}

/** The configuration of one use. */
export const configOf = ({ layer: { config }, options }: Pick<NodeModel, 'layer' | 'options'>): Config | undefined =>
  config && options ? { ...config, ...options } : config;

/**
 * Puts a layer behind its inputs: the shapes of what it gives, and its weights. What it refuses stays on the node, and
 * what comes out is unknown.
 */
export const useLayer = (layer: OpenLayer, inputs: readonly OpenTensor[], use: Use, place: BuildPlace): Values => {
  const { graph } = place;
  const { options } = use;
  const site = use.call === layer.call.call ? layer.site : siteInMain(place, use.call.range);
  const node: OpenNode = { layer, index: graph.nodes.length, inputs, outputs: [], site, options, fault: undefined };
  graph.nodes.push(node);
  for (const input of inputs) input.readers = joined(input.readers, node);
  layer.nodes = joined(layer.nodes, node);
  const countFits = fitsArity(layer, inputs.length, use, place);
  const shapes = shapesIn(inputs);
  const outputs = countFits && shapes ? shapesOf(node, shapes, place) : undefined;
  if (outputs) return given(node, outputs, use, place);
  graph.flawed = true;
  node.outputs = [newTensor(undefined, node)];
  return { ...unknownValues(), tensors: node.outputs };
};

/** The shapes of all inputs; `undefined` when one is unknown. */
const shapesIn = (inputs: readonly OpenTensor[]): readonly Shape[] | undefined => {
  const shapes = inputs.map(({ shape }) => shape);
  return shapes.every((shape) => shape !== undefined) ? shapes : undefined;
};

const given = (node: OpenNode, shapes: readonly Shape[], use: Use, { graph }: BuildPlace): Values => {
  node.outputs = shapes.map((shape, index) => newTensor(shape, node, index));
  for (const kind of graph.masks.pass(node, configOf(node))) graph.namer.next(kind);
  return valuesOf(node.outputs, makerOf(node.layer, shapes.length, use));
};

const makerOf = ({ entry, config, name }: OpenLayer, count: number, { call, flowStart }: Use): Maker => {
  const outputs = () => {
    const names = config ? entry.outputNames?.(config) : undefined;
    return Array.from({ length: count }, (_, i) => names?.[i] ?? `${name}_${i + 1}`);
  };
  return { label: call.callee.text, range: call.callee.range, outputs, flowStart };
};

const fitsArity = ({ entry }: OpenLayer, got: number, { call }: Use, place: BuildPlace): boolean => {
  const { min, max } = entry.inputs;
  if (got >= min && got <= max) return true;
  const site = siteAt(place, call.callee.range);
  place.context.record.find({ rule: 'input-count-mismatch', layer: call.callee.text, min, max, got, site });
  return false;
};

const shapesOf = (node: OpenNode, inputs: readonly Shape[], place: BuildPlace): readonly Shape[] | undefined => {
  const { entry, meaning: own } = node.layer;
  const config = configOf(node);
  if (!config) return undefined;
  const meaning = node.options ? undefined : own;
  const { catalogue } = place.context;
  const known = meaning?.inferred && isFor(meaning.inferred, inputs) ? meaning.inferred : undefined;
  const ask = (shapes: readonly Shape[]) => entry.outputs(shapes, config, catalogue);
  const outputs = known?.outputs ?? ask(inputs);
  if (isFault(outputs)) return refuse(node, outputs);
  const named = place.graph.sizes.meet(inputs, outputs, ask);
  if (isFault(named)) return refuse(node, named);
  const weights = known?.weights ?? entry.weights(inputs, config, catalogue);
  if (isFault(weights)) return refuse(node, weights);
  if (meaning && !known) meaning.inferred = { inputs, outputs, weights };
  if (!node.layer.weights) countInside(entry, config, place, isNamed(node.layer));
  const fault = takeWeights(node.layer, weights, inputs);
  return fault ? refuse(node, fault) : named;
};

const isNamed = ({ call }: OpenLayer): boolean => call.arguments.some(({ parameter }) => parameter === 'name');

/** Counts the layers that Keras makes inside at the first use, those inside a wrapped layer included. */
const countInside = (made: LayerEntry, config: Config, place: BuildPlace, named = false): void => {
  const { builds = [], params } = made;
  for (const kind of [...builds, ...(made.buildsFor?.(config, named) ?? [])]) place.graph.namer.next(kind);
  const inner = 'layer' in params ? config.layer : undefined;
  const entry = isInnerLayer(inner) ? place.context.catalogue.layer(inner.name) : undefined;
  if (entry && isInnerLayer(inner)) countInside(entry, inner.config, place);
};

const refuse = (node: OpenNode, fault: Fault): undefined => {
  node.fault = fault;
};

const shapesText = (weights: readonly WeightSpec[]): string => JSON.stringify(weights.map(({ name, shape }) => [name, shape]));

/** A layer's weights come with its first use; every other use must fit them. */
const takeWeights = (layer: OpenLayer, weights: readonly WeightSpec[], inputs: readonly Shape[]): Fault | undefined => {
  if (!layer.weights) {
    layer.weights = weights;
    return undefined;
  }
  const first = layer.nodes.find((node) => node.fault === undefined)?.inputs.map(({ shape }) => shape ?? []) ?? [];
  const isRanked = !layer.entry.fixesRank || first.every(({ length }, index) => length === inputs[index]?.length);
  const [one, other] = [first[0]?.at(-1) ?? null, inputs[0]?.at(-1) ?? null];
  const isWide = !layer.entry.fixesLast || one === null || other === null || one === other;
  if (isRanked && isWide && shapesText(layer.weights) === shapesText(weights)) return undefined;
  return { fault: 'shape-mismatch', facts: { case: 'shared-layer' }, shapes: [...inputs, ...first] };
};

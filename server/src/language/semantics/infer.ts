import { type Catalogue, type Fault, isFault, type LayerEntry, type Shape, type WeightSpec } from '../../catalogue/index.ts';
import type { Config } from '../../protocol/index.ts';
import type * as ast from '../syntax/ast.ts';
import { type Maker, unknownValues, type Values, valuesOf } from './flowing.ts';
import { joined, newTensor, type OpenLayer, type OpenNode, type OpenTensor } from './graph.ts';
import { isInnerLayer } from './layers.ts';
import type { NodeModel, TensorModel } from './model.ts';
import { hasNames, type NamedSizes } from './named-sizes.ts';
import { type BuildPlace, siteAt, siteInMain } from './place.ts';
import { type Inferred, inferredFor, keepInferred } from './readings.ts';

/** How a layer is used: by which call, in which flow. */
export interface Use {
  readonly call: ast.Call;
  readonly flow: ast.Flow;
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
  const outputs = fitsArity(layer, inputs.length, use, place) ? shapesOf(node, place) : undefined;
  if (outputs) return given(node, outputs, use, place);
  graph.flawed = true;
  node.outputs = [newTensor(undefined, node)];
  return { ...unknownValues(), tensors: node.outputs };
};

/** The shapes of all inputs; `undefined` when one is unknown. */
const shapesIn = (inputs: readonly TensorModel[]): readonly Shape[] | undefined => {
  const shapes = inputs.map(({ shape }) => shape);
  return shapes.every((shape) => shape !== undefined) ? shapes : undefined;
};

const given = (node: OpenNode, shapes: readonly Shape[], use: Use, { graph }: BuildPlace): Values => {
  node.outputs = shapes.length === 1 ? [newTensor(shapes[0], node)] : tensorsOf(node, shapes);
  for (const kind of graph.masks.pass(node, configOf(node))) graph.namer.next(kind);
  return valuesOf(node.outputs, new LayerMaker(node, use));
};

const tensorsOf = (node: OpenNode, shapes: readonly Shape[]): readonly OpenTensor[] =>
  shapes.map((shape, index) => newTensor(shape, node, index));

/** A use of a layer as what gave its values; a class, for few are ever asked what they are. */
class LayerMaker implements Maker {
  readonly node: OpenNode;
  readonly use: Use;

  constructor(node: OpenNode, use: Use) {
    this.node = node;
    this.use = use;
  }

  get label(): string {
    return this.use.call.callee.text;
  }

  get range(): ast.Range {
    return this.use.call.callee.range;
  }

  get flowStart(): number {
    return this.use.flow.range.start;
  }

  outputs(): readonly string[] {
    const { entry, config, name } = this.node.layer;
    const names = config ? entry.outputNames?.(config) : undefined;
    return this.node.outputs.map((_, i) => names?.[i] ?? `${name}_${i + 1}`);
  }
}

const fitsArity = ({ entry }: OpenLayer, got: number, { call }: Use, place: BuildPlace): boolean => {
  const { min, max } = entry.inputs;
  if (got >= min && got <= max) return true;
  const site = siteAt(place, call.callee.range);
  place.context.record.find({ rule: 'input-count-mismatch', layer: call.callee.text, min, max, got, site });
  return false;
};

const shapesOf = (node: OpenNode, place: BuildPlace): readonly Shape[] | undefined => {
  const { layer } = node;
  const config = configOf(node);
  const inferred = config && inferredOf(node, config, place);
  if (!inferred) return undefined;
  if (isFault(inferred)) return refuse(node, inferred);
  if (!layer.weights) countInside(layer.entry, config, place, layer);
  const fault = takeWeights(layer, inferred.weights, inferred.inputs);
  return fault ? refuse(node, fault) : inferred.outputs;
};

/** What a layer makes of its inputs; `undefined` when one is unknown. Where sizes have names it depends on the network. */
const inferredOf = ({ layer, inputs, options }: OpenNode, config: Config, place: BuildPlace): Inferred | Fault | undefined => {
  const meaning = options ? undefined : layer.meaning;
  const known = meaning && inferredFor(meaning, inputs);
  if (known) return known;
  const shapes = shapesIn(inputs);
  if (!shapes) return undefined;
  const named = shapes.some(hasNames);
  const inferred = infer(layer.entry, config, shapes, named ? place.graph.sizes : undefined, place.context.catalogue);
  if (meaning && !named && !isFault(inferred)) keepInferred(meaning, inferred);
  return inferred;
};

const infer = (
  entry: LayerEntry,
  config: Config,
  inputs: readonly Shape[],
  sizes: NamedSizes | undefined,
  catalogue: Catalogue,
): Inferred | Fault => {
  const ask = (shapes: readonly Shape[]) => entry.outputs(shapes, config, catalogue);
  const found = ask(inputs);
  const outputs = sizes && !isFault(found) ? sizes.meet(inputs, found, ask) : found;
  if (isFault(outputs)) return outputs;
  const weights = entry.weights(inputs, config, catalogue);
  return isFault(weights) ? weights : { inputs, outputs, weights };
};

const isNamed = ({ call }: OpenLayer): boolean => call.arguments.some(({ parameter }) => parameter === 'name');

const NONE: readonly string[] = [];

/** Counts the layers that Keras makes inside at the first use, those inside a wrapped layer included. */
const countInside = (made: LayerEntry, config: Config, place: BuildPlace, layer?: OpenLayer): void => {
  const { builds = NONE, params } = made;
  for (const kind of builds) place.graph.namer.next(kind);
  for (const kind of made.buildsFor?.(config, layer !== undefined && isNamed(layer)) ?? NONE) place.graph.namer.next(kind);
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

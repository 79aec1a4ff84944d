import { type Catalogue, type Lang, type LayerEntry, lastSize, type Shape, type WeightSpec } from '../../../catalogue/index.ts';
import type { CallSite, LayerModel, Model, NodeModel } from '../../semantics/model.ts';
import { bold, code } from '../../text/markdown.ts';
import { count, shapeText } from '../../text/numbers.ts';

/** All uses of the layer that a call writes, over blocks and repeats; a shared layer is also found from its uses. */
export const nodesOf = (model: Model, site: CallSite): readonly NodeModel[] => {
  const { start } = site.call.range;
  return model.networks.flatMap((network) =>
    network.nodes.filter((node) => node.layer.call.call.range.start === start || node.site.range.start === start),
  );
};

/** How many numbers weights hold. */
export const parameterCount = (weights: readonly WeightSpec[]): number =>
  weights.reduce((sum, { shape }) => sum + shape.reduce((product, size) => product * size, 1), 0);

const shapesOf = (tensors: NodeModel['inputs']): readonly Shape[] | undefined => {
  const shapes = tensors.map((tensor) => tensor.shape);
  return shapes.every((shape) => shape !== undefined) ? shapes : undefined;
};

const macsOf = (node: NodeModel, inputs: readonly Shape[], catalogue: Catalogue): number | null => {
  const { entry, config } = node.layer;
  return config ? entry.macs(inputs, config as never, catalogue) : null;
};

/** `[batch, 64] → [batch, 10]`, as far as the shapes are known. */
export const flowText = (node: NodeModel, lang: Lang): string | undefined => {
  const outputs = shapesOf(node.outputs);
  if (!outputs || outputs.length === 0) return undefined;
  const written = (shapes: readonly Shape[]) => shapes.map((shape) => code(shapeText(shape, lang))).join(', ');
  const inputs = shapesOf(node.inputs);
  return inputs && inputs.length > 0 ? `${written(inputs)} → ${written(outputs)}` : written(outputs);
};

const weightsText = (weights: readonly WeightSpec[] | undefined, lang: Lang): string | undefined => {
  if (!weights || weights.length === 0) return undefined;
  const total = parameterCount(weights);
  const fixed = total - parameterCount(weights.filter((weight) => weight.trainable));
  const all =
    lang === 'fr'
      ? `${bold(count(total, lang))} paramètre${total > 1 ? 's' : ''}`
      : `${bold(count(total, lang))} parameter${total > 1 ? 's' : ''}`;
  if (fixed === 0) return all;
  return lang === 'fr' ? `${all} dont ${count(fixed, lang)} non entraînés` : `${all}, ${count(fixed, lang)} of them not trained`;
};

const macsText = (macs: number | null, lang: Lang): string | undefined => {
  if (!macs) return undefined;
  return lang === 'fr'
    ? `${count(macs, lang)} multiplications-additions par échantillon`
    : `${count(macs, lang)} multiply-adds a sample`;
};

const usesText = (uses: number, lang: Lang): string | undefined => {
  if (uses < 2) return undefined;
  return lang === 'fr' ? `la première de ${count(uses, lang)} utilisations` : `the first of ${count(uses, lang)} uses`;
};

/** Shapes, parameters and operations of a layer in this file; `undefined` where it is not used or not known. */
export const layerHere = (model: Model, site: CallSite, catalogue: Catalogue, lang: Lang): string | undefined => {
  const nodes = nodesOf(model, site);
  const node = nodes.find((one) => shapesOf(one.outputs)) ?? nodes[0];
  if (!node) return undefined;
  const inputs = shapesOf(node.inputs);
  const macs = inputs && shapesOf(node.outputs) ? macsOf(node, inputs, catalogue) : null;
  const parts = [flowText(node, lang), weightsText(node.layer.weights, lang), macsText(macs, lang), usesText(nodes.length, lang)];
  const said = parts.filter((part) => part !== undefined);
  return said.length === 0 ? undefined : `${code(node.layer.name)}${lang === 'fr' ? ' : ' : ': '}${said.join(' · ')}`;
};

type Say = (layer: LayerModel, node: NodeModel | undefined, lang: Lang) => string | undefined;

const sequences: Say = (layer, node, lang) => {
  const [output] = node ? (shapesOf(node.outputs) ?? []) : [];
  if (!output) return undefined;
  const all = layer.config?.return_sequences === true;
  const shape = code(shapeText(output, lang));
  if (lang === 'fr') return all ? `${shape} : une sortie par pas de temps.` : `${shape} : la dernière sortie seulement.`;
  return all ? `${shape}: one output a step.` : `${shape}: the last output alone.`;
};

const dropped: Say = (layer, node, lang) => {
  const rate = layer.config?.rate;
  const [input] = node ? (shapesOf(node.inputs) ?? []) : [];
  const width = input ? lastSize(input) : null;
  if (typeof rate !== 'number' || typeof width !== 'number' || input?.length !== 2) return undefined;
  const gone = Math.round(rate * width);
  return lang === 'fr'
    ? `en moyenne ${bold(count(gone, lang))} valeurs sur ${count(width, lang)} mises à 0 à chaque pas.`
    : `on average ${bold(count(gone, lang))} of ${count(width, lang)} values set to 0 in each step.`;
};

const fixedBatch: Say = (layer, node, lang) => {
  const batch = node?.inputs[0]?.shape?.[0];
  if (typeof batch !== 'number') return undefined;
  const stateful = layer.config?.stateful === true;
  if (lang === 'fr')
    return stateful
      ? `chaque lot a exactement ${batch} échantillons.`
      : `lot de ${batch} ; sans \`stateful\`, une autre taille s’entraîne aussi.`;
  return stateful
    ? `every batch has exactly ${batch} samples.`
    : `batch of ${batch}; without \`stateful\` another size trains too.`;
};

const says: Readonly<Record<string, Say>> = {
  return_sequences: sequences,
  rate: dropped,
  batch_input_shape: fixedBatch,
};

const isLayer = (site: CallSite): site is CallSite & { readonly entry: LayerEntry } => site.entry?.kind === 'layer';

/** What an argument of a layer comes to in this file. */
export const layerArgumentHere = (model: Model, site: CallSite, argument: string, lang: Lang): string | undefined => {
  const node = isLayer(site) ? nodesOf(model, site)[0] : undefined;
  return node && Object.hasOwn(says, argument) ? says[argument]?.(node.layer, node, lang) : undefined;
};

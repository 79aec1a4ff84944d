import type pc from 'picocolors';
import type { Lang } from '../../catalogue/index.ts';
import type { NetworkSummary } from '../../language/index.ts';
import { bytes, scaled, whole } from './numbers.ts';
import { outputText, shapeText } from './shapes.ts';
import { type Column, table } from './table.ts';

type Colors = ReturnType<typeof pc.createColors>;

const WORDS = {
  en: {
    layer: 'layer',
    kind: 'kind',
    shape: 'output shape',
    params: 'parameters',
    macs: 'multiply-adds',
    inputs: 'connected to',
    output: 'output',
    network: 'network',
    total: 'parameters',
    trainable: 'trainable',
    fixed: 'not trainable',
    weights: 'memory of the weights',
    activations: 'memory of the activations, batch of',
    inference: 'memory to predict a batch',
    training: 'memory to train with',
    totalMacs: 'multiply-adds a sample',
    flops: 'FLOPs a sample',
    unknown: 'unknown',
  },
  fr: {
    layer: 'couche',
    kind: 'genre',
    shape: 'forme de sortie',
    params: 'paramètres',
    macs: 'multiplications-additions',
    inputs: 'reliée à',
    output: 'sortie',
    network: 'réseau',
    total: 'paramètres',
    trainable: 'entraînables',
    fixed: 'non entraînables',
    weights: 'mémoire des poids',
    activations: 'mémoire des activations, lot de',
    inference: 'mémoire pour prédire un lot',
    training: 'mémoire pour entraîner avec',
    totalMacs: 'multiplications-additions par exemple',
    flops: 'FLOPs par exemple',
    unknown: 'pas connu',
  },
} as const satisfies Readonly<Record<Lang, Readonly<Record<string, string>>>>;

/** Multiply-adds of a network for one sample; `null` when one layer's are not known. */
const macsOf = ({ layers }: NetworkSummary): number | null =>
  layers.reduce<number | null>((sum, { macs }) => (sum === null || macs === null ? null : sum + macs), 0);

function rowsOf({ inputs, layers }: NetworkSummary, lang: Lang): readonly (readonly string[])[] {
  return [
    ...inputs.map(({ name, shape }) => [name, 'Input', shapeText(shape), '0', '0', '']),
    ...layers.map((layer) => [
      layer.name,
      layer.kind,
      outputText(layer),
      whole(layer.params, lang),
      layer.macs === null ? '?' : whole(layer.macs, lang),
      layer.inputs.join(', '),
    ]),
  ];
}

/** What the network takes in memory: its weights, and with a batch of data what it computes. */
function memoryOf({ memory }: NetworkSummary, lang: Lang): readonly (readonly [string, string])[] {
  const words = WORDS[lang];
  const sizeText = (value: number | null): string => (value === null ? words.unknown : bytes(value));
  const { batch_size, weights, activations, inference, training } = memory;
  return [
    [words.weights, bytes(weights)],
    [`${words.activations} ${whole(batch_size, lang)}`, sizeText(activations)],
    [words.inference, sizeText(inference)],
    ...(training ? [[`${words.training} ${training.optimizer}`, sizeText(training.bytes)] as const] : []),
  ];
}

function totalsOf(network: NetworkSummary, lang: Lang): readonly (readonly [string, string])[] {
  const words = WORDS[lang];
  const macs = macsOf(network);
  return [
    [words.total, whole(network.total_params, lang)],
    [words.trainable, whole(network.trainable_params, lang)],
    [words.fixed, whole(network.non_trainable_params, lang)],
    ...memoryOf(network, lang),
    [words.totalMacs, macs === null ? words.unknown : scaled(macs)],
    // A multiply-add is two operations.
    [words.flops, macs === null ? words.unknown : scaled(2 * macs)],
  ];
}

/** A network as a table with its totals. */
export function renderSummary(network: NetworkSummary, lang: Lang, colors: Colors): string {
  const words = WORDS[lang];
  const columns: readonly Column[] = [
    { title: words.layer, side: 'right' },
    { title: words.kind, side: 'right' },
    { title: words.shape, side: 'right' },
    { title: words.params, side: 'left' },
    { title: words.macs, side: 'left' },
    { title: words.inputs, side: 'right' },
  ];
  const [titles = '', rule = '', ...rows] = table(columns, rowsOf(network, lang));
  const totals = totalsOf(network, lang);
  const [, , ...sums] = table(
    [
      { title: '', side: 'right' },
      { title: '', side: 'left' },
    ],
    totals,
  );
  const outputs = network.outputs.map(({ name, shape }) => `${name} ${shapeText(shape)}`).join(', ');
  return [
    `${words.network} ${colors.bold(network.name)}`,
    '',
    colors.bold(titles),
    colors.dim(rule),
    ...rows,
    colors.dim(rule),
    `${words.output} ${outputs}`,
    '',
    ...sums,
    '',
  ].join('\n');
}

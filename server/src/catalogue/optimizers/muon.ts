import { defineOptimizer } from '../kit/define.ts';
import { boolean, integer, list, number, optional, text, usually } from '../kit/params.ts';
import { learningRate } from './learning-rate.ts';
import { common, epsilon, memory, moments, weightDecay } from './shared.ts';

const { decay, weight_decay: _, ...rest } = common;
const range = { rangeRule: 'invalid-optimizer-value' };

const coefficient = (letter: string, value: number) =>
  number(
    {
      en: `Coefficient ${letter} of the iteration that makes the update orthogonal; leave it as it is.`,
      fr: `Coefficient ${letter} de l’itération qui rend la mise à jour orthogonale ; laissez-le tel quel.`,
    },
    { default: value },
    { usual: { en: `${value}.`, fr: `${value}.` } },
  );

const matrices = {
  exclude_layers: optional(
    list(
      text({
        en: 'Parts of the names of layers whose matrices take the steps of AdamW: the output layer.',
        fr: 'Morceaux de noms des couches dont les matrices prennent les pas d’AdamW : la couche de sortie.',
      }),
    ),
  ),
  exclude_embeddings: boolean(
    {
      en: 'Whether embeddings take the steps of AdamW.',
      fr: 'Donne ou non aux plongements les pas d’AdamW.',
    },
    true,
  ),
  muon_a: coefficient('a', 3.4445),
  muon_b: coefficient('b', -4.775),
  muon_c: coefficient('c', 2.0315),
  adam_lr_ratio: number(
    {
      en: 'The learning rate of the AdamW steps, as a multiple of the other.',
      fr: 'Le taux d’apprentissage des pas d’AdamW, en multiple de l’autre.',
    },
    { default: 1, min: 0, exclusiveMin: true },
    { ...range, usual: { en: '1.', fr: '1.' } },
  ),
  momentum: usually(
    memory(
      { en: 'Share of the past gradients that is kept.', fr: 'Part gardée des gradients passés.' },
      0.95,
      'm ← momentum · m + g',
    ),
    { en: '0.95.', fr: '0.95.' },
  ),
  ns_steps: integer(
    {
      en: 'Iterations that make the update orthogonal.',
      fr: 'Nombre d’itérations qui rendent la mise à jour orthogonale.',
    },
    { default: 5, min: 0 },
    { ...range, usual: { en: '5.', fr: '5.' } },
  ),
  nesterov: boolean(
    {
      en: 'Looks one step ahead: the new gradient counts once more.',
      fr: 'Regarde un pas plus loin : le nouveau gradient compte une fois de plus.',
    },
    true,
  ),
  rms_rate: optional(
    number(
      {
        en: 'Scales the update to the size that Adam’s would have; `none`: not scaled.',
        fr: 'Met la mise à jour à la taille de celle d’Adam ; `none` : sans mise à l’échelle.',
      },
      { default: 0.2, min: 0, exclusiveMin: true },
      { usual: { en: '0.2.', fr: '0.2.' }, ...range, formula: 'rms_rate · √max(rows, columns)' },
    ),
  ),
};

/** keras/src/optimizers/muon.py; NS is five steps of X ← a · X + (b · A + c · A²) · X with A = X · Xᵀ. */
export const muon = defineOptimizer({
  name: 'Muon',
  aliases: ['muon'],
  doc: {
    en: 'Momentum for matrices, with an update turned orthogonal: all directions of a matrix move alike. Everything else takes the steps of AdamW.',
    fr: 'De l’élan pour les matrices, avec une mise à jour rendue orthogonale : toutes les directions avancent également. Le reste prend les pas d’AdamW.',
  },
  formula: 'm ← momentum · m + g,  w ← w − lr · rms_rate · √max(n, k) · NS(g + momentum · m)',
  usual: {
    en: 'The matrices inside a deep network; `exclude_layers` names the output layer.',
    fr: 'Les matrices à l’intérieur d’un réseau profond ; `exclude_layers` nomme la couche de sortie.',
  },
  trap: {
    en: 'Only matrices get its steps: the kernels of convolutions have more axes, and go with AdamW, as do biases and embeddings.',
    fr: 'Seules les matrices ont ses pas : les noyaux de convolution ont plus d’axes et suivent AdamW, comme les biais et les plongements.',
  },
  params: {
    learning_rate: learningRate(0.001, { en: '1e-4 to 2e-2.', fr: 'de 1e-4 à 2e-2.' }),
    adam_beta_1: moments.beta_1,
    adam_beta_2: moments.beta_2,
    adam_weight_decay: optional(weightDecay({ default: 0.004 })),
    epsilon,
    weight_decay: optional(weightDecay({ default: 0.004 })),
    ...rest,
    ...matrices,
    decay,
  },
  example: 'Muon(learning_rate=0.001, exclude_layers=["output"])',
  source: 'keras.optimizers.Muon',
});

import { defineLayer } from '../kit/index.ts';
import { axes, boolean, list, optional, size } from '../kit/params.ts';
import { headsMacs, headsOutputs, headsWeights } from './heads.ts';
import { attentionDropout, callParams } from './params/attention.ts';
import { activityRegularizer, pythonOnly, seed } from './params/common.ts';
import * as weights from './params/weights.ts';

/** keras/src/layers/attention/multi_head_attention.py */
export const multiHeadAttention = defineLayer({
  name: 'MultiHeadAttention',
  category: 'attention',
  doc: {
    en: 'Attention of `[query, value]` or `[query, value, key]`, in several heads at once: each head projects to `key_dim` features, compares, and all are brought together at the end. The heart of a transformer.',
    fr: 'Attention de `[query, value]` ou `[query, value, key]`, en plusieurs têtes à la fois : chaque tête projette sur `key_dim` variables, compare, et toutes sont réunies à la fin. Le cœur d’un transformeur.',
  },
  formula: 'head = softmax(Q · Kᵀ / √key_dim) · V    y = [heads] · W',
  usual: {
    en: '`[x, x] -> MultiHeadAttention(4, 16)`, then Add with x and LayerNormalization.',
    fr: '`[x, x] -> MultiHeadAttention(4, 16)`, puis Add avec x et LayerNormalization.',
  },
  trap: {
    en: 'It knows nothing of order: add a position to the inputs. The order of the inputs is query, value, key.',
    fr: 'Elle ignore l’ordre : ajoutez une position aux entrées. L’ordre des entrées est requête, valeur, clé.',
  },
  params: {
    num_heads: size({ en: 'How many heads.', fr: 'Combien de têtes.' }, { usual: { en: '2 to 8.', fr: 'De 2 à 8.' } }),
    key_dim: size(
      { en: 'Features of query and key in each head.', fr: 'Variables de la requête et de la clé dans chaque tête.' },
      {
        usual: { en: 'The width of the model divided by the heads.', fr: 'La largeur du modèle divisée par le nombre de têtes.' },
      },
    ),
    value_dim: optional(
      size(
        {
          en: 'Features of the value in each head; left out: `key_dim`.',
          fr: 'Variables de la valeur dans chaque tête ; omis : `key_dim`.',
        },
        { usual: { en: 'Left out.', fr: 'Omis.' } },
      ),
    ),
    dropout: attentionDropout,
    use_bias: weights.useBias,
    output_shape: optional(
      list(
        size({
          en: 'Features of the output; left out: those of the query.',
          fr: 'Variables de la sortie ; omis : celles de la requête.',
        }),
      ),
    ),
    attention_axes: optional(
      axes({
        en: 'Axes over which attention runs; left out: all but the batch and the features.',
        fr: 'Axes sur lesquels porte l’attention ; omis : tous sauf le lot et les variables.',
      }),
    ),
    sliding_window: optional(
      size(
        {
          en: 'A step looks at neighbours less than so many steps away.',
          fr: 'Un pas ne regarde que les voisins à moins de ce nombre de pas.',
        },
        {
          usual: {
            en: 'Left out; 128 to 4,096 where sequences are long.',
            fr: 'Omis ; de 128 à 4 096 pour de longues séquences.',
          },
        },
      ),
    ),
    flash_attention: pythonOnly({ en: 'A kernel for GPUs. Only `none` here.', fr: 'Un noyau pour GPU. Ici, seulement `none`.' }),
    kernel_initializer: weights.kernelInitializer,
    bias_initializer: weights.biasInitializer,
    kernel_regularizer: weights.kernelRegularizer,
    bias_regularizer: weights.biasRegularizer,
    activity_regularizer: activityRegularizer,
    kernel_constraint: weights.kernelConstraint,
    bias_constraint: weights.biasConstraint,
    use_gate: boolean(
      {
        en: 'Whether the heads are multiplied by gates that follow from the query.',
        fr: 'Multiplie ou non les têtes par des portes tirées de la requête.',
      },
      false,
    ),
    seed,
  },
  builds: ['Softmax', 'Dropout'],
  inputs: { min: 2, max: 3 },
  mask: 'passes',
  freezes: false,
  masks: ([query = false]) => query,
  callParams,
  outputs: headsOutputs,
  outputNames: () => ['output', 'scores'],
  weights: headsWeights,
  macs: headsMacs,
  example: 'MultiHeadAttention(2, 16)',
  source: 'keras.layers.MultiHeadAttention',
});

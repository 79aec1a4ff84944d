import { type Configured, defineLayer, weight } from '../kit/index.ts';
import { boolean, choice } from '../kit/params.ts';
import { attentionMacs, attentionOutputs } from './attending.ts';
import { attentionDropout, callParams } from './params/attention.ts';
import { seed } from './params/common.ts';

const ONES: Configured = { name: 'Ones', config: {} };

/** keras/src/layers/attention/attention.py */
export const attention = defineLayer({
  name: 'Attention',
  category: 'attention',
  doc: {
    en: 'Scalar-product attention of `[query, value]` or `[query, value, key]`: each step of the query gets a mean of the values, weighted by how well their keys match it.',
    fr: 'Attention par produit scalaire de `[query, value]` ou `[query, value, key]` : chaque pas de la requête reçoit une moyenne des valeurs, pondérée par l’accord de leurs clés avec lui.',
  },
  formula: 'y = softmax(query · keyᵀ) · value',
  usual: {
    en: '`[x, x] -> Attention()` over a sequence, for a small model; else MultiHeadAttention.',
    fr: '`[x, x] -> Attention()` sur une séquence, pour un petit modèle ; sinon MultiHeadAttention.',
  },
  trap: {
    en: 'The order is query, value, key. The scores are not divided by √d: large vectors make the softmax hard.',
    fr: 'L’ordre est requête, valeur, clé. Les scores ne sont pas divisés par √d : de grands vecteurs durcissent le softmax.',
  },
  params: {
    use_scale: boolean(
      { en: 'Whether the scores are multiplied by a learned number.', fr: 'Multiplie ou non les scores par un nombre appris.' },
      false,
    ),
    score_mode: choice(
      {
        en: 'How query and key are compared: by their scalar product, or by the sum of `tanh` of their sums.',
        fr: 'Comment se comparent requête et clé : par leur produit scalaire, ou par la somme des `tanh` de leurs sommes.',
      },
      ['dot', 'concat'],
      { default: 'dot' },
    ),
    dropout: attentionDropout,
    seed,
  },
  inputs: { min: 2, max: 3 },
  mask: 'passes',
  masks: ([query = false]) => query,
  callParams,
  outputs: attentionOutputs,
  outputNames: () => ['output', 'scores'],
  weights: (_inputs, { use_scale: scaled, score_mode: mode }) => [
    ...(scaled ? [weight('scale', [], ONES)] : []),
    ...(mode === 'concat' ? [weight('concat_score_weight', [], ONES)] : []),
  ],
  macs: attentionMacs,
  example: 'Attention()',
  source: 'keras.layers.Attention',
});

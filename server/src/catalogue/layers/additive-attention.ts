import { defineLayer, isFault, weight } from '../kit/index.ts';
import { boolean } from '../kit/params.ts';
import { attended, attentionMacs, attentionOutputs } from './attending.ts';
import { knownSize } from './checks.ts';
import { attentionDropout, callParams } from './params/attention.ts';

/** keras/src/layers/attention/additive_attention.py */
export const additiveAttention = defineLayer({
  name: 'AdditiveAttention',
  category: 'attention',
  doc: {
    en: 'Attention of `[query, value]` or `[query, value, key]` that compares by a learned sum, as Bahdanau (2015) did.',
    fr: 'Attention de `[query, value]` ou `[query, value, key]` qui compare par une somme apprise, comme Bahdanau (2015).',
  },
  formula: 'y = softmax(Σ scale · tanh(query + key)) · value',
  usual: {
    en: 'Between the encoder and the decoder of a recurrent translator.',
    fr: 'Entre l’encodeur et le décodeur d’un traducteur récurrent.',
  },
  trap: {
    en: 'It builds a tensor of query steps times key steps times features: long sequences need much memory.',
    fr: 'Elle construit un tenseur de pas de requête par pas de clé par variables : de longues séquences demandent beaucoup de mémoire.',
  },
  params: {
    use_scale: boolean(
      {
        en: 'Whether each feature has a learned weight in the sum.',
        fr: 'Donne ou non à chaque variable un poids appris dans la somme.',
      },
      true,
    ),
    dropout: attentionDropout,
  },
  inputs: { min: 2, max: 3 },
  mask: 'passes',
  masks: ([query = false]) => query,
  callParams,
  outputs: attentionOutputs,
  outputNames: () => ['output', 'scores'],
  weights: (inputs, config) => {
    const { query } = attended(inputs);
    const width = knownSize(query, query.length - 1);
    if (!config.use_scale) return [];
    return isFault(width) ? width : [weight('scale', [width], { name: 'GlorotUniform', config: {} })];
  },
  macs: attentionMacs,
  example: 'AdditiveAttention()',
  source: 'keras.layers.AdditiveAttention',
});

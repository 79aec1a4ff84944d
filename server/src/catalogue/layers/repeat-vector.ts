import { defineLayer } from '../kit/index.ts';
import { size } from '../kit/params.ts';
import { needsRank } from './checks.ts';
import { weightless } from './pooling.ts';

/** keras/src/layers/reshaping/repeat_vector.py */
export const repeatVector = defineLayer({
  name: 'RepeatVector',
  category: 'reshaping',
  doc: {
    en: 'Repeats a vector `n` times: `[batch, 32]` becomes `[batch, n, 32]`, a sequence of equal steps.',
    fr: 'Répète un vecteur `n` fois : `[lot, 32]` devient `[lot, n, 32]`, une séquence de pas égaux.',
  },
  formula: 'y[t] = x',
  usual: {
    en: 'Between the encoder and the decoder of a sequence: `LSTM(32) -> RepeatVector(10) -> LSTM(32, return_sequences=true)`.',
    fr: 'Entre l’encodeur et le décodeur d’une séquence : `LSTM(32) -> RepeatVector(10) -> LSTM(32, return_sequences=true)`.',
  },
  trap: {
    en: 'It wants a vector: not the sequence that `return_sequences=true` gives.',
    fr: 'Il attend un vecteur : pas la séquence que rend `return_sequences=true`.',
  },
  params: {
    n: size(
      { en: 'How many steps come out.', fr: 'Combien de pas en sortent.' },
      {
        usual: {
          en: 'The length of the sequence that a decoder is to write.',
          fr: 'La longueur de la séquence que doit écrire un décodeur.',
        },
      },
    ),
  },
  inputs: { min: 1, max: 1 },
  mask: 'drops',
  outputs: ([input = []], { n }) => needsRank(input, 2) ?? [[input[0] ?? null, n, input[1] ?? null]],
  ...weightless,
  example: 'RepeatVector(10)',
  source: 'keras.layers.RepeatVector',
});

import { defineLayer, type Words, weight } from '../kit/index.ts';
import { boolean, size } from '../kit/params.ts';
import { loraAlpha, loraRank, pythonOnly, quantizationConfig } from './params/common.ts';
import { constraint, initializer, named, type Part, refused, regularizer } from './params/weights.ts';

export const EMBEDDINGS: Part = {
  name: { en: 'the table of vectors', fr: 'la table des vecteurs' },
  of: 'de la table des vecteurs',
  on: 'sur la table des vecteurs',
};

export const IDS: Words = {
  en: 'Ids run from 0 to `input_dim − 1`: a vocabulary numbered from 1 needs one more.',
  fr: 'Les numéros vont de 0 à `input_dim − 1` : un vocabulaire numéroté à partir de 1 en demande un de plus.',
};

export const maskZero = boolean(
  {
    en: 'Whether id 0 is padding: recurrent layers then pass over it.',
    fr: 'Si le numéro 0 est du remplissage : les couches récurrentes le sautent alors.',
  },
  false,
  {
    trap: {
      en: 'Convolutions, Flatten and Reshape lose the mask: padding is then read as data. No word may have id 0.',
      fr: 'Convolutions, Flatten et Reshape perdent le masque : le remplissage est alors lu comme des données. Aucun mot ne peut avoir le numéro 0.',
    },
  },
);

/** keras/src/layers/core/embedding.py */
export const embedding = defineLayer({
  name: 'Embedding',
  category: 'core',
  doc: {
    en: 'Looks up a vector for each whole number, and learns the vectors: words, categories or ids become `output_dim` numbers each.',
    fr: 'Cherche un vecteur pour chaque nombre entier, et apprend ces vecteurs : mots, catégories ou numéros deviennent `output_dim` nombres chacun.',
  },
  formula: 'y[i] = embeddings[x[i]]',
  usual: {
    en: '`output_dim` 16 to 300, in front of a recurrent layer or a pooling.',
    fr: '`output_dim` de 16 à 300, devant une couche récurrente ou un pooling.',
  },
  trap: IDS,
  params: {
    input_dim: size(
      { en: 'Size of the vocabulary: the largest id plus 1.', fr: 'Taille du vocabulaire : le plus grand numéro plus 1.' },
      {
        usual: {
          en: '5,000 to 50,000 words; for categories, as many as there are.',
          fr: 'De 5 000 à 50 000 mots ; pour des catégories, autant qu’il y en a.',
        },
        trap: IDS,
      },
    ),
    output_dim: size(
      { en: 'How many numbers stand for each id.', fr: 'Combien de nombres représentent chaque numéro.' },
      {
        usual: {
          en: '50 to 300 for words; for a few categories, about the fourth root of their number.',
          fr: 'De 50 à 300 pour des mots ; pour quelques catégories, environ la racine quatrième de leur nombre.',
        },
      },
    ),
    embeddings_initializer: initializer(EMBEDDINGS, named('RandomUniform'), refused(1, 'init')),
    embeddings_regularizer: regularizer(EMBEDDINGS, refused(1, 'W_regularizer')),
    embeddings_constraint: constraint(EMBEDDINGS, refused(1, 'W_constraint')),
    mask_zero: maskZero,
    weights: pythonOnly({
      en: 'First values as an array of Python. Here, `initial_weights` of the train block reads them from a file.',
      fr: 'Premières valeurs, un tableau Python. Ici, `initial_weights` du bloc train les lit dans un fichier.',
    }),
    lora_rank: loraRank,
    lora_alpha: loraAlpha,
    quantization_config: quantizationConfig,
  },
  removed: [
    { name: 'input_length', keras: 2, now: 'ignored' },
    { name: 'dropout', keras: 1, now: 'refused' },
  ],
  inputs: { min: 1, max: 1 },
  mask: 'creates',
  masks: (_masked, { mask_zero: zero }) => zero,
  outputs: ([input = []], { output_dim: width }) => [[...input, width]],
  impliedInput: () => [null, null],
  weights: (_inputs, config) => [
    weight('embeddings', [config.input_dim, config.output_dim], config.embeddings_initializer, {
      regularizer: config.embeddings_regularizer,
      constraint: config.embeddings_constraint,
    }),
  ],
  macs: () => 0,
  example: 'Embedding(10_000, 64, mask_zero=true)',
  source: 'keras.layers.Embedding',
});

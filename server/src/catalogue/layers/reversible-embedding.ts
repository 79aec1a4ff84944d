import { defineLayer, type Fault, fault, isKnown, type Shape, weight } from '../kit/index.ts';
import { boolean, choice, number, optional, size } from '../kit/params.ts';
import { needsMinRank } from './checks.ts';
import { EMBEDDINGS, IDS, maskZero } from './embedding.ts';
import { product } from './geometry.ts';
import { constraint, initializer, named, regularizer } from './params/weights.ts';

/** Whether a use goes back: an option of Keras's call. */
const isReverse = (options: object): boolean => 'reverse' in options && options.reverse === true;

/** Going back, a vector must be as wide as those of the table. */
const widthFault = (input: Shape, width: number): Fault | undefined => {
  const got = input.at(-1);
  if (!isKnown(got) || got === width) return undefined;
  return fault('invalid-argument', { reason: 'reverse-width', got, width }, { argument: 'reverse', shapes: [input] });
};

/** keras/src/layers/core/reversible_embedding.py */
export const reversibleEmbedding = defineLayer({
  name: 'ReversibleEmbedding',
  category: 'core',
  doc: {
    en: 'An Embedding that also works backwards: with `reverse=true` it gives each vector a score for every id, by the same table.',
    fr: 'Un Embedding qui marche aussi à rebours : avec `reverse=true`, il donne à chaque vecteur un score pour chaque numéro, avec la même table.',
  },
  formula: 'y[i] = embeddings[x[i]]    reverse: scores = x · embeddingsᵀ',
  usual: {
    en: 'In a language model, at its beginning and, with `reverse=true`, at its end: `layer words = ReversibleEmbedding(10_000, 64)`.',
    fr: 'Dans un modèle de langage, au début et, avec `reverse=true`, à la fin : `layer mots = ReversibleEmbedding(10_000, 64)`.',
  },
  trap: {
    en: 'The scores are logits: the loss needs `from_logits=true`. Two calls of `ReversibleEmbedding(…)` have two tables; one table takes a `layer` of its own.',
    fr: 'Les scores sont des logits : la perte demande `from_logits=true`. Deux appels de `ReversibleEmbedding(…)` ont deux tables ; une seule table demande un `layer`.',
  },
  params: {
    input_dim: size(
      { en: 'Size of the vocabulary: the largest id plus 1.', fr: 'Taille du vocabulaire : le plus grand numéro plus 1.' },
      { usual: { en: '1,000 to 100,000.', fr: 'De 1 000 à 100 000.' }, trap: IDS },
    ),
    output_dim: size(
      { en: 'How many numbers stand for each id.', fr: 'Combien de nombres représentent chaque numéro.' },
      { usual: { en: '16 to 512.', fr: 'De 16 à 512.' } },
    ),
    tie_weights: boolean(
      {
        en: 'Whether both ways use one table. `false` adds a second one, `reverse_embeddings`, of shape `[output_dim, input_dim]`.',
        fr: 'Si les deux sens utilisent une même table. `false` en ajoute une seconde, `reverse_embeddings`, de forme `[output_dim, input_dim]`.',
      },
      true,
    ),
    embeddings_initializer: initializer(EMBEDDINGS, named('RandomUniform')),
    embeddings_regularizer: regularizer(EMBEDDINGS),
    embeddings_constraint: constraint(EMBEDDINGS),
    mask_zero: maskZero,
    reverse_dtype: optional(
      choice(
        {
          en: 'Type of the numbers in which scores are computed.',
          fr: 'Type des nombres dans lesquels les scores sont calculés.',
        },
        ['float32', 'float16', 'bfloat16', 'float64'],
      ),
    ),
    logit_soft_cap: optional(
      number(
        {
          en: 'Bounds the scores softly: none is larger than this number.',
          fr: 'Borne les scores en douceur : aucun ne dépasse ce nombre.',
        },
        {},
        {
          formula: 'scores ← cap · tanh(scores / cap)',
          usual: { en: '30 to 50; left out: no bound.', fr: 'De 30 à 50 ; omis : pas de borne.' },
        },
      ),
    ),
  },
  callParams: {
    reverse: boolean(
      {
        en: 'Whether vectors become scores, instead of ids vectors.',
        fr: 'Si des vecteurs deviennent des scores, au lieu de numéros des vecteurs.',
      },
      false,
      { keywordOnly: true },
    ),
  },
  inputs: { min: 1, max: 1 },
  mask: 'creates',
  masks: (_masked, config) => config.mask_zero && !isReverse(config),
  outputs: ([input = []], { input_dim: words, output_dim: width, ...options }) => {
    if (!isReverse(options)) return [[...input, width]];
    return needsMinRank(input, 2) ?? widthFault(input, width) ?? [[...input.slice(0, -1), words]];
  },
  impliedInput: () => [null, null],
  weights: (_inputs, config) => {
    const { embeddings_regularizer: regularizer, embeddings_constraint: constraint } = config;
    const { input_dim: words, output_dim: width, embeddings_initializer: start } = config;
    return [
      weight('embeddings', [words, width], start, { regularizer, constraint }),
      ...(config.tie_weights ? [] : [weight('reverse_embeddings', [width, words], start)]),
    ];
  },
  macs: ([input = []], { input_dim: words, ...options }) => (isReverse(options) ? product([...input.slice(1), words]) : 0),
  example: 'ReversibleEmbedding(10_000, 64, mask_zero=true)',
  source: 'keras.layers.ReversibleEmbedding',
});

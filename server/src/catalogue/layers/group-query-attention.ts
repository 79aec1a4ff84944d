import { type ConfigOf, defineLayer, type Fault, fault, isFault, isKnown, type Shape } from '../kit/index.ts';
import { boolean, optional, size } from '../kit/params.ts';
import { attended, attentionFault } from './attending.ts';
import { needsRank } from './checks.ts';
import { product } from './geometry.ts';
import { depths, projection, stepsFault } from './heads.ts';
import { attentionDropout, callParams } from './params/attention.ts';
import { activityRegularizer, pythonOnly, seed } from './params/common.ts';
import * as weights from './params/weights.ts';

const params = {
  head_dim: size(
    { en: 'Features of each head.', fr: 'Variables de chaque tête.' },
    { usual: { en: '16 to 128.', fr: 'De 16 à 128.' } },
  ),
  num_query_heads: size(
    { en: 'How many heads ask.', fr: 'Combien de têtes posent des questions.' },
    { usual: { en: '4 to 32.', fr: 'De 4 à 32.' } },
  ),
  num_key_value_heads: size(
    {
      en: 'How many heads of keys and values they share: as many as `num_query_heads` is MultiHeadAttention, 1 is multi-query attention.',
      fr: 'Combien de têtes de clés et de valeurs elles se partagent : autant que `num_query_heads`, c’est MultiHeadAttention ; 1, l’attention à requêtes multiples.',
    },
    {
      usual: { en: 'A quarter or an eighth of `num_query_heads`.', fr: 'Un quart ou un huitième de `num_query_heads`.' },
      trap: { en: 'It must divide `num_query_heads`.', fr: 'Il doit diviser `num_query_heads`.' },
    },
  ),
  dropout: attentionDropout,
  use_bias: weights.useBias,
  sliding_window: optional(
    size(
      {
        en: 'A step looks at neighbours less than so many steps away.',
        fr: 'Un pas ne regarde que les voisins à moins de ce nombre de pas.',
      },
      { usual: { en: 'A few hundred, for long texts.', fr: 'Quelques centaines, pour de longs textes.' } },
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
};

type Config = ConfigOf<typeof params & Partial<typeof callParams>>;

/** Keras writes a value as wide as the query. */
const widthFault = (inputs: readonly Shape[]): Fault | undefined => {
  const { query, value } = attended(inputs);
  const [one, other] = [query.at(-1) ?? null, value.at(-1) ?? null];
  const same = isKnown(one) && isKnown(other) ? one === other : !isKnown(one) && !isKnown(other);
  const facts = { case: 'attention', axis: query.length - 1, one, other };
  return same ? undefined : fault('shape-mismatch', facts, { shapes: inputs });
};

const headsFault = ({ num_query_heads: query, num_key_value_heads: value }: Config): Fault | undefined =>
  query % value === 0
    ? undefined
    : fault('invalid-argument', { reason: 'heads', query, value }, { argument: 'num_key_value_heads' });

const refusal = (inputs: readonly Shape[], config: Config): Fault | undefined => {
  const { query, value, key } = attended(inputs);
  const rank = [query, value, key].map((input) => needsRank(input, 3)).find((one) => one !== undefined);
  return headsFault(config) ?? attentionFault(inputs) ?? rank ?? widthFault(inputs) ?? stepsFault(inputs);
};

const outputs = (inputs: readonly Shape[], config: Config): readonly Shape[] | Fault => {
  const refused = refusal(inputs, config);
  if (refused) return refused;
  const { query, key } = attended(inputs);
  const scores = [query[0] ?? null, config.num_query_heads, query[1] ?? null, key[1] ?? null];
  return config.return_attention_scores ? [query, scores] : [query];
};

/** keras/src/layers/attention/grouped_query_attention.py */
export const groupQueryAttention = defineLayer({
  name: 'GroupQueryAttention',
  className: 'GroupedQueryAttention',
  category: 'attention',
  doc: {
    en: 'Attention in several heads of which groups share their keys and values: nearly as good as MultiHeadAttention, with fewer weights and less to keep.',
    fr: 'Attention à plusieurs têtes dont des groupes partagent leurs clés et leurs valeurs : presque aussi bonne que MultiHeadAttention, avec moins de poids et moins à garder.',
  },
  formula: 'head = softmax(Q · Kᵀ / √head_dim) · V    K, V of the group    y = [heads] · W',
  usual: {
    en: '`[x, x] -> GroupQueryAttention(16, 8, 2)`: 8 heads that ask, 2 that answer.',
    fr: '`[x, x] -> GroupQueryAttention(16, 8, 2)` : 8 têtes qui demandent, 2 qui répondent.',
  },
  trap: {
    en: 'The value must have as many features as the query. It knows nothing of order: add a position to the inputs.',
    fr: 'La valeur doit avoir autant de variables que la requête. Elle ignore l’ordre : ajoutez une position aux entrées.',
  },
  params,
  builds: ['Softmax', 'Dropout'],
  inputs: { min: 2, max: 3 },
  mask: 'passes',
  freezes: false,
  masks: ([query = false]) => query,
  callParams,
  outputs,
  outputNames: () => ['output', 'scores'],
  weights: (inputs, config) => {
    const sizes = depths(inputs);
    if (isFault(sizes)) return sizes;
    const [query, value, key] = sizes;
    const { head_dim: features, num_query_heads: asking, num_key_value_heads: answering } = config;
    return [
      ...projection('query', [query], [asking, features], config),
      ...projection('key', [key], [answering, features], config),
      ...(config.use_gate ? projection('gate', [query], [asking, features], config) : []),
      ...projection('value', [value], [answering, features], config),
      ...projection('attention_output', [asking, features], [query], config),
    ];
  },
  macs: (inputs, { head_dim: features, num_query_heads: asking, num_key_value_heads: answering, use_gate: gate }) => {
    const sizes = depths(inputs);
    const { query, key } = attended(inputs);
    const [steps, others] = [product(query.slice(1, -1)), product(key.slice(1, -1))];
    if (isFault(sizes) || steps === null || others === null) return null;
    const [q, v, k] = sizes;
    const projected = steps * q * asking * features * (gate ? 3 : 2) + others * (k + v) * answering * features;
    return projected + 2 * steps * others * asking * features;
  },
  example: 'GroupQueryAttention(16, 8, 2)',
  source: 'keras.layers.GroupQueryAttention',
  page: 'layers/attention_layers/group_query_attention',
});

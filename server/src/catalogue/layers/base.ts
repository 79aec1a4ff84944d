import { type Entry, isLayerEntry, type OldName, type Params } from '../kit/index.ts';
import { boolean, choice, entry, integer, optional, shape, textWithout } from '../kit/params.ts';

/** Without `int8`, which Keras takes for a policy of quantisation. */
const DTYPES = [
  'float32',
  'float16',
  'bfloat16',
  'float64',
  'mixed_float16',
  'mixed_bfloat16',
  'int16',
  'int32',
  'int64',
  'uint8',
  'bool',
] as const;

/**
 * What every layer takes besides its own parameters, by name alone: those of Keras's base `Layer`, and the old ways of
 * saying what comes into the first one.
 */
export const baseLayerParams = {
  name: optional(
    textWithout(
      '/',
      {
        en: 'Name of the layer, once in a network. It names its weights, and is the key in records (`loss`, `metrics`).',
        fr: 'Nom de la couche, unique dans un réseau. Il nomme ses poids et sert de clé dans les enregistrements (`loss`, `metrics`).',
      },
      {
        keywordOnly: true,
        usual: {
          en: 'Left out: its kind in lower case, numbered from the second on: `dense`, `dense_1`.',
          fr: 'Omis : son genre en minuscules, numéroté dès le deuxième : `dense`, `dense_1`.',
        },
      },
    ),
  ),
  trainable: boolean(
    {
      en: 'Whether training changes the weights. `false` freezes the layer as it is.',
      fr: 'Si l’entraînement modifie les poids. `false` fige la couche telle quelle.',
    },
    true,
    {
      keywordOnly: true,
      trap: {
        en: 'A frozen BatchNormalization also stops using the statistics of the batch: it works as at test time. Of TimeDistributed, Bidirectional, RNN and SpectralNormalization, freeze the layer inside. Keras freezes nothing of MultiHeadAttention, GroupQueryAttention and ConvLSTM, whatever is written.',
        fr: 'Une BatchNormalization figée n’utilise plus non plus les statistiques du lot : elle agit comme au test. Pour TimeDistributed, Bidirectional, RNN et SpectralNormalization, figez la couche intérieure. De MultiHeadAttention, GroupQueryAttention et ConvLSTM, Keras ne fige rien, quoi qu’on écrive.',
      },
    },
  ),
  dtype: optional(
    choice(
      {
        en: 'Type of the numbers that the layer computes with.',
        fr: 'Type des nombres avec lesquels la couche calcule.',
      },
      DTYPES,
      {},
      { keywordOnly: true, usual: { en: 'Left out: `float32`.', fr: 'Omis : `float32`.' } },
    ),
  ),
  activity_regularizer: optional(
    entry(
      'regularizer',
      {
        en: 'Penalty on what the layer gives, after its activation, divided by the batch size: units stay quiet, or sparse with `l1`.',
        fr: 'Pénalité sur ce que la couche rend, après son activation, divisée par la taille du lot : les unités restent discrètes, ou éparses avec `l1`.',
      },
      {},
      {
        keywordOnly: true,
        formula: 'loss + λ · Σ output² / batch',
        usual: { en: '`l1(1e-5)` to `l1(1e-3)`.', fr: 'De `l1(1e-5)` à `l1(1e-3)`.' },
        trap: {
          en: 'It acts on outputs, not on weights. Keras 3.0 to 3.13 summed over the batch without dividing; before 2.1.4 a model that was called again penalised its inputs.',
          fr: 'Elle porte sur les sorties, pas sur les poids. Keras 3.0 à 3.13 sommait sur le lot sans diviser ; avant 2.1.4, un modèle appelé de nouveau pénalisait ses entrées.',
        },
      },
    ),
  ),
  input_shape: optional(
    shape(
      {
        en: 'On the first layer: the shape of one sample, without the batch.',
        fr: 'Sur la première couche : la forme d’un exemple, sans le lot.',
      },
      false,
      {},
      {
        keywordOnly: true,
        usual: {
          en: '`[784]` for rows of 784 numbers, `[32, 32, 3]` for colour images, `[24, 1]` for 24 steps of one value.',
          fr: '`[784]` pour des lignes de 784 nombres, `[32, 32, 3]` pour des images en couleur, `[24, 1]` pour 24 pas d’une valeur.',
        },
        trap: {
          en: 'Later layers find their input themselves: there it is ignored.',
          fr: 'Les couches suivantes trouvent leur entrée elles-mêmes : là, il est ignoré.',
        },
      },
    ),
  ),
  batch_input_shape: optional(
    shape(
      {
        en: 'On the first layer: the shape of the input, the batch size first: `[32, 24, 1]` is 32 samples of 24 steps of one value.',
        fr: 'Sur la première couche : la forme de l’entrée, la taille du lot en tête : `[32, 24, 1]`, c’est 32 exemples de 24 pas d’une valeur.',
      },
      true,
      {},
      {
        keywordOnly: true,
        outdated: { keras: 2, now: 'refused', instead: 'Input(batch_shape=…)' },
        usual: {
          en: 'Needed where `stateful=true`, common in stacked LSTMs.',
          fr: 'Nécessaire quand `stateful=true`, courant dans les LSTM empilés.',
        },
        trap: {
          en: 'Without `stateful` it binds nothing: another batch size trains too. With it, every batch must have this size, the last one included. Keras 3 wants `Input(batch_shape=…)`.',
          fr: 'Sans `stateful`, il n’impose rien : une autre taille de lot s’entraîne aussi. Avec, chaque lot doit avoir cette taille, le dernier compris. Keras 3 demande `Input(batch_shape=…)`.',
        },
      },
    ),
  ),
  input_dim: optional(
    integer(
      {
        en: 'On the first layer: how many numbers a sample has. `input_dim=8` is `input_shape=[8]`.',
        fr: 'Sur la première couche : combien de nombres a un exemple. `input_dim=8` équivaut à `input_shape=[8]`.',
      },
      { min: 1 },
      {
        keywordOnly: true,
        rangeRule: 'invalid-size',
        usual: { en: 'The number of columns that are read.', fr: 'Le nombre de colonnes lues.' },
      },
    ),
  ),
} as const satisfies Params;

/** What Keras 1 and 2 took of every layer, arrays of Python for one. `initial_weights` of the train block reads them from a file. */
const removedEverywhere: readonly OldName[] = [{ name: 'weights', keras: 2, now: 'refused' }];

/** Arguments of an entry that an earlier Keras had and that have no successor. */
export const removedOf = (entry: Entry): readonly OldName[] => [
  ...(entry.removed ?? []),
  ...(isLayerEntry(entry) && entry.inputs.max > 0 && !('weights' in entry.params) ? removedEverywhere : []),
];

const withoutKeys = (params: Params, hidden: readonly string[]): Params =>
  Object.fromEntries(Object.entries(params).filter(([name]) => !hidden.includes(name)));

/** What Keras's base `Layer` takes in `**kwargs`, and what this language reads besides. */
const { trainable: _trainable, activity_regularizer: _activity, ...placingParams } = baseLayerParams;

/** Keras hands nothing on to the base layer where a constructor lists the base layer's `dtype` itself: SpatialDropout1D. */
const commonParams = ({ params }: Entry): Params => ('dtype' in params ? placingParams : baseLayerParams);

/**
 * Every parameter that a call of `entry` takes: its own in Keras's order, then, of a layer, the options of its call and those
 * that all layers have. A parameter of the entry's own hides the common one of that name (`input_dim` of Embedding). `Input`
 * has only its own.
 */
export const paramsOf = (entry: Entry): Params =>
  !isLayerEntry(entry) || entry.inputs.max === 0
    ? entry.params
    : {
        ...entry.params,
        ...entry.callParams,
        ...withoutKeys(commonParams(entry), [...Object.keys(entry.params), ...(entry.taken ?? [])]),
      };

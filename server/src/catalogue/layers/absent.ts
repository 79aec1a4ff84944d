import type { Words } from '../kit/words.ts';

/** A layer that Keras has or had, and that is not part of the language. */
export interface AbsentLayer {
  readonly name: string;
  /** The Keras that had it last: 3 has it still. */
  readonly keras: 1 | 2 | 3;
  /** Why it is not here; follows a colon. */
  readonly why: Words;
  /** What to use instead: a sentence. */
  readonly instead: Words;
}

const words = (en: string, fr: string): Words => ({ en, fr });

const of =
  (keras: AbsentLayer['keras'], why: Words) =>
  (name: string, instead: Words): AbsentLayer => ({ name, keras, why, instead });

const ofPython = of(
  3,
  words(
    'it runs code written in Python, and a spec is data',
    'elle exécute du code écrit en Python, et une spec n’est que des données',
  ),
);
const ofOthers = of(3, words('it runs a model of another program', 'elle exécute le modèle d’un autre programme'));
const ofTables = of(
  3,
  words(
    'it works with a table that is fitted to the data before training',
    'elle utilise une table ajustée aux données avant l’entraînement',
  ),
);
const ofText = of(
  3,
  words('it works on text, and a network here takes numbers', 'elle traite du texte, et un réseau prend ici des nombres'),
);
const ofLabels = of(
  3,
  words('it changes the labels together with the images', 'elle modifie les étiquettes en même temps que les images'),
);
const ofKeras2 = of(2, words('Keras 3 has it no more', 'Keras 3 ne l’a plus'));
const ofKeras1 = of(1, words('Keras 2 and 3 have it no more', 'Keras 2 et 3 ne l’ont plus'));

const blocks = words(
  'Build it from layers, in a `block` if it comes more than once; an activation alone is `Activation(…)`, a factor `Rescaling(…)`.',
  'Composez-la avec des couches, dans un `block` si elle revient ; une activation seule s’écrit `Activation(…)`, un facteur `Rescaling(…)`.',
);
const ownLayers = words('A `block` gives a name to several layers.', 'Un `block` donne un nom à plusieurs couches.');
const weights = words(
  'Write its layers, and read its weights with `initial_weights` of the train block.',
  'Écrivez ses couches, et lisez ses poids avec `initial_weights` du bloc train.',
);
const encode = words(
  'In the data block, `encode = {column: integer}` numbers the values of a column, `one_hot` gives each a place of its own.',
  'Dans le bloc data, `encode = {colonne: integer}` numérote les valeurs d’une colonne, `one_hot` donne à chacune sa place.',
);
const tokenize = words(
  'In the data block, `tokenize = tokenize(vocabulary=10_000, length=200)`; then `Embedding` in the network.',
  'Dans le bloc data, `tokenize = tokenize(vocabulary=10_000, length=200)` ; puis `Embedding` dans le réseau.',
);
const numbersBefore = words(
  'Make the column numbers before, in the file.',
  'Faites de la colonne des nombres avant, dans le fichier.',
);
const random = words(
  'Among the layers that change the images alone, `GaussianNoise` and the `Random…` ones make a network robust.',
  'Parmi les couches qui modifient les images seules, `GaussianNoise` et les `Random…` rendent un réseau robuste.',
);
const merges = words(
  'Use `Concatenate`, `Add`, `Multiply`, `Average`, `Maximum` or `Dot`, after what its `mode` said: `[x, y] -> Add()`.',
  'Prenez `Concatenate`, `Add`, `Multiply`, `Average`, `Maximum` ou `Dot`, selon son `mode` : `[x, y] -> Add()`.',
);
const local1d = words(
  'Use `Conv1D`: its filters are the same at every place, which learns from less data.',
  'Prenez `Conv1D` : ses filtres sont les mêmes partout, ce qui apprend avec moins de données.',
);
const local2d = words(
  'Use `Conv2D`: its filters are the same at every place, which learns from less data.',
  'Prenez `Conv2D` : ses filtres sont les mêmes partout, ce qui apprend avec moins de données.',
);
const prelu = words('Use `PReLU` or `LeakyReLU`.', 'Prenez `PReLU` ou `LeakyReLU`.');

/** In the order of the reference: what Keras 3 has, then what it has no more. */
export const absentLayers: readonly AbsentLayer[] = [
  ofPython('Lambda', blocks),
  ofPython('Layer', ownLayers),
  ofPython(
    'Wrapper',
    words(
      'Use `Bidirectional` or `TimeDistributed`, or a `block`.',
      'Prenez `Bidirectional` ou `TimeDistributed`, ou un `block`.',
    ),
  ),
  ofPython('Pipeline', ownLayers),
  ofOthers('TFSMLayer', weights),
  ofOthers('TorchModuleWrapper', weights),
  ofOthers('JaxLayer', weights),
  ofOthers('FlaxLayer', weights),
  ofTables('TextVectorization', tokenize),
  ofTables('StringLookup', encode),
  ofTables('IntegerLookup', encode),
  ofTables('Discretization', numbersBefore),
  ofText('Hashing', encode),
  ofText('HashedCrossing', encode),
  of(3, words('classes become numbers where the data are read', 'les classes deviennent des nombres à la lecture des données'))(
    'CategoryEncoding',
    encode,
  ),
  of(
    3,
    words(
      'Keras refuses it inside a model, where only `RandAugment` and `AugMix` reach it',
      'Keras la refuse dans un modèle, où seules `RandAugment` et `AugMix` l’atteignent',
    ),
  )(
    'Equalization',
    words(
      'Use `AutoContrast`, or `ContrastLimitedAdaptiveHistogramEqualization`.',
      'Prenez `AutoContrast`, ou `ContrastLimitedAdaptiveHistogramEqualization`.',
    ),
  ),
  ofLabels('MixUp', random),
  ofLabels('CutMix', random),
  of(
    3,
    words(
      'it works on frames around objects, which data have not here',
      'elle traite les cadres autour d’objets, que les données n’ont pas ici',
    ),
  )('MaxNumBoundingBoxes', words('Give each image one label.', 'Donnez une étiquette à chaque image.')),
  ofKeras2('LocallyConnected1D', local1d),
  ofKeras2('LocallyConnected2D', local2d),
  ofKeras2(
    'ThresholdedReLU',
    words(
      'Use `ReLU(threshold=1.0)`, or with the `theta` that it had.',
      'Prenez `ReLU(threshold=1.0)`, ou avec le `theta` qu’elle avait.',
    ),
  ),
  ofKeras2('DenseFeatures', encode),
  ofKeras2('SyncBatchNormalization', words('Use `BatchNormalization`.', 'Prenez `BatchNormalization`.')),
  ofKeras1('Merge', merges),
  ofKeras1(
    'TimeDistributedDense',
    words('Use `Dense`: it works at each step by itself.', 'Prenez `Dense` : elle agit à chaque pas séparément.'),
  ),
  ofKeras1(
    'MaxoutDense',
    words(
      'Use several `Dense` side by side and `Maximum` of them: `[a, b] -> Maximum()`.',
      'Prenez plusieurs `Dense` côte à côte et leur `Maximum` : `[a, b] -> Maximum()`.',
    ),
  ),
  ofKeras1(
    'Highway',
    words(
      'Use a residual connection: keep `x`, and join it again by `[x, y] -> Add()`.',
      'Prenez une connexion résiduelle : gardez `x`, et rejoignez-le par `[x, y] -> Add()`.',
    ),
  ),
  ofKeras1(
    'ParametricSoftplus',
    words(
      'Use `Activation(softplus)`, or `PReLU` for a slope that is learnt.',
      'Prenez `Activation(softplus)`, ou `PReLU` pour une pente apprise.',
    ),
  ),
  ofKeras1('SReLU', prelu),
];

const byName: ReadonlyMap<string, AbsentLayer> = new Map(absentLayers.map((layer) => [layer.name, layer]));

/** What to say of a layer that the language has not; `undefined` for a name that Keras does not know either. */
export const absentLayer = (name: string): AbsentLayer | undefined => byName.get(name);

/** The layer, why it is not here, what to use instead: in two sentences or three. */
export const absence = ({ name, keras, why, instead }: AbsentLayer): Words => ({
  en: `\`${name}\` ${keras === 3 ? 'is' : 'was'} a layer of Keras${keras === 3 ? '' : ` ${keras}`} and is not part of this language: ${why.en}. ${instead.en}`,
  fr: `\`${name}\` ${keras === 3 ? 'est' : 'était'} une couche de Keras${keras === 3 ? '' : ` ${keras}`} et ne fait pas partie de ce langage : ${why.fr}. ${instead.fr}`,
});

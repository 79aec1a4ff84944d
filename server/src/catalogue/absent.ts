import type { EntryKind } from './kit/param.ts';
import type { Words } from './kit/words.ts';

/** A loss, metric, optimizer, … that Keras has or had, and that is not part of the language. Layers and callbacks have their own lists. */
export interface AbsentEntry {
  readonly kind: EntryKind;
  readonly names: readonly string[];
  /** What it is: `a class of Keras`. */
  readonly what: Words;
  /** Why it is not here; follows a colon. */
  readonly why: Words;
  /** What to use instead: a sentence. */
  readonly instead: Words;
}

const words = (en: string, fr: string): Words => ({ en, fr });

/** A class to derive others from, in Python. */
const base = (kind: EntryKind, name: string, what: Words, instead: Words): AbsentEntry => ({
  kind,
  names: [name, name.toLowerCase()],
  what,
  why: words(
    'others are derived from it in Python, and a spec is data',
    'on en dérive d’autres en Python, et une spec n’est que des données',
  ),
  instead,
});

const ofKeras = words('is a class of Keras', 'est une classe de Keras');
const wrapper = words('wraps another optimizer of Keras', 'enveloppe un autre optimiseur de Keras');
const formula = words(
  'it only averages or adds what code in Python hands it',
  'elle ne fait que moyenner ou sommer ce que du code Python lui passe',
);
const counted = words(
  'The loss is reported as the mean over the epoch without being asked for; `metrics = [mae]` adds others.',
  'La perte est rapportée en moyenne sur l’époque sans rien demander ; `metrics = [mae]` en ajoute d’autres.',
);

/** In the order of Keras's reference. */
export const absentEntries: readonly AbsentEntry[] = [
  base(
    'initializer',
    'Initializer',
    ofKeras,
    words(
      'Take one of those that are there, or `VarianceScaling`, the most general.',
      'Prenez l’un de ceux qui existent, ou `VarianceScaling`, le plus général.',
    ),
  ),
  base('regularizer', 'Regularizer', ofKeras, words('Take `l1`, `l2` or `l1_l2`.', 'Prenez `l1`, `l2` ou `l1_l2`.')),
  {
    kind: 'regularizer',
    names: ['EigenvalueRegularizer'],
    what: words('was a regularizer of Keras 1', 'était un régulariseur de Keras 1'),
    why: words('Keras 2 and 3 have it no more', 'Keras 2 et 3 ne l’ont plus'),
    instead: words(
      'Take `OrthogonalRegularizer`, which also looks at the matrix as a whole.',
      'Prenez `OrthogonalRegularizer`, qui regarde aussi la matrice entière.',
    ),
  },
  base(
    'constraint',
    'Constraint',
    ofKeras,
    words(
      'Take `max_norm`, `non_neg`, `unit_norm` or `min_max_norm`.',
      'Prenez `max_norm`, `non_neg`, `unit_norm` ou `min_max_norm`.',
    ),
  ),
  {
    kind: 'constraint',
    names: ['RadialConstraint', 'radial_constraint'],
    what: words('was a constraint of Keras 2', 'était une contrainte de Keras 2'),
    why: words('Keras 3 has it no more', 'Keras 3 ne l’a plus'),
    instead: words(
      'Nothing takes its place; `unit_norm(axis=[0, 1])` bounds each filter’s window.',
      'Rien ne la remplace ; `unit_norm(axis=[0, 1])` borne la fenêtre de chaque filtre.',
    ),
  },
  base(
    'loss',
    'Loss',
    ofKeras,
    words(
      'Take the loss of Keras that is closest, with its arguments.',
      'Prenez la fonction de perte de Keras la plus proche, avec ses arguments.',
    ),
  ),
  {
    kind: 'loss',
    names: ['crossentropy', 'ce'],
    what: words('leaves the choice of a cross-entropy to Keras', 'laisse à Keras le choix d’une entropie croisée'),
    why: words(
      'the choice hangs on the shape of the labels, and a reader should see it',
      'le choix dépend de la forme des étiquettes, et le lecteur doit le voir',
    ),
    instead: words(
      '`binary_crossentropy` for one `sigmoid` unit, `categorical_crossentropy` for one-hot labels, `sparse_categorical_crossentropy` for class numbers.',
      '`binary_crossentropy` pour une unité `sigmoid`, `categorical_crossentropy` pour des étiquettes one-hot, `sparse_categorical_crossentropy` pour des numéros de classe.',
    ),
  },
  {
    kind: 'loss',
    names: ['LossFunctionWrapper'],
    what: ofKeras,
    why: words('it makes a loss of a function in Python', 'elle fait une perte d’une fonction Python'),
    instead: words(
      'Take the loss of Keras that is closest, with its arguments.',
      'Prenez la fonction de perte de Keras la plus proche, avec ses arguments.',
    ),
  },
  base('metric', 'Metric', ofKeras, counted),
  { kind: 'metric', names: ['Mean', 'mean'], what: ofKeras, why: formula, instead: counted },
  { kind: 'metric', names: ['Sum', 'sum'], what: ofKeras, why: formula, instead: counted },
  { kind: 'metric', names: ['MeanMetricWrapper', 'mean_metric_wrapper'], what: ofKeras, why: formula, instead: counted },
  {
    kind: 'metric',
    names: ['fmeasure', 'matthews_correlation'],
    what: words('was a metric of Keras 1', 'était une métrique de Keras 1'),
    why: words(
      'it was a mean over batches, which is not the value over the data',
      'c’était une moyenne sur les lots, qui n’est pas la valeur sur les données',
    ),
    instead: words(
      'Take `F1Score`, `Precision` or `Recall`, which count over the whole epoch.',
      'Prenez `F1Score`, `Precision` ou `Recall`, qui comptent sur l’époque entière.',
    ),
  },
  base(
    'optimizer',
    'Optimizer',
    ofKeras,
    words('Take `Adam(0.001)`, or `SGD(0.01, momentum=0.9)`.', 'Prenez `Adam(0.001)`, ou `SGD(0.01, momentum=0.9)`.'),
  ),
  {
    kind: 'optimizer',
    names: ['LossScaleOptimizer', 'lossscaleoptimizer'],
    what: wrapper,
    why: words(
      'it keeps 16-bit gradients from vanishing, and training here is in 32 bits',
      'il évite aux gradients de 16 bits de s’annuler, et l’entraînement se fait ici en 32 bits',
    ),
    instead: words(
      'Write the inner optimizer; a constant factor is its `loss_scale_factor`.',
      'Écrivez l’optimiseur intérieur ; un facteur constant est son `loss_scale_factor`.',
    ),
  },
  {
    kind: 'optimizer',
    names: ['MultiOptimizer', 'multioptimizer', 'OptimizerMap', 'optimizermap'],
    what: words('gives groups of weights optimizers of their own', 'donne à des groupes de poids leurs propres optimiseurs'),
    why: words('its groups are chosen by code in Python', 'ses groupes sont choisis par du code Python'),
    instead: words(
      'Write one optimizer for all; `trainable=false` leaves a layer as it is.',
      'Écrivez un optimiseur pour tous ; `trainable=false` laisse une couche telle quelle.',
    ),
  },
  {
    kind: 'optimizer',
    names: ['TFOptimizer'],
    what: words('was an optimizer of Keras 2', 'était un optimiseur de Keras 2'),
    why: words('it wrapped an optimizer of TensorFlow', 'il enveloppait un optimiseur de TensorFlow'),
    instead: words('Write the optimizer itself: `Adam(0.001)`.', 'Écrivez l’optimiseur lui-même : `Adam(0.001)`.'),
  },
  base(
    'schedule',
    'LearningRateSchedule',
    ofKeras,
    words(
      'Take one of those that are there: `ExponentialDecay`, `CosineDecay`, `PiecewiseConstantDecay`.',
      'Prenez l’un de ceux qui existent : `ExponentialDecay`, `CosineDecay`, `PiecewiseConstantDecay`.',
    ),
  ),
  {
    kind: 'schedule',
    names: ['LinearCosineDecay', 'NoisyLinearCosineDecay'],
    what: words('was a schedule of Keras 2', 'était un plan de Keras 2'),
    why: words('Keras 3 has it no more', 'Keras 3 ne l’a plus'),
    instead: words('Take `CosineDecay`.', 'Prenez `CosineDecay`.'),
  },
];

const byName: ReadonlyMap<string, AbsentEntry> = new Map(
  absentEntries.flatMap((entry) => entry.names.map((name) => [name, entry])),
);

/** What to say of a name of Keras that the language has not; `undefined` for one that Keras does not know either. */
export const absentEntry = (name: string): Words | undefined => {
  const entry = byName.get(name);
  return (
    entry && {
      en: `\`${name}\` ${entry.what.en} and is not part of this language: ${entry.why.en}. ${entry.instead.en}`,
      fr: `\`${name}\` ${entry.what.fr} et ne fait pas partie de ce langage : ${entry.why.fr}. ${entry.instead.fr}`,
    }
  );
};

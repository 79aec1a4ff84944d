import { defineSettings } from '../kit/define.ts';
import { anyOf, byName, entryOf, listOf, maybe, recordOf, seed, setting } from './shared.ts';

const named = {
  network: maybe(
    { kind: 'name', of: 'network' },
    { en: 'Which network is trained.', fr: 'Le réseau à entraîner.' },
    { usual: { en: 'Left out where the file has just one.', fr: 'Omis si le fichier n’en a qu’un.' } },
  ),
  data: maybe(
    { kind: 'name', of: 'data' },
    { en: 'Which data it learns from.', fr: 'Les données dont il apprend.' },
    { usual: { en: 'Left out where the file has just one data block.', fr: 'Omis si le fichier n’a qu’un bloc data.' } },
  ),
};

const goal = {
  optimizer: setting(
    entryOf('optimizer'),
    {
      en: 'How the weights follow the gradient of the loss downhill, a batch at a time.',
      fr: 'Comment les poids descendent le gradient de la perte, un lot après l’autre.',
    },
    {
      ...byName('RMSprop'),
      usual: { en: '`Adam(0.001)`, or `SGD(0.01, momentum=0.9)`.', fr: '`Adam(0.001)`, ou `SGD(0.01, momentum=0.9)`.' },
    },
  ),
  loss: setting(
    anyOf(entryOf('loss'), recordOf(entryOf('loss')), listOf(entryOf('loss'))),
    {
      en: 'The number that training makes small: how far the outputs are from the labels. For several outputs, a record by output name.',
      fr: 'Le nombre que l’entraînement fait baisser : la distance des sorties aux étiquettes. Pour plusieurs sorties, un enregistrement par nom de sortie.',
    },
    {
      usual: {
        en: 'Numbers: `mean_squared_error`. One class of several: `softmax` with `sparse_categorical_crossentropy`. Yes or no: `sigmoid` with `binary_crossentropy`.',
        fr: 'Des nombres : `mean_squared_error`. Une classe parmi plusieurs : `softmax` et `sparse_categorical_crossentropy`. Oui ou non : `sigmoid` et `binary_crossentropy`.',
      },
      trap: {
        en: 'It belongs together with the last activation and the form of the labels.',
        fr: 'Elle va de pair avec la dernière activation et la forme des étiquettes.',
      },
    },
  ),
  loss_weights: maybe(
    anyOf(recordOf({ kind: 'number' }), listOf({ kind: 'number' })),
    {
      en: 'How much the loss of each output counts in the sum, by output name.',
      fr: 'Le poids de la perte de chaque sortie dans la somme, par nom de sortie.',
    },
    { formula: 'loss = Σ weight · loss of the output', usual: { en: 'Left out: 1 each.', fr: 'Omis : 1 chacune.' } },
  ),
  metrics: setting(
    anyOf(recordOf(listOf(entryOf('metric'))), listOf(anyOf(entryOf('metric'), listOf(entryOf('metric'))))),
    {
      en: 'What is reported beside the loss. Nothing is trained on it.',
      fr: 'Ce qui est rapporté à côté de la perte. Rien n’est appris d’après elles.',
    },
    {
      default: [],
      usual: {
        en: '`[accuracy]` for classes, `[mean_absolute_error]` for numbers.',
        fr: '`[accuracy]` pour des classes, `[mean_absolute_error]` pour des nombres.',
      },
    },
  ),
};

const course = {
  batch_size: setting(
    { kind: 'integer', min: 1 },
    {
      en: 'Samples a weight update: N samples give N / `batch_size` updates an epoch.',
      fr: 'Échantillons par mise à jour des poids : N échantillons donnent N / `batch_size` mises à jour par époque.',
    },
    {
      default: 32,
      rangeRule: 'invalid-batch-size',
      usual: { en: '16 to 256.', fr: 'de 16 à 256.' },
      trap: {
        en: 'Larger is not free: fewer updates an epoch, so more epochs or a larger learning rate.',
        fr: 'Plus grand a un prix : moins de mises à jour par époque, donc plus d’époques ou un taux d’apprentissage plus grand.',
      },
    },
  ),
  epochs: setting(
    { kind: 'integer', min: 1 },
    { en: 'Passes over the whole training data.', fr: 'Passages sur toutes les données d’entraînement.' },
    {
      default: 1,
      rangeRule: 'invalid-epochs',
      formerly: [{ name: 'nb_epoch', keras: 1, now: 'refused' }],
      usual: { en: '10 to 200, with `EarlyStopping`.', fr: 'de 10 à 200, avec `EarlyStopping`.' },
      trap: {
        en: 'Watch the validation: more epochs end in over-fitting. One is rarely enough.',
        fr: 'Surveillez la validation : trop d’époques finissent en surapprentissage. Une seule suffit rarement.',
      },
    },
  ),
  initial_epoch: setting(
    { kind: 'integer', min: 0 },
    {
      en: 'Number of the first epoch: a training that goes on from an earlier one.',
      fr: 'Numéro de la première époque : un entraînement qui en prolonge un autre.',
    },
    {
      default: 0,
      rangeRule: 'invalid-epochs',
      trap: {
        en: '`epochs` is the number of the last, not how many are added.',
        fr: '`epochs` est le numéro de la dernière, pas le nombre ajouté.',
      },
    },
  ),
  steps_per_epoch: maybe(
    { kind: 'integer', min: 1 },
    {
      en: 'Batches after which an epoch ends, however much data there is.',
      fr: 'Nombre de lots après lesquels une époque s’arrête, quelles que soient les données.',
    },
    {
      rangeRule: 'invalid-epochs',
      formerly: [{ name: 'samples_per_epoch', keras: 1, now: 'refused', dividedBy: 'batch_size' }],
      usual: { en: 'Left out: all the data.', fr: 'Omis : toutes les données.' },
    },
  ),
};

const samples = {
  validation_split: setting(
    { kind: 'number', min: 0, max: 1, exclusiveMin: true, exclusiveMax: true },
    {
      en: 'Share of the training data kept aside to measure each epoch.',
      fr: 'Part des données d’entraînement mise de côté pour mesurer chaque époque.',
    },
    {
      default: 0,
      rangeRule: 'invalid-split',
      usual: { en: '0.1 to 0.3; left out: none.', fr: 'de 0.1 à 0.3 ; omis : aucune.' },
      trap: {
        en: 'It is the last share of the data, before any shuffling: sorted data lose whole classes.',
        fr: 'C’est la dernière part des données, avant tout mélange : des données triées perdent des classes entières.',
      },
    },
  ),
  validation_steps: maybe(
    { kind: 'integer', min: 1 },
    {
      en: 'Batches of the validation part that are measured, however many it has.',
      fr: 'Nombre de lots de validation mesurés, quel que soit leur total.',
    },
    {
      rangeRule: 'invalid-epochs',
      formerly: [{ name: 'nb_val_samples', keras: 1, now: 'refused', dividedBy: 'batch_size' }],
      usual: { en: 'Left out: all.', fr: 'Omis : tous.' },
    },
  ),
  validation_freq: setting(
    anyOf({ kind: 'integer', min: 1 }, listOf({ kind: 'integer', min: 1 })),
    {
      en: 'Epochs between two validations; or a list of the epochs that are validated, from 1.',
      fr: 'Nombre d’époques entre deux validations ; ou la liste des époques validées, à partir de 1.',
    },
    {
      default: 1,
      rangeRule: 'invalid-epochs',
      trap: {
        en: 'In an epoch without validation there is no `val_loss`, and what watches it does nothing.',
        fr: 'Sans validation, une époque n’a pas de `val_loss`, et ce qui la surveille ne fait rien.',
      },
    },
  ),
  shuffle: setting(
    { kind: 'boolean' },
    { en: 'Whether the samples are mixed anew before each epoch.', fr: 'Mélange ou non les échantillons avant chaque époque.' },
    {
      default: true,
      trap: { en: 'A `stateful` layer needs `shuffle = false`.', fr: 'Une couche `stateful` demande `shuffle = false`.' },
    },
  ),
  class_weight: maybe(
    recordOf({ kind: 'number', min: 0 }),
    {
      en: 'How much a sample of each class counts in the loss: `{0: 1, 1: 5}`.',
      fr: 'Le poids, dans la perte, d’un échantillon de chaque classe : `{0: 1, 1: 5}`.',
    },
    { usual: { en: 'Larger for rare classes.', fr: 'Plus grand pour les classes rares.' } },
  ),
  drop_remainder: setting(
    { kind: 'boolean' },
    {
      en: 'Leaves out the last batch of an epoch when it is smaller than the others.',
      fr: 'Écarte le dernier lot d’une époque s’il est plus petit que les autres.',
    },
    { default: false, usual: { en: 'true for `stateful` layers.', fr: 'true pour les couches `stateful`.' } },
  ),
};

const run = {
  callbacks: setting(
    listOf(entryOf('callback')),
    { en: 'What acts between epochs.', fr: 'Ce qui agit entre les époques.' },
    {
      default: [],
      usual: {
        en: '`[EarlyStopping(patience=5, restore_best_weights=true)]`.',
        fr: '`[EarlyStopping(patience=5, restore_best_weights=true)]`.',
      },
    },
  ),
  seed: seed({
    en: 'Start of all random numbers: weights, shuffling, dropout. With it a run can be repeated exactly.',
    fr: 'Départ de tous les nombres aléatoires : poids, mélange, abandon. Avec elle, un essai se répète à l’identique.',
  }),
  initial_weights: maybe(
    { kind: 'string' },
    {
      en: 'A safetensors file with every weight of the network, to start from.',
      fr: 'Un fichier safetensors avec tous les poids du réseau, comme point de départ.',
    },
    {
      files: ['.safetensors'],
      trap: {
        en: 'Every weight must be there, in its shape, and no other.',
        fr: 'Tous les poids doivent y être, dans leur forme, et aucun autre.',
      },
    },
  ),
  reset_states: setting(
    { kind: 'choice', values: ['never', 'epoch'] },
    {
      en: 'When stateful layers start afresh: `never`, or before each `epoch` and around validation.',
      fr: 'Quand les couches à état repartent de zéro : `never`, jamais, ou `epoch`, avant chaque époque et autour de la validation.',
    },
    { default: 'never', trap: { en: 'Keras never does it by itself.', fr: 'Keras ne le fait jamais de lui-même.' } },
  ),
};

/** language.md, `train` */
export const trainSettings = defineSettings({
  name: 'train',
  doc: {
    en: 'How a network is trained: loss, optimizer, batches, epochs.',
    fr: 'Comment un réseau est entraîné : perte, optimiseur, lots, époques.',
  },
  params: { ...named, ...goal, ...course, ...samples, ...run },
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  absentCallback,
  absentEntries,
  absentEntry,
  absentLayer,
  catalogue,
  type EntryKind,
} from '../../../server/src/catalogue/index.ts';
import { explainName, readSpec } from '../../../server/src/language/index.ts';
import keras from './keras-objects.json' with { type: 'json' };

type Names = Readonly<Record<string, Readonly<Record<string, string>>>>;

const lookedUp: Names = keras.lookedUp;
const classes: Names = keras.public;
const functions: Names = keras.functions;

/** Functions of Keras's modules that are about looking names up. */
const plumbing = new Set(['get', 'serialize', 'deserialize']);

/** Losses that Keras also keeps as functions in its module of metrics, but does not find there by name. */
const losses = new Set(['huber', 'binary_focal_crossentropy', 'categorical_focal_crossentropy']);

/** Whether a name that is not part of the language is answered with what to use instead. */
const isAnswered = (kind: EntryKind, name: string): boolean =>
  kind === 'layer'
    ? absentLayer(name) !== undefined
    : (kind === 'callback' && absentCallback(name) !== undefined) || absentEntry(name) !== undefined;

const missing = (kind: EntryKind, names: readonly string[]): readonly string[] =>
  names.filter((name) => !catalogue.find(kind, name) && !isAnswered(kind, name));

describe('of all that Keras 3 has', () => {
  for (const [kind, names] of Object.entries(lookedUp))
    it(`every name under which it finds a ${kind} means the same here, or is answered with what to use instead`, () => {
      assert.deepEqual(missing(kind as EntryKind, Object.keys(names)), []);
      for (const [name, meaning] of Object.entries(names)) {
        const found = catalogue.find(kind as EntryKind, name);
        if (found) assert.ok([found.entry.name, ...(found.entry.aliases ?? [])].includes(meaning), `${name} is ${meaning}`);
      }
    });

  for (const [kind, names] of Object.entries(classes).filter(([one]) => one !== 'layer'))
    it(`every class of a ${kind} is known`, () => assert.deepEqual(missing(kind as EntryKind, Object.keys(names)), []));

  for (const [kind, names] of Object.entries(functions))
    it(`every function of its ${kind}s is known`, () => {
      const wanted = Object.keys(names).filter((name) => !plumbing.has(name) && !(kind === 'metric' && losses.has(name)));
      assert.deepEqual(missing(kind as EntryKind, wanted), []);
    });
});

/** What Keras 1.2 and Keras 2 found by name. */
const former: Readonly<Partial<Record<EntryKind, string>>> = {
  activation: 'softmax softplus softsign relu tanh sigmoid hard_sigmoid linear elu selu exponential swish gelu',
  initializer: `uniform lecun_uniform normal identity orthogonal zero one glorot_normal glorot_uniform he_normal he_uniform
    Zeros Ones Constant RandomNormal RandomUniform TruncatedNormal VarianceScaling Orthogonal Identity lecun_normal zeros ones
    constant random_normal random_uniform truncated_normal GlorotNormal GlorotUniform HeNormal HeUniform LecunNormal LecunUniform`,
  regularizer: 'l1 l2 l1l2 activity_l1 activity_l2 activity_l1l2 l1_l2 L1L2 EigenvalueRegularizer orthogonal_regularizer',
  constraint: `maxnorm nonneg unitnorm MaxNorm NonNeg UnitNorm MinMaxNorm max_norm non_neg unit_norm min_max_norm
    radial_constraint RadialConstraint`,
  loss: `mse mae mape msle mean_squared_error mean_absolute_error mean_absolute_percentage_error mean_squared_logarithmic_error
    hinge squared_hinge categorical_hinge binary_crossentropy categorical_crossentropy sparse_categorical_crossentropy
    kullback_leibler_divergence kld poisson cosine_proximity logcosh MSE MAE MAPE MSLE KLD cosine_similarity log_cosh huber
    huber_loss kl_divergence bce BCE KLDivergence LogCosh crossentropy ce`,
  metric: `acc accuracy binary_accuracy categorical_accuracy sparse_categorical_accuracy top_k_categorical_accuracy
    sparse_top_k_categorical_accuracy mse mae mape msle cosine_proximity kullback_leibler_divergence hinge squared_hinge poisson
    precision recall fmeasure matthews_correlation AUC Precision Recall MeanIoU TruePositives logcosh crossentropy ce`,
  optimizer:
    'SGD sgd RMSprop rmsprop Adagrad adagrad Adadelta adadelta Adam adam Adamax adamax Nadam nadam Ftrl ftrl TFOptimizer',
  schedule: `ExponentialDecay PiecewiseConstantDecay PolynomialDecay InverseTimeDecay CosineDecay CosineDecayRestarts
    LinearCosineDecay NoisyLinearCosineDecay`,
  layer: `Convolution1D Convolution2D Convolution3D Convolution2DTranspose AtrousConvolution1D AtrousConvolution2D
    AtrousConv1D AtrousConv2D Deconvolution2D Deconvolution3D SeparableConvolution1D SeparableConvolution2D Deconv2D Merge MaxoutDense Highway
    TimeDistributedDense ParametricSoftplus SReLU LocallyConnected1D LocallyConnected2D CuDNNGRU CuDNNLSTM ThresholdedReLU
    AvgPool1D AvgPool2D AvgPool3D MaxPool1D MaxPool2D MaxPool3D GlobalAvgPool1D GlobalAvgPool2D GlobalAvgPool3D GlobalMaxPool1D
    GlobalMaxPool2D GlobalMaxPool3D InputLayer RNN StackedRNNCells LSTMCell GRUCell SimpleRNNCell DenseFeatures
    SyncBatchNormalization`,
};

describe('of all that Keras 1 and 2 had', () => {
  for (const [kind, names] of Object.entries(former))
    it(`every name of a ${kind} is understood, or answered with what to use instead`, () =>
      assert.deepEqual(missing(kind as EntryKind, names.split(/\s+/)), []));
});

describe('what is not part of the language', () => {
  it('is answered where it is written, and explained, in sentences of both languages', () => {
    const [problem] = readSpec('network { Dense(1, input_shape=[2]) }\ntrain { loss = mse metrics = [Mean()] }\n')
      .problems()
      .filter(({ rule }) => rule === 'unknown-value');
    assert.match(problem?.message.en ?? '', /^`Mean` is a class of Keras and is not part of this language: /);
    assert.match(explainName('LossScaleOptimizer', 'fr') ?? '', /ne fait pas partie de ce langage/);
    for (const { names, why, instead } of absentEntries) {
      for (const name of names) assert.ok(absentEntry(name)?.fr.includes(why.fr), name);
      assert.match(instead.en, /^[\p{Lu}`].*\.$/u);
      assert.match(instead.fr, /^[\p{Lu}`].*\.$/u);
    }
  });

  it('has no entry beside the answer', () => {
    for (const { kind, names } of absentEntries)
      assert.deepEqual(
        names.filter((name) => catalogue.find(kind, name)),
        [],
      );
  });
});

import type { LayerEntry } from '../kit/index.ts';
import { activationLayer } from './activation.ts';
import { activityRegularization } from './activity-regularization.ts';
import { normalization } from './adapted-normalization.ts';
import { adaptiveAveragePooling1d } from './adaptive-average-pooling-1d.ts';
import { adaptiveAveragePooling2d } from './adaptive-average-pooling-2d.ts';
import { adaptiveAveragePooling3d } from './adaptive-average-pooling-3d.ts';
import { adaptiveMaxPooling1d } from './adaptive-max-pooling-1d.ts';
import { adaptiveMaxPooling2d } from './adaptive-max-pooling-2d.ts';
import { adaptiveMaxPooling3d } from './adaptive-max-pooling-3d.ts';
import { add } from './add.ts';
import { additiveAttention } from './additive-attention.ts';
import { alphaDropout } from './alpha-dropout.ts';
import { attention } from './attention.ts';
import { augMix } from './aug-mix.ts';
import { autoContrast } from './auto-contrast.ts';
import { average } from './average.ts';
import { averagePooling1d } from './average-pooling-1d.ts';
import { averagePooling2d } from './average-pooling-2d.ts';
import { averagePooling3d } from './average-pooling-3d.ts';
import { batchNormalization } from './batch-normalization.ts';
import { bidirectional } from './bidirectional.ts';
import { centerCrop } from './center-crop.ts';
import { concatenate } from './concatenate.ts';
import { contrastLimitedAdaptiveHistogramEqualization } from './contrast-limited-adaptive-histogram-equalization.ts';
import { convLstm1d } from './conv-lstm-1d.ts';
import { convLstm2d } from './conv-lstm-2d.ts';
import { convLstm3d } from './conv-lstm-3d.ts';
import { conv1d } from './conv1d.ts';
import { conv1dTranspose } from './conv1d-transpose.ts';
import { conv2d } from './conv2d.ts';
import { conv2dTranspose } from './conv2d-transpose.ts';
import { conv3d } from './conv3d.ts';
import { conv3dTranspose } from './conv3d-transpose.ts';
import { cropping1d } from './cropping-1d.ts';
import { cropping2d } from './cropping-2d.ts';
import { cropping3d } from './cropping-3d.ts';
import { dense } from './dense.ts';
import { depthwiseConv1d } from './depthwise-conv1d.ts';
import { depthwiseConv2d } from './depthwise-conv2d.ts';
import { dot } from './dot.ts';
import { dropout } from './dropout.ts';
import { einsumDense } from './einsum-dense.ts';
import { elu } from './elu.ts';
import { embedding } from './embedding.ts';
import { flatten } from './flatten.ts';
import { gaussianDropout } from './gaussian-dropout.ts';
import { gaussianNoise } from './gaussian-noise.ts';
import { globalAveragePooling1d } from './global-average-pooling-1d.ts';
import { globalAveragePooling2d } from './global-average-pooling-2d.ts';
import { globalAveragePooling3d } from './global-average-pooling-3d.ts';
import { globalMaxPooling1d } from './global-max-pooling-1d.ts';
import { globalMaxPooling2d } from './global-max-pooling-2d.ts';
import { globalMaxPooling3d } from './global-max-pooling-3d.ts';
import { groupNormalization } from './group-normalization.ts';
import { groupQueryAttention } from './group-query-attention.ts';
import { gru } from './gru.ts';
import { gruCell } from './gru-cell.ts';
import { identity } from './identity.ts';
import { input } from './input.ts';
import { layerNormalization } from './layer-normalization.ts';
import { leakyReLu } from './leaky-re-lu.ts';
import { lstm } from './lstm.ts';
import { lstmCell } from './lstm-cell.ts';
import { masking } from './masking.ts';
import { maxPooling1d } from './max-pooling-1d.ts';
import { maxPooling2d } from './max-pooling-2d.ts';
import { maxPooling3d } from './max-pooling-3d.ts';
import { maximum } from './maximum.ts';
import { melSpectrogram } from './mel-spectrogram.ts';
import { minimum } from './minimum.ts';
import { multiHeadAttention } from './multi-head-attention.ts';
import { multiply } from './multiply.ts';
import { pReLu } from './p-re-lu.ts';
import { permute } from './permute.ts';
import { randAugment } from './rand-augment.ts';
import { randomBrightness } from './random-brightness.ts';
import { randomColorDegeneration } from './random-color-degeneration.ts';
import { randomColorJitter } from './random-color-jitter.ts';
import { randomContrast } from './random-contrast.ts';
import { randomCrop } from './random-crop.ts';
import { randomElasticTransform } from './random-elastic-transform.ts';
import { randomErasing } from './random-erasing.ts';
import { randomFlip } from './random-flip.ts';
import { randomGaussianBlur } from './random-gaussian-blur.ts';
import { randomGrayscale } from './random-grayscale.ts';
import { randomHue } from './random-hue.ts';
import { randomInvert } from './random-invert.ts';
import { randomPerspective } from './random-perspective.ts';
import { randomPosterization } from './random-posterization.ts';
import { randomRotation } from './random-rotation.ts';
import { randomSaturation } from './random-saturation.ts';
import { randomSharpness } from './random-sharpness.ts';
import { randomShear } from './random-shear.ts';
import { randomTranslation } from './random-translation.ts';
import { randomZoom } from './random-zoom.ts';
import { reLu } from './re-lu.ts';
import { repeatVector } from './repeat-vector.ts';
import { rescaling } from './rescaling.ts';
import { reshape } from './reshape.ts';
import { resizing } from './resizing.ts';
import { reversibleEmbedding } from './reversible-embedding.ts';
import { rmsNormalization } from './rms-normalization.ts';
import { rnn } from './rnn.ts';
import { separableConv1d } from './separable-conv1d.ts';
import { separableConv2d } from './separable-conv2d.ts';
import { simpleRnn } from './simple-rnn.ts';
import { simpleRnnCell } from './simple-rnn-cell.ts';
import { softmax } from './softmax.ts';
import { solarization } from './solarization.ts';
import { spatialDropout1d } from './spatial-dropout-1d.ts';
import { spatialDropout2d } from './spatial-dropout-2d.ts';
import { spatialDropout3d } from './spatial-dropout-3d.ts';
import { spectralNormalization } from './spectral-normalization.ts';
import { stackedRnnCells } from './stacked-rnn-cells.ts';
import { stftSpectrogram } from './stft-spectrogram.ts';
import { subtract } from './subtract.ts';
import { timeDistributed } from './time-distributed.ts';
import { unitNormalization } from './unit-normalization.ts';
import { upSampling1d } from './up-sampling-1d.ts';
import { upSampling2d } from './up-sampling-2d.ts';
import { upSampling3d } from './up-sampling-3d.ts';
import { zeroPadding1d } from './zero-padding-1d.ts';
import { zeroPadding2d } from './zero-padding-2d.ts';
import { zeroPadding3d } from './zero-padding-3d.ts';

/** Every layer, in the order of the reference pages. */
export const layers: readonly LayerEntry[] = [
  input,
  dense,
  activationLayer,
  reLu,
  leakyReLu,
  pReLu,
  elu,
  softmax,
  embedding,
  reversibleEmbedding,
  einsumDense,
  identity,
  masking,
  conv1d,
  conv2d,
  conv3d,
  depthwiseConv1d,
  depthwiseConv2d,
  separableConv1d,
  separableConv2d,
  conv1dTranspose,
  conv2dTranspose,
  conv3dTranspose,
  maxPooling1d,
  maxPooling2d,
  maxPooling3d,
  averagePooling1d,
  averagePooling2d,
  averagePooling3d,
  globalMaxPooling1d,
  globalMaxPooling2d,
  globalMaxPooling3d,
  globalAveragePooling1d,
  globalAveragePooling2d,
  globalAveragePooling3d,
  adaptiveAveragePooling1d,
  adaptiveAveragePooling2d,
  adaptiveAveragePooling3d,
  adaptiveMaxPooling1d,
  adaptiveMaxPooling2d,
  adaptiveMaxPooling3d,
  simpleRnn,
  lstm,
  gru,
  convLstm1d,
  convLstm2d,
  convLstm3d,
  simpleRnnCell,
  lstmCell,
  gruCell,
  stackedRnnCells,
  rnn,
  bidirectional,
  timeDistributed,
  spectralNormalization,
  attention,
  additiveAttention,
  multiHeadAttention,
  groupQueryAttention,
  batchNormalization,
  layerNormalization,
  groupNormalization,
  rmsNormalization,
  unitNormalization,
  dropout,
  spatialDropout1d,
  spatialDropout2d,
  spatialDropout3d,
  gaussianNoise,
  gaussianDropout,
  alphaDropout,
  activityRegularization,
  reshape,
  permute,
  repeatVector,
  flatten,
  cropping1d,
  cropping2d,
  cropping3d,
  zeroPadding1d,
  zeroPadding2d,
  zeroPadding3d,
  upSampling1d,
  upSampling2d,
  upSampling3d,
  add,
  subtract,
  multiply,
  average,
  maximum,
  minimum,
  concatenate,
  rescaling,
  stftSpectrogram,
  melSpectrogram,
  resizing,
  centerCrop,
  normalization,
  randomFlip,
  randomRotation,
  randomZoom,
  randomTranslation,
  randomCrop,
  randomShear,
  randomPerspective,
  randomBrightness,
  randomContrast,
  randomHue,
  randomSaturation,
  randomSharpness,
  randomGrayscale,
  randomInvert,
  randomPosterization,
  randomColorDegeneration,
  randomColorJitter,
  randomErasing,
  randomGaussianBlur,
  randomElasticTransform,
  autoContrast,
  contrastLimitedAdaptiveHistogramEqualization,
  solarization,
  randAugment,
  augMix,
  dot,
];

import { defineLayer, type Fault, fault } from '../kit/index.ts';
import { integers } from '../kit/params.ts';
import { augmentation, rangeFault, sameImages } from './augmenting.ts';
import { range, share, valueRange } from './params/augment.ts';
import { dataFormat, seed } from './params/common.ts';

const oddFault = (sizes: readonly number[]): Fault | undefined => {
  const even = sizes.find((size) => size % 2 === 0);
  const argument = 'kernel_size';
  return even === undefined ? undefined : fault('invalid-argument', { reason: 'odd', argument, value: even }, { argument });
};

/** keras/src/layers/preprocessing/image_preprocessing/random_gaussian_blur.py */
export const randomGaussianBlur = defineLayer({
  name: 'RandomGaussianBlur',
  category: 'preprocessing',
  doc: {
    en: 'While training, blurs some images: each pixel becomes a mean of its neighbours, weighed by a bell curve drawn once a batch. At test time images stay as they are.',
    fr: 'Pendant l’entraînement, floute certaines images : chaque pixel devient une moyenne de ses voisins, pondérée par une courbe en cloche tirée une fois par lot. Au test, les images restent telles quelles.',
  },
  formula: 'weight = e^(−d² / 2σ²)',
  usual: {
    en: '`kernel_size=5, sigma=[0.1, 1]`, where some images are out of focus.',
    fr: '`kernel_size=5, sigma=[0.1, 1]`, quand certaines images manquent de netteté.',
  },
  trap: {
    en: 'Beyond the border there is black: edges darken.',
    fr: 'Au-delà du bord, tout est noir : les bords s’assombrissent.',
  },
  params: {
    factor: share(1),
    kernel_size: integers(
      {
        en: 'Rows and columns that are mixed, an odd number: one for both, or one each.',
        fr: 'Lignes et colonnes mêlées, un nombre impair : un pour les deux, ou un pour chacune.',
      },
      2,
      { default: 3 },
    ),
    sigma: range(
      {
        en: 'Width of the bell curve in pixels: the two ends; one number means from 0 to it. Only a pair may go beyond 1.',
        fr: 'Largeur de la courbe en pixels : les deux bouts ; un seul nombre va de 0 à lui. Seule une paire peut dépasser 1.',
      },
      { min: 0, max: 1 },
      1,
    ),
    value_range: valueRange,
    data_format: dataFormat,
    seed,
  },
  ...augmentation,
  outputs: ([input = []], config) =>
    sameImages(
      input,
      rangeFault('factor', config.factor, {}),
      oddFault(config.kernel_size),
      rangeFault('sigma', config.sigma, {}),
    ),
  example: 'RandomGaussianBlur(kernel_size=5)',
  source: 'keras.layers.RandomGaussianBlur',
  page: 'layers/preprocessing_layers/image_augmentation/random_gaussian_blur/',
});

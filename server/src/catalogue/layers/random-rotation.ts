import { defineLayer } from '../kit/index.ts';
import { augmentation, rangeFault, sameImages } from './augmenting.ts';
import { fillMode, fillValue, rangeOrNone, sampling } from './params/augment.ts';
import { dataFormat, seed } from './params/common.ts';

const TURN = { min: -1, max: 1 };

/** keras/src/layers/preprocessing/image_preprocessing/random_rotation.py */
export const randomRotation = defineLayer({
  name: 'RandomRotation',
  category: 'preprocessing',
  doc: {
    en: 'While training, turns each image about its middle by an angle of its own. At test time images stay as they are.',
    fr: 'Pendant l’entraînement, tourne chaque image autour de son centre, d’un angle à elle. Au test, les images restent telles quelles.',
  },
  formula: 'angle = 360° · u,  u ∈ [−factor, factor]',
  usual: { en: '0.05 to 0.1, that is ±18° to ±36°.', fr: 'De 0.05 à 0.1, soit de ±18° à ±36°.' },
  trap: {
    en: '`factor` counts in full turns, not in degrees or radians: 1 turns by any angle. A 6 that is turned far enough is a 9.',
    fr: '`factor` se compte en tours complets, ni en degrés ni en radians : 1 tourne de n’importe quel angle. Un 6 assez tourné est un 9.',
  },
  params: {
    factor: rangeOrNone(
      {
        en: 'Largest turn either way, as a share of a full one; or the two ends, positive against the clock.',
        fr: 'Plus grande rotation, dans les deux sens, en part d’un tour ; ou les deux bouts, positifs dans le sens inverse des aiguilles.',
      },
      TURN,
    ),
    fill_mode: fillMode,
    interpolation: sampling,
    seed,
    fill_value: fillValue,
    data_format: dataFormat,
  },
  ...augmentation,
  outputs: ([input = []], { factor }) => sameImages(input, rangeFault('factor', factor, TURN)),
  example: 'RandomRotation(0.1)',
  source: 'keras.layers.RandomRotation',
  page: 'layers/preprocessing_layers/image_augmentation/random_rotation/',
});

import { defineLayer } from '../kit/index.ts';
import { augmentation, channelsFault, rangeFault, sameImages } from './augmenting.ts';
import { range, valueRange } from './params/augment.ts';
import { dataFormat, seed } from './params/common.ts';

/** keras/src/layers/preprocessing/image_preprocessing/random_hue.py */
export const randomHue = defineLayer({
  name: 'RandomHue',
  category: 'preprocessing',
  doc: {
    en: 'While training, turns the colours of each image round the colour wheel, by an amount of its own. At test time images stay as they are.',
    fr: 'Pendant l’entraînement, fait tourner les couleurs de chaque image sur le cercle chromatique, d’une quantité à elle. Au test, les images restent telles quelles.',
  },
  formula: 'hue′ = hue ± u / 2,  u ∈ [0, factor]',
  usual: { en: '0.05 to 0.1: red drifts to orange.', fr: 'De 0.05 à 0.1 : le rouge glisse vers l’orange.' },
  trap: {
    en: 'It needs three channels, red, green and blue. Where the colour is the answer, as with ripe fruit, it spoils the label.',
    fr: 'Il lui faut trois canaux, rouge, vert et bleu. Là où la couleur est la réponse, comme pour un fruit mûr, elle gâte l’étiquette.',
  },
  params: {
    factor: range(
      {
        en: 'Largest turn either way, 1 being half the wheel; or the two ends.',
        fr: 'Plus grande rotation, dans les deux sens, 1 valant un demi-cercle ; ou les deux bouts.',
      },
      { min: 0, max: 1 },
    ),
    value_range: valueRange,
    data_format: dataFormat,
    seed,
  },
  ...augmentation,
  outputs: ([input = []], config) =>
    sameImages(input, rangeFault('factor', config.factor, {}), channelsFault(input, config, [3])),
  example: 'RandomHue(0.1)',
  source: 'keras.layers.RandomHue',
  page: 'layers/preprocessing_layers/image_augmentation/random_hue/',
});

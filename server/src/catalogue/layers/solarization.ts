import { defineLayer } from '../kit/index.ts';
import { augmentation, sameImages } from './augmenting.ts';
import { formatByName, strictRange, valueRange } from './params/augment.ts';
import { seed } from './params/common.ts';

const SHARE = { min: 0, max: 1 };

/** keras/src/layers/preprocessing/image_preprocessing/solarization.py */
export const solarization = defineLayer({
  name: 'Solarization',
  category: 'preprocessing',
  doc: {
    en: 'While training, inverts what is lighter than a threshold, after adding an amount, both drawn for each image. At test time images stay as they are.',
    fr: 'Pendant l’entraînement, inverse ce qui est plus clair qu’un seuil, après ajout d’une quantité, tous deux tirés par image. Au test, les images restent telles quelles.',
  },
  formula: 'z = x + addition    y = z below the threshold, else 255 − z',
  usual: {
    en: '`threshold_factor=1`: a threshold anywhere between black and white.',
    fr: '`threshold_factor=1` : un seuil n’importe où entre noir et blanc.',
  },
  trap: {
    en: 'The threshold is 0 by default: every image becomes its negative. In Keras 3.15 only the upper end of a pair is a share; the lower one is taken as a value between 0 and 255.',
    fr: 'Le seuil vaut 0 par défaut : chaque image devient son négatif. Dans Keras 3.15, seul le bout supérieur d’une paire est une part ; l’inférieur est une valeur entre 0 et 255.',
  },
  params: {
    addition_factor: strictRange(
      {
        en: 'How much is added: the two ends, the upper one as a share of the range; one number means from 0 to it.',
        fr: 'Combien s’ajoute : les deux bouts, le supérieur en part de l’étendue ; un seul nombre va de 0 à lui.',
      },
      SHARE,
      0,
    ),
    threshold_factor: strictRange(
      {
        en: 'From which lightness on pixels are inverted: the two ends, the upper one as a share of the range; one number means from 0 to it.',
        fr: 'À partir de quelle clarté s’inversent les pixels : les deux bouts, le supérieur en part de l’étendue ; un seul nombre va de 0 à lui.',
      },
      SHARE,
      0,
    ),
    value_range: valueRange,
    seed,
  },
  ...augmentation,
  callParams: formatByName,
  outputs: ([input = []]) => sameImages(input),
  example: 'Solarization(threshold_factor=1)',
  source: 'keras.layers.Solarization',
  page: 'layers/preprocessing_layers/image_augmentation/solarization/',
});

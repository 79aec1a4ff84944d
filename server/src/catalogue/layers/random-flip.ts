import { defineLayer } from '../kit/index.ts';
import { choice } from '../kit/params.ts';
import { augmentation, sameImages } from './augmenting.ts';
import { dataFormat, seed } from './params/common.ts';

/** keras/src/layers/preprocessing/image_preprocessing/random_flip.py */
export const randomFlip = defineLayer({
  name: 'RandomFlip',
  category: 'preprocessing',
  doc: {
    en: 'While training, mirrors about half of the images, others in each batch. At test time images stay as they are.',
    fr: 'Pendant l’entraînement, retourne environ la moitié des images, d’autres à chaque lot. Au test, les images restent telles quelles.',
  },
  usual: {
    en: '`horizontal` for photographs: a cat seen from the other side is a cat.',
    fr: '`horizontal` pour des photographies : un chat vu de l’autre côté reste un chat.',
  },
  trap: {
    en: 'The default flips both ways at once, top to bottom too. Digits and letters do not survive a flip: their label would be wrong.',
    fr: 'La valeur par défaut retourne dans les deux sens à la fois, de haut en bas aussi. Chiffres et lettres n’y survivent pas : leur étiquette serait fausse.',
  },
  params: {
    mode: choice(
      {
        en: 'Which way: left to right, top to bottom, or both in one.',
        fr: 'Dans quel sens : de gauche à droite, de haut en bas, ou les deux d’un coup.',
      },
      ['horizontal', 'vertical', 'horizontal_and_vertical'],
      { default: 'horizontal_and_vertical' },
    ),
    seed,
    data_format: dataFormat,
  },
  ...augmentation,
  outputs: ([input = []]) => sameImages(input),
  example: 'RandomFlip(horizontal)',
  source: 'keras.layers.RandomFlip',
  page: 'layers/preprocessing_layers/image_augmentation/random_flip/',
});

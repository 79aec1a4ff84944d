import { defineLayer } from '../kit/index.ts';
import { usually } from '../kit/params.ts';
import { endsOfEach } from './params/borders.ts';
import { dataFormat } from './params/common.ts';
import { weightless } from './pooling.ts';
import { paddingOutputs } from './reshaping.ts';

/** keras/src/layers/reshaping/zero_padding3d.py */
export const zeroPadding3d = defineLayer({
  name: 'ZeroPadding3D',
  category: 'reshaping',
  doc: { en: 'Adds a border of zeros around a volume.', fr: 'Ajoute un bord de zéros autour d’un volume.' },
  formula: 'size + before + after',
  usual: {
    en: 'Before a `valid` convolution whose border is to lie where you say, as in ResNet.',
    fr: 'Devant une convolution `valid` dont le bord doit être où vous le dites, comme dans ResNet.',
  },
  trap: {
    en: 'A convolution with `padding=same` has its border already.',
    fr: 'Une convolution avec `padding=same` a déjà son bord.',
  },
  params: {
    padding: usually(
      endsOfEach(
        {
          en: 'How many zeros come at both ends: one number for all, one for each axis, or `[start, end]` for each axis.',
          fr: 'Combien de zéros viennent aux deux bouts : un nombre pour tous, un par axe, ou `[début, fin]` pour chaque axe.',
        },
        [
          [1, 1],
          [1, 1],
          [1, 1],
        ],
      ),
      {
        en: 'Half of the window of the next layer, rounded down: 1 for 3, 3 for 7.',
        fr: 'La moitié de la fenêtre de la couche suivante, arrondie vers le bas : 1 pour 3, 3 pour 7.',
      },
    ),
    data_format: dataFormat,
  },
  inputs: { min: 1, max: 1 },
  mask: 'drops',
  outputs: paddingOutputs(3),
  ...weightless,
  example: 'ZeroPadding3D(1)',
  source: 'keras.layers.ZeroPadding3D',
});

import { defineLayer } from '../kit/index.ts';
import { usually } from '../kit/params.ts';
import { ends } from './params/borders.ts';
import { dataFormat } from './params/common.ts';
import { weightless } from './pooling.ts';
import { paddingOutputs } from './reshaping.ts';

/** keras/src/layers/reshaping/zero_padding1d.py */
export const zeroPadding1d = defineLayer({
  name: 'ZeroPadding1D',
  category: 'reshaping',
  doc: { en: 'Adds zeros before and after a sequence.', fr: 'Ajoute des zéros avant et après une séquence.' },
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
      ends(
        {
          en: 'How many zeros come at the start and at the end: one number for both, or `[start, end]`.',
          fr: 'Combien de zéros viennent au début et à la fin : un nombre pour les deux, ou `[début, fin]`.',
        },
        1,
      ),
      {
        en: 'Half of the window of the next layer, rounded down.',
        fr: 'La moitié de la fenêtre de la couche suivante, arrondie vers le bas.',
      },
    ),
    data_format: dataFormat,
  },
  inputs: { min: 1, max: 1 },
  mask: 'drops',
  outputs: paddingOutputs(1),
  ...weightless,
  example: 'ZeroPadding1D(1)',
  source: 'keras.layers.ZeroPadding1D',
});

import { defineLayer, isFault, weight } from '../kit/index.ts';
import { axes, number } from '../kit/params.ts';
import { axesIn, sizesOn } from './normalization.ts';

/** keras/src/layers/normalization/rms_normalization.py */
export const rmsNormalization = defineLayer({
  name: 'RMSNormalization',
  category: 'normalization',
  doc: {
    en: 'Divides the features of each position by their root mean square and rescales them: LayerNormalization without the mean.',
    fr: 'Divise les variables de chaque position par leur moyenne quadratique et les remet à l’échelle : LayerNormalization sans la moyenne.',
  },
  formula: 'y = scale · x / √(mean x² + epsilon)',
  usual: {
    en: 'Around attention, in place of LayerNormalization: cheaper, and as good.',
    fr: 'Autour de l’attention, à la place de LayerNormalization : moins chère, et aussi bonne.',
  },
  trap: { en: 'It does not remove the mean.', fr: 'Elle n’enlève pas la moyenne.' },
  params: {
    axis: axes({ en: 'Axis or axes that are normalised together.', fr: 'Axe ou axes normalisés ensemble.' }, -1),
    epsilon: number(
      {
        en: 'Small number added to the mean square, so that nothing is divided by 0.',
        fr: 'Petit nombre ajouté à la moyenne des carrés, pour ne jamais diviser par 0.',
      },
      { default: 1e-6, min: 0, exclusiveMin: true },
      { usual: { en: '1e-6.', fr: '1e-6.' }, rangeRule: 'invalid-normalization' },
    ),
  },
  inputs: { min: 1, max: 1 },
  mask: 'drops',
  outputs: ([input = []], { axis }) => axesIn(axis, input).find(isFault) ?? [input],
  weights: ([input = []], { axis }) => {
    const shape = sizesOn(
      [axis].flat().toSorted((a, b) => a - b),
      input,
    );
    return isFault(shape) ? shape : [weight('scale', shape, { name: 'Ones', config: {} })];
  },
  macs: () => 0,
  example: 'RMSNormalization()',
  source: 'keras.layers.RMSNormalization',
});

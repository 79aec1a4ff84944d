import { defineLayer, isFault } from '../kit/index.ts';
import { axes } from '../kit/params.ts';
import { axisOf } from './checks.ts';
import { weightless } from './pooling.ts';

/** keras/src/layers/activations/softmax.py */
export const softmax = defineLayer({
  name: 'Softmax',
  category: 'activation',
  doc: {
    en: 'The activation `softmax` as a layer: scores become shares that add up to 1.',
    fr: 'L’activation `softmax` en couche : des scores deviennent des parts de somme 1.',
  },
  formula: 'y[k] = exp(x[k]) / Σⱼ exp(x[j])',
  usual: {
    en: 'At the end of a network of K classes; `Dense(K, activation=softmax)` says the same.',
    fr: 'À la fin d’un réseau à K classes ; `Dense(K, activation=softmax)` dit la même chose.',
  },
  trap: { en: 'A softmax over one value is always 1.', fr: 'Un softmax sur une seule valeur vaut toujours 1.' },
  params: {
    axis: axes(
      {
        en: 'The axis or axes along which the shares add up to 1.',
        fr: 'L’axe ou les axes le long desquels les parts font 1.',
      },
      -1,
    ),
  },
  inputs: { min: 1, max: 1 },
  mask: 'passes',
  outputs: ([input = []], { axis }) =>
    [axis]
      .flat()
      .map((one) => axisOf(one, input))
      .find(isFault) ?? [input],
  ...weightless,
  example: 'Softmax()',
  source: 'keras.layers.Softmax',
});

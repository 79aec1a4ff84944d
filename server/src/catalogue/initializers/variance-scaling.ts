import { defineInitializer } from '../kit/index.ts';
import { choice, number, renamed } from '../kit/params.ts';
import { page, scaled } from './shared.ts';

/** keras/src/initializers/random_initializers.py */
export const varianceScaling = defineInitializer({
  name: 'VarianceScaling',
  aliases: ['variance_scaling'],
  doc: {
    en: 'The general form of Glorot, He and Lecun: chooses scale, fan and distribution freely.',
    fr: 'La forme générale de Glorot, He et Lecun : on choisit l’échelle, le fan et la distribution.',
  },
  formula: 'variance = scale / fan',
  usual: { en: 'Rarely; the named ones cover the common cases.', fr: 'Rarement ; les formes nommées couvrent les cas courants.' },
  trap: { en: 'The default is `lecun_normal`.', fr: 'Par défaut, c’est `lecun_normal`.' },
  params: {
    scale: number(
      { en: 'The variance before it is divided by the fan.', fr: 'La variance avant division par le fan.' },
      { default: 1, min: 0, exclusiveMin: true },
      { usual: { en: '1; 2 before a relu.', fr: '1 ; 2 avant un relu.' } },
    ),
    mode: choice(
      {
        en: 'What the variance is divided by: fan_in is the inputs of a unit, fan_out its outputs, fan_avg their mean.',
        fr: 'Ce qui divise la variance : fan_in, les entrées d’une unité ; fan_out, ses sorties ; fan_avg, leur moyenne.',
      },
      ['fan_in', 'fan_out', 'fan_avg'],
      { default: 'fan_in' },
    ),
    distribution: renamed(
      choice(
        { en: 'How the values are spread.', fr: 'Comment les valeurs se répartissent.' },
        ['truncated_normal', 'untruncated_normal', 'uniform'],
        { default: 'truncated_normal' },
      ),
      { normal: 'truncated_normal' },
    ),
    ...scaled,
  },
  example: 'VarianceScaling(2, mode=fan_out)',
  source: 'keras.initializers.VarianceScaling',
  page,
});

import { defineLayer } from '../kit/index.ts';
import { boolean, integer, number } from '../kit/params.ts';
import { augmentation, channelsFault, insideOf, rangeFault, sameImages } from './augmenting.ts';
import { range, sampling, valueRange } from './params/augment.ts';
import { dataFormat, seed } from './params/common.ts';

/** keras/src/layers/preprocessing/image_preprocessing/aug_mix.py */
export const augMix = defineLayer({
  name: 'AugMix',
  category: 'preprocessing',
  doc: {
    en: 'While training, sends the images through several chains of random operations, and mixes the results with the images themselves: robust to blur, noise and weather that training never showed. At test time images stay as they are.',
    fr: 'Pendant l’entraînement, fait passer les images par plusieurs chaînes d’opérations tirées, et mêle les résultats aux images mêmes : robuste au flou, au bruit et à un temps jamais vus. Au test, les images restent telles quelles.',
  },
  formula: 'y = w · x + (1 − w) · Σ shareᵢ · chainᵢ(x)',
  usual: { en: 'The defaults, with `factor=0.3`.', fr: 'Les valeurs par défaut, avec `factor=0.3`.' },
  trap: {
    en: 'It is slow, and takes a minute to begin: each step computes every operation at each place of each chain, and keeps those drawn. Keras draws them once, when it compiles the step.',
    fr: 'Elle est lente, et met une minute à démarrer : chaque pas calcule toutes les opérations à chaque place de chaque chaîne, et garde celles tirées. Keras les tire une seule fois, quand il compile le pas.',
  },
  params: {
    value_range: valueRange,
    num_chains: integer(
      { en: 'How many chains.', fr: 'Combien de chaînes.' },
      { default: 3, min: 0 },
      { usual: { en: '1 to 3.', fr: 'De 1 à 3.' } },
    ),
    chain_depth: integer(
      { en: 'How many places a chain has.', fr: 'Combien de places a une chaîne.' },
      { default: 3, min: 0 },
      { usual: { en: '1 to 3.', fr: 'De 1 à 3.' } },
    ),
    factor: range(
      {
        en: 'How strong the operations are: the two ends; one number means from 0 to it.',
        fr: 'La force des opérations : les deux bouts ; un seul nombre va de 0 à lui.',
      },
      { min: 0, max: 1 },
      0.3,
      { en: '0.1 to 0.4.', fr: 'De 0.1 à 0.4.' },
    ),
    alpha: number(
      {
        en: 'How even the shares are: below 1 one chain prevails, above they are alike.',
        fr: 'L’égalité des parts : sous 1 une chaîne l’emporte, au-dessus elles se ressemblent.',
      },
      { default: 1, min: 0, exclusiveMin: true },
      { usual: { en: '0.5 to 2.', fr: 'De 0.5 à 2.' } },
    ),
    all_ops: boolean(
      {
        en: 'Whether brightness, colour, contrast and sharpness are among the operations.',
        fr: 'Si luminosité, couleur, contraste et netteté sont parmi les opérations.',
      },
      true,
    ),
    interpolation: sampling,
    seed,
    data_format: dataFormat,
  },
  ...augmentation,
  buildsFor: (config, isNamed) => insideOf(isNamed, config.all_ops),
  outputs: ([input = []], config) => {
    const changesColours = config.all_ops && config.num_chains > 0 && config.chain_depth > 0;
    return sameImages(
      input,
      rangeFault('factor', config.factor, {}),
      changesColours ? channelsFault(input, config, [1, 3]) : undefined,
    );
  },
  example: 'AugMix()',
  source: 'keras.layers.AugMix',
  page: 'layers/preprocessing_layers/image_augmentation/aug_mix/',
});

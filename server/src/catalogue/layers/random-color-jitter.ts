import { defineLayer } from '../kit/index.ts';
import { optional } from '../kit/params.ts';
import { augmentation, channelsFault, rangeFault, sameImages } from './augmenting.ts';
import { type Bounds, range, valueRange } from './params/augment.ts';
import { dataFormat, seed } from './params/common.ts';

const EITHER_WAY: Bounds = { min: -1, max: 1 };
const UPWARDS: Bounds = { min: 0, max: 1 };

const step = (layer: string, bounds: Bounds) =>
  optional(
    range(
      {
        en: `The \`factor\` of \`${layer}\`. \`none\` leaves this step out.`,
        fr: `Le \`factor\` de \`${layer}\`. \`none\` omet cette étape.`,
      },
      bounds,
    ),
  );

/** The layers that Keras makes inside, each for one argument. */
const STEPS = [
  ['RandomBrightness', 'brightness_factor'],
  ['RandomContrast', 'contrast_factor'],
  ['RandomSaturation', 'saturation_factor'],
  ['RandomHue', 'hue_factor'],
] as const;

/** keras/src/layers/preprocessing/image_preprocessing/random_color_jitter.py */
export const randomColorJitter = defineLayer({
  name: 'RandomColorJitter',
  category: 'preprocessing',
  doc: {
    en: 'While training, changes brightness, contrast, saturation and hue of each image, one after the other. At test time images stay as they are.',
    fr: 'Pendant l’entraînement, change la luminosité, le contraste, la saturation et la teinte de chaque image, l’un après l’autre. Au test, les images restent telles quelles.',
  },
  usual: {
    en: 'Photographs taken in changing light: `brightness_factor=0.2, contrast_factor=[0.2, 0.2]`.',
    fr: 'Des photographies à la lumière changeante : `brightness_factor=0.2, contrast_factor=[0.2, 0.2]`.',
  },
  trap: {
    en: 'Each step is left out by default: `RandomColorJitter()` does nothing. Saturation and hue need three channels, which come last.',
    fr: 'Chaque étape est omise par défaut : `RandomColorJitter()` ne fait rien. Saturation et teinte demandent trois canaux, placés à la fin.',
  },
  params: {
    value_range: valueRange,
    brightness_factor: step('RandomBrightness', EITHER_WAY),
    contrast_factor: step('RandomContrast', UPWARDS),
    saturation_factor: step('RandomSaturation', EITHER_WAY),
    hue_factor: step('RandomHue', UPWARDS),
    seed,
    data_format: dataFormat,
  },
  ...augmentation,
  buildsFor: (config) => STEPS.filter(([, argument]) => config[argument] !== null).map(([layer]) => layer),
  outputs: ([input = []], config) =>
    sameImages(
      input,
      rangeFault('brightness_factor', config.brightness_factor, EITHER_WAY),
      rangeFault('contrast_factor', config.contrast_factor, UPWARDS),
      rangeFault('saturation_factor', config.saturation_factor, EITHER_WAY),
      rangeFault('hue_factor', config.hue_factor, UPWARDS),
      config.saturation_factor === null && config.hue_factor === null
        ? undefined
        : channelsFault(input, { data_format: 'channels_last' }, [3]),
    ),
  example: 'RandomColorJitter(brightness_factor=0.2, contrast_factor=[0.2, 0.2])',
  source: 'keras.layers.RandomColorJitter',
  page: 'layers/preprocessing_layers/image_augmentation/random_color_jitter/',
});

import type { Layer } from '../kit.ts';
import { adaptiveEqualization } from './adaptive.ts';
import { brightness, colorDegeneration, contrast, grayscale, inversion, posterization, solarize } from './colours.ts';
import { crop, middlePiece } from './crop.ts';
import { elastic } from './elastic.ts';
import { erasing } from './erasing.ts';
import { gaussianBlur, sharpness } from './filters.ts';
import { autoContrastLayer } from './histogram.ts';
import { colorJitter, hue, saturation } from './hues.ts';
import { augmenting } from './kit.ts';
import { perspective } from './perspective.ts';
import { flip, rotation, shear, translation, zoom } from './placing.ts';
import { augMix, randAugment } from './several.ts';

/** Layers that change images while training, by Keras's class name. */
export const augmentations: Readonly<Record<string, Layer>> = {
  AugMix: augmenting(augMix),
  AutoContrast: autoContrastLayer,
  ContrastLimitedAdaptiveHistogramEqualization: adaptiveEqualization,
  RandAugment: augmenting(randAugment),
  RandomBrightness: augmenting(brightness),
  RandomColorDegeneration: augmenting(colorDegeneration),
  RandomColorJitter: augmenting(colorJitter),
  RandomContrast: augmenting(contrast),
  RandomCrop: augmenting(crop, middlePiece),
  RandomElasticTransform: augmenting(elastic),
  RandomErasing: augmenting(erasing),
  RandomFlip: augmenting(flip),
  RandomGaussianBlur: augmenting(gaussianBlur),
  RandomGrayscale: augmenting(grayscale),
  RandomHue: augmenting(hue),
  RandomInvert: augmenting(inversion),
  RandomPerspective: augmenting(perspective),
  RandomPosterization: augmenting(posterization),
  RandomRotation: augmenting(rotation),
  RandomSaturation: augmenting(saturation),
  RandomSharpness: augmenting(sharpness),
  RandomShear: augmenting(shear),
  RandomTranslation: augmenting(translation),
  RandomZoom: augmenting(zoom),
  Solarization: augmenting(solarize),
};

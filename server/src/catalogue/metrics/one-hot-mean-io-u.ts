import { defineMetric } from '../kit/define.ts';
import { boolean, integer, optional, size } from '../kit/params.ts';
import { classAxis } from '../losses/shared.ts';

import { dtype, ownName } from './shared.ts';

/** keras/src/metrics/iou_metrics.py */
export const oneHotMeanIoU = defineMetric({
  name: 'OneHotMeanIoU',
  aliases: ['one_hot_mean_io_u'],
  doc: {
    en: '`MeanIoU` with one-hot labels and one score a class.',
    fr: '`MeanIoU` avec des étiquettes one-hot et un score par classe.',
  },
  formula: 'mean TP / (TP + FP + FN)',
  usual: {
    en: 'Masks of images, one-hot labels, `softmax` outputs.',
    fr: 'Des masques d’images, étiquettes one-hot, sorties `softmax`.',
  },
  trap: {
    en: 'Labels one-hot; for class numbers it is `MeanIoU`. A class that never comes up is left out of the mean.',
    fr: 'Étiquettes one-hot ; pour des numéros de classe, c’est `MeanIoU`. Une classe absente ne compte pas dans la moyenne.',
  },
  params: {
    num_classes: size(
      { en: 'Number of classes.', fr: 'Nombre de classes.' },
      {
        usual: {
          en: 'As many as the labels have, the background included.',
          fr: 'Autant qu’en ont les étiquettes, le fond compris.',
        },
      },
    ),
    name: ownName,
    dtype,
    ignore_class: optional(
      integer(
        { en: 'Label that is left out.', fr: 'Étiquette laissée de côté.' },
        {},
        { usual: { en: 'Left out; 255 in many segmentations.', fr: 'Omis ; 255 dans bien des segmentations.' } },
      ),
    ),
    sparse_y_pred: boolean(
      {
        en: 'The outputs are class numbers; false: one score a class.',
        fr: 'Les sorties sont des numéros de classes ; false : un score par classe.',
      },
      false,
    ),
    axis: integer(classAxis, { default: -1 }),
  },
  example: 'OneHotMeanIoU(num_classes=3)',
  source: 'keras.metrics.OneHotMeanIoU',
  page: 'metrics/segmentation_metrics/#onehotmeaniou-class',
});

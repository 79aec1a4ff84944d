import { defineMetric } from '../kit/define.ts';
import { boolean, integer, list, optional, size } from '../kit/params.ts';
import { classAxis } from '../losses/shared.ts';

import { dtype, ownName } from './shared.ts';

/** keras/src/metrics/iou_metrics.py */
export const oneHotIoU = defineMetric({
  name: 'OneHotIoU',
  aliases: ['one_hot_io_u'],
  doc: {
    en: '`IoU` with one-hot labels and one score a class.',
    fr: '`IoU` avec des étiquettes one-hot et un score par classe.',
  },
  formula: 'TP / (TP + FP + FN)',
  usual: {
    en: 'Masks of images, one-hot labels, `softmax` outputs.',
    fr: 'Des masques d’images, étiquettes one-hot, sorties `softmax`.',
  },
  trap: {
    en: 'Labels one-hot. For class numbers it is `IoU`.',
    fr: 'Étiquettes one-hot. Pour des numéros de classe, c’est `IoU`.',
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
    target_class_ids: list(
      integer({ en: 'Classes whose overlap is averaged.', fr: 'Classes dont le recouvrement est moyenné.' }, { min: 0 }),
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
  example: 'OneHotIoU(num_classes=3, target_class_ids=[1, 2])',
  source: 'keras.metrics.OneHotIoU',
  page: 'metrics/segmentation_metrics/#onehotiou-class',
});

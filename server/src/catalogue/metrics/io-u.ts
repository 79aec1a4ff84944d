import { defineMetric } from '../kit/define.ts';
import { boolean, integer, list, optional, size } from '../kit/params.ts';
import { classAxis } from '../losses/shared.ts';

import { dtype, ownName } from './shared.ts';

/** keras/src/metrics/iou_metrics.py */
export const ioU = defineMetric({
  name: 'IoU',
  aliases: ['io_u'],
  doc: {
    en: 'Overlap of prediction and label over what either covers, for the classes you name.',
    fr: 'Recouvrement de la prédiction et de l’étiquette, rapporté à ce que l’une ou l’autre couvre, pour les classes nommées.',
  },
  formula: 'TP / (TP + FP + FN)',
  usual: {
    en: 'Masks of images, a class a pixel.',
    fr: 'Des masques d’images, une classe par pixel.',
  },
  trap: {
    en: 'Scores of a `softmax` need `sparse_y_pred=false`.',
    fr: 'Des scores de `softmax` demandent `sparse_y_pred=false`.',
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
    sparse_y_true: boolean(
      {
        en: 'The labels are class numbers; false: one-hot.',
        fr: 'Les étiquettes sont des numéros de classes ; false : one-hot.',
      },
      true,
    ),
    sparse_y_pred: boolean(
      {
        en: 'The outputs are class numbers; false: one score a class.',
        fr: 'Les sorties sont des numéros de classes ; false : un score par classe.',
      },
      true,
    ),
    axis: integer(classAxis, { default: -1 }),
  },
  example: 'IoU(num_classes=3, target_class_ids=[1], sparse_y_pred=false)',
  source: 'keras.metrics.IoU',
  page: 'metrics/segmentation_metrics/#iou-class',
});

import { defineMetric } from '../kit/define.ts';
import { boolean, integer, optional, size } from '../kit/params.ts';
import { classAxis } from '../losses/shared.ts';

import { dtype, ownName } from './shared.ts';

/** keras/src/metrics/iou_metrics.py */
export const meanIoU = defineMetric({
  name: 'MeanIoU',
  aliases: ['mean_io_u'],
  doc: {
    en: 'Mean over the classes of the overlap of prediction and label.',
    fr: 'Moyenne sur les classes du recouvrement de la prédiction et de l’étiquette.',
  },
  formula: 'mean TP / (TP + FP + FN)',
  usual: {
    en: 'Masks of images, a class a pixel.',
    fr: 'Des masques d’images, une classe par pixel.',
  },
  trap: {
    en: 'Scores of a `softmax` need `sparse_y_pred=false`. Classes that never occur are left out.',
    fr: 'Des scores de `softmax` demandent `sparse_y_pred=false`. Les classes absentes sont laissées de côté.',
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
  example: 'MeanIoU(num_classes=3, sparse_y_pred=false)',
  source: 'keras.metrics.MeanIoU',
  page: 'metrics/segmentation_metrics/#meaniou-class',
});

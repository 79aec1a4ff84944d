import { defineMetric } from '../kit/define.ts';
import { integer, list, number } from '../kit/params.ts';
import { dtype, ownName } from './shared.ts';

/** keras/src/metrics/iou_metrics.py */
export const binaryIoU = defineMetric({
  name: 'BinaryIoU',
  aliases: ['binary_io_u'],
  doc: {
    en: 'Overlap of prediction and label over what either covers, for yes or no.',
    fr: 'Recouvrement de la prédiction et de l’étiquette, rapporté à ce que l’une ou l’autre couvre, pour oui ou non.',
  },
  formula: 'TP / (TP + FP + FN)',
  usual: {
    en: 'Masks of images, labels 0 or 1 a pixel, `sigmoid` outputs.',
    fr: 'Des masques d’images, étiquettes 0 ou 1 par pixel, sorties `sigmoid`.',
  },
  trap: {
    en: 'By default the background counts too: `target_class_ids=[1]` judges the object alone.',
    fr: 'Par défaut, le fond compte aussi : `target_class_ids=[1]` ne juge que l’objet.',
  },
  params: {
    target_class_ids: list(
      integer(
        {
          en: 'Answers whose overlap is averaged: 0, 1 or both.',
          fr: 'Réponses dont le recouvrement est moyenné : 0, 1 ou les deux.',
        },
        { min: 0, max: 1 },
      ),
      { default: [0, 1] },
    ),
    threshold: number(
      { en: 'Output from which the answer is yes.', fr: 'Sortie à partir de laquelle la réponse est oui.' },
      { default: 0.5 },
      { usual: { en: '0.5.', fr: '0.5.' } },
    ),
    name: ownName,
    dtype,
  },
  example: 'BinaryIoU(target_class_ids=[1])',
  source: 'keras.metrics.BinaryIoU',
  page: 'metrics/segmentation_metrics/#binaryiou-class',
});

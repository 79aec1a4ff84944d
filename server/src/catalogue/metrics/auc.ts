import { defineMetric } from '../kit/define.ts';
import { boolean, choice, integer, list, number, optional } from '../kit/params.ts';
import { fromLogits } from '../losses/shared.ts';
import { dtype, numThresholds, ownName } from './shared.ts';

/** keras/src/metrics/confusion_metrics.py */
export const auc = defineMetric({
  name: 'AUC',
  aliases: ['auc'],
  doc: {
    en: 'Area under the curve over all thresholds: the chance that a yes is ranked above a no.',
    fr: 'Aire sous la courbe sur tous les seuils : la chance qu’un oui soit classé au-dessus d’un non.',
  },
  formula: 'Σ (xᵢ₊₁ − xᵢ) · (yᵢ + yᵢ₊₁) / 2',
  usual: {
    en: 'Labels 0 or 1, `sigmoid` outputs. 0.5 is guessing, 1 perfect.',
    fr: 'Étiquettes 0 ou 1, sorties `sigmoid`. 0.5 : au hasard ; 1 : parfait.',
  },
  trap: {
    en: 'Counted at `num_thresholds` points: outputs crowded near 0 or 1 need more of them. For rare classes `curve=PR` says more.',
    fr: 'Comptée en `num_thresholds` points : des sorties serrées près de 0 ou de 1 en demandent plus. Pour des classes rares, `curve=PR` en dit plus.',
  },
  params: {
    num_thresholds: numThresholds(2),
    curve: choice(
      {
        en: 'The curve: true against false alarms (`ROC`), precision against recall (`PR`), or their gains.',
        fr: 'La courbe : vraies contre fausses alertes (`ROC`), précision contre rappel (`PR`), ou leurs gains.',
      },
      ['ROC', 'PR', 'PRGAIN', 'roc', 'pr', 'prgain'],
      { default: 'ROC' },
    ),
    summation_method: choice(
      {
        en: 'How the area between two thresholds is taken.',
        fr: 'Comment est prise l’aire entre deux seuils.',
      },
      ['interpolation', 'majoring', 'minoring', 'Interpolation', 'Majoring', 'Minoring'],
      { default: 'interpolation' },
    ),
    name: ownName,
    dtype,
    thresholds: optional(
      list(
        number(
          {
            en: 'Thresholds of your own between 0 and 1, in the place of the even ones.',
            fr: 'Vos propres seuils entre 0 et 1, à la place des seuils réguliers.',
          },
          { min: 0, max: 1 },
        ),
      ),
    ),
    multi_label: boolean(
      {
        en: 'Takes the area of each output for itself, then their mean.',
        fr: 'Prend l’aire de chaque sortie pour elle-même, puis leur moyenne.',
      },
      false,
    ),
    num_labels: optional(
      integer(
        { en: 'Number of outputs, with `multi_label`.', fr: 'Nombre de sorties, avec `multi_label`.' },
        { min: 1 },
        { usual: { en: 'Left out: as many as the output has.', fr: 'Omis : autant que la sortie en a.' } },
      ),
    ),
    label_weights: optional(list(number({ en: 'Weight of each output.', fr: 'Poids de chaque sortie.' }, { min: 0 }))),
    from_logits: boolean(fromLogits, false),
  },
  example: 'AUC(curve=PR)',
  source: 'keras.metrics.AUC',
  page: 'metrics/classification_metrics/#auc-class',
});

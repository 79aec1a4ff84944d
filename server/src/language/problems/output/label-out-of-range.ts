import { goals } from '../facts/loss.ts';
import { targetOf } from '../facts/target.ts';
import { defineRule, words } from '../rule.ts';
import { lastLayer, lookAtLast, onLoss, setUnits } from './about.ts';
import { numberClasses } from './encode-target.ts';
import { labelOutside } from './labels.ts';

const advice = (label: number, units: number, least: number | undefined) => {
  if (label < 0) return words('Number the classes from 0, with `encode`.', 'Numérotez les classes à partir de 0, avec `encode`.');
  if (least === 1 && label === units)
    return words(
      'The labels start at 1: number them from 0 with `encode`, which keeps the units.',
      'Les étiquettes commencent à 1 : numérotez-les à partir de 0 avec `encode`, les unités restent.',
    );
  return words(`Give the layer ${label + 1} units.`, `Donnez ${label + 1} unités à la couche.`);
};

export const labelOutOfRange = defineRule({
  name: 'label-out-of-range',
  group: 'output',
  severity: 'error',
  doc: words('A label has no output that stands for it.', 'Une étiquette n’a pas de sortie qui la représente.'),
  why: words(
    'K outputs stand for the classes 0 to K − 1. On a CPU TensorFlow stops at another label; on a GPU the loss becomes NaN without a word.',
    'K sorties représentent les classes 0 à K − 1. Sur CPU, TensorFlow s’arrête à une autre étiquette ; sur GPU, la perte devient NaN sans rien dire.',
  ),
  check: (context) =>
    goals(context).flatMap((goal) => {
      const label = labelOutside(goal, context);
      const { units } = goal;
      if (label === undefined || typeof units !== 'number') return [];
      const { text, line } = lastLayer(goal, context);
      const way = advice(label, units, targetOf(goal, context)?.min);
      return [
        {
          site: onLoss(goal),
          message: words(
            `Label ${label} has no output: the ${units} of ${text} at line ${line} stand for the classes 0 to ${units - 1}. ${way.en}`,
            `L’étiquette ${label} n’a pas de sortie : les ${units} de ${text}, ligne ${line}, représentent les classes 0 à ${units - 1}. ${way.fr}`,
          ),
          related: lookAtLast(goal, context),
          fixes: [
            ...numberClasses(goal, targetOf(goal, context)?.classes, units, context),
            ...(label > 0 ? setUnits(goal, label + 1, context) : []),
          ],
        },
      ];
    }),
});

import { setSetting } from '../edits.ts';
import { dataPlanOf } from '../facts/data.ts';
import { goals } from '../facts/loss.ts';
import { targetOf } from '../facts/target.ts';
import { placeOf, settingOf } from '../facts/training.ts';
import { defineRule, words } from '../rule.ts';

const LARGE = 100;

const short = (value: number): string => String(Number(value.toPrecision(4)));

export const unscaledTargets = defineRule({
  name: 'unscaled-targets',
  group: 'data',
  severity: 'warning',
  doc: words('The squared error is taken of large targets.', 'L’erreur quadratique porte sur de grandes cibles.'),
  why: words(
    'A fresh network answers about 0, so the loss begins at the mean of y², and its gradients grow with y.',
    'Un réseau neuf répond environ 0 : la perte commence à la moyenne de y², et ses gradients croissent avec y.',
  ),
  check: (context) =>
    goals(context).flatMap((goal) => {
      const { data } = goal.train;
      if (!data || goal.loss.name !== 'MeanSquaredError' || dataPlanOf(goal, context)?.scaleTarget) return [];
      const target = targetOf(goal, context);
      if (target?.wanted !== 'numbers') return [];
      const column = target.columns.find(({ range }) => range && Math.max(Math.abs(range.mean), range.deviation) > LARGE);
      if (!column?.range) return [];
      const { mean, deviation } = column.range;
      const [about, spread, start] = [mean, deviation, mean ** 2 + deviation ** 2].map(short);
      return [
        {
          site: { range: placeOf(data, settingOf(data, 'target') ? 'target' : 'source'), trail: [] },
          message: words(
            `\`${column.name}\` has a mean of \`${about}\` and a deviation of \`${spread}\`: the loss starts near \`${start}\`. Set \`scale_target = standard\`; predictions still come in the unit of the file.`,
            `\`${column.name}\` a une moyenne de \`${about}\` et un écart type de \`${spread}\` : la perte commence vers \`${start}\`. Mettez \`scale_target = standard\` ; les prédictions restent dans l’unité du fichier.`,
          ),
          fixes: setSetting(data, 'scale_target', 'standard', context),
        },
      ];
    }),
});

import { goals, isCategorical } from '../facts/loss.ts';
import { targetOf } from '../facts/target.ts';
import { defineRule, words } from '../rule.ts';
import { classesText, lastLayer, lookAtLast, onLoss, setUnits } from './about.ts';
import { labelOutside } from './labels.ts';

export const classCountMismatch = defineRule({
  name: 'class-count-mismatch',
  group: 'output',
  severity: 'warning',
  doc: words(
    'The network has another number of outputs than the data have classes.',
    'Le réseau n’a pas autant de sorties que les données ont de classes.',
  ),
  why: words(
    'An output without a class only learns to stay silent; a class without an output cannot be answered.',
    'Une sortie sans classe apprend seulement à se taire ; une classe sans sortie n’a pas de réponse.',
  ),
  check: (context) =>
    goals(context).flatMap((goal) => {
      const { units, loss } = goal;
      const { classes, max = 0 } = targetOf(goal, context) ?? {};
      if (!isCategorical(loss) || typeof units !== 'number' || units < 2 || classes === undefined || classes === units) return [];
      if (labelOutside(goal, context) !== undefined) return [];
      const { text, line } = lastLayer(goal, context);
      const count = classesText(classes);
      const idle =
        units > classes
          ? words(
              `${units - classes} of the outputs can only learn to stay at 0`,
              `${units - classes} des sorties ne peuvent qu’apprendre à rester à 0`,
            )
          : words('some classes can never be answered', 'certaines classes ne peuvent jamais être la réponse');
      return [
        {
          site: onLoss(goal),
          message: words(
            `${text} at line ${line} has ${units} outputs, and the data have ${count.en}: ${idle.en}. Give it ${classes} units.`,
            `${text}, ligne ${line}, a ${units} sorties, et les données ont ${count.fr} : ${idle.fr}. Donnez-lui ${classes} unités.`,
          ),
          related: lookAtLast(goal, context),
          fixes: classes > 1 && Number.isInteger(classes) && max < classes ? setUnits(goal, classes, context) : [],
        },
      ];
    }),
});

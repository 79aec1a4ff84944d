import type { Context } from '../context.ts';
import { setSetting } from '../edits.ts';
import { isAccuracy, metricsOf } from '../facts/classes.ts';
import { type Goal, goals, isRegression } from '../facts/loss.ts';
import { type TargetFacts, targetOf } from '../facts/target.ts';
import { placeOf } from '../facts/training.ts';
import type { Fix } from '../problem.ts';
import { defineRule, words } from '../rule.ts';

const MOST = 0.9;
/** More weights are no line to write into a spec. */
const FEW = 10;

type Counts = NonNullable<TargetFacts['counts']>;

/** Weights that make every class count alike: samples / (classes · count), as scikit-learn's `balanced`. */
const balance = ({ train, network }: Goal, counts: Counts, context: Context): readonly Fix[] => {
  if (counts.length > FEW || network.outputs.length > 1) return [];
  const all = counts.reduce((sum, { count }) => sum + count, 0);
  const weights = counts.map(({ count }, i) => `${i}: ${Number((all / (counts.length * count)).toPrecision(3))}`);
  return setSetting(train, 'class_weight', `{${weights.join(', ')}}`, context);
};

export const imbalancedClasses = defineRule({
  name: 'imbalanced-classes',
  group: 'data',
  severity: 'info',
  doc: words(
    'Nearly all samples are of one class, and accuracy is measured.',
    'Presque tous les exemples sont d’une classe, et l’exactitude est mesurée.',
  ),
  why: words(
    'A network that always gives the same answer then looks good. AUC, precision and recall tell the difference.',
    'Un réseau qui répond toujours la même chose paraît alors bon. AUC, précision et rappel font la différence.',
  ),
  check: (context) =>
    goals(context).flatMap((goal) => {
      const counts = targetOf(goal, context)?.counts;
      if (!counts || counts.length < 2 || isRegression(goal.loss) || goal.train.config.class_weight) return [];
      if (!metricsOf(goal, context).some(isAccuracy)) return [];
      const all = counts.reduce((sum, { count }) => sum + count, 0);
      const largest = counts.reduce((a, b) => (b.count > a.count ? b : a));
      if (largest.count <= MOST * all) return [];
      const share = Number(((100 * largest.count) / all).toPrecision(3));
      return [
        {
          site: { range: placeOf(goal.train, 'metrics'), trail: [] },
          message: words(
            `Always answering \`${largest.value}\` already scores ${share} %: ${largest.count} of ${all} samples are of that class. Weigh the classes with \`class_weight\`, and measure \`AUC\` besides.`,
            `Toujours répondre \`${largest.value}\` donne déjà ${share} % : ${largest.count} des ${all} exemples sont de cette classe. Pondérez les classes par \`class_weight\`, et mesurez aussi \`AUC\`.`,
          ),
          fixes: balance(goal, counts, context),
        },
      ];
    }),
});

import type { Plain } from '../../../catalogue/index.ts';
import type { MetricPlan } from '../../../protocol/index.ts';
import { unwrapped } from '../../semantics/evaluate.ts';
import { outputEnds } from '../../semantics/plan/ends.ts';
import { isConfigured } from '../../semantics/plan/read.ts';
import type * as ast from '../../syntax/ast.ts';
import type { Context } from '../context.ts';
import { isAccuracy, metricsOf } from '../facts/classes.ts';
import { type Goal, goals, isRegression, partFor } from '../facts/loss.ts';
import { targetOf } from '../facts/target.ts';
import { settingOf } from '../facts/training.ts';
import { fix } from '../fixes.ts';
import type { Fix } from '../problem.ts';
import { defineRule, type Report, words } from '../rule.ts';
import { givenBy, lastLayer, lookAtLast } from './about.ts';

/** What fits instead, and why the metric measures something else. */
interface Misfit {
  readonly why: { readonly en: string; readonly fr: string };
  readonly better: string;
}

type Named = Pick<MetricPlan, 'name'>;

const labelsOf = (goal: Goal, context: Context): 'ids' | 'one_hot' | undefined => {
  if (goal.loss.name === 'SparseCategoricalCrossentropy') return 'ids';
  if (goal.loss.name === 'CategoricalCrossentropy') return 'one_hot';
  const shape = targetOf(goal, context)?.shape;
  if (typeof goal.units !== 'number' || goal.units < 2 || !shape) return undefined;
  return shape.at(-1) === goal.units ? 'one_hot' : undefined;
};

const misfit = ({ name }: Named, goal: Goal, context: Context): Misfit | undefined => {
  if (!isAccuracy({ name })) return undefined;
  const gives = givenBy(goal);
  if (isRegression(goal.loss) && gives === 'linear')
    return {
      why: words(
        'counts exact hits, and a network that predicts numbers hits none exactly',
        'compte les coups au but exacts, et un réseau qui prédit des nombres n’en fait aucun',
      ),
      better: 'mean_absolute_error',
    };
  const labels = labelsOf(goal, context);
  if (name === 'CategoricalAccuracy' && labels === 'ids')
    return {
      why: words(
        'reads one-hot rows, and the labels are class numbers',
        'lit des lignes one-hot, et les étiquettes sont des numéros de classe',
      ),
      better: 'sparse_categorical_accuracy',
    };
  if (name === 'SparseCategoricalAccuracy' && labels === 'one_hot')
    return {
      why: words(
        'reads class numbers, and the labels are one-hot rows',
        'lit des numéros de classe, et les étiquettes sont des lignes one-hot',
      ),
      better: 'categorical_accuracy',
    };
  if (name === 'BinaryAccuracy' && gives === 'softmax' && typeof goal.units === 'number' && goal.units > 2)
    return {
      why: words(
        `asks of each of the ${goal.units} outputs whether it is above 0.5: most are rightly below, so that it is near ${(1 - 1 / goal.units).toFixed(2)} from the start`,
        `demande à chacune des ${goal.units} sorties si elle dépasse 0.5 : la plupart sont à raison en dessous, et elle vaut dès le début près de ${(1 - 1 / goal.units).toFixed(2)}`,
      ),
      better: 'accuracy',
    };
  return undefined;
};

/** The names of the metrics of all outputs. */
const namesIn = (metrics: Plain | undefined): readonly string[] => {
  if (typeof metrics !== 'object' || metrics === null) return [];
  return isConfigured(metrics) ? [metrics.name] : Object.values(metrics).flatMap(namesIn);
};

/** Each metric of an output with where it is written. */
const writtenMetrics = (goal: Goal): readonly ast.Expr[] => {
  const expr = settingOf(goal.train, 'metrics')?.setting.value;
  if (!expr) return [];
  const index = goal.network.outputs.indexOf(goal.output);
  const end = outputEnds(goal.network)[index];
  const many = goal.network.outputs.length > 1;
  const part = unwrapped(end && (many || unwrapped(expr).kind === 'record') ? partFor(expr, end, index) : expr);
  return part.kind === 'list' ? part.items : [part];
};

const report = (metric: MetricPlan, expr: ast.Expr, { why, better }: Misfit, goal: Goal, context: Context): Report => {
  const { text, line } = lastLayer(goal, context);
  const fixes: readonly Fix[] = [
    fix(words(`Use \`${better}\``, `Utiliser \`${better}\``), { range: expr.range, text: better }, false),
  ];
  return {
    site: { range: expr.range, trail: [] },
    message: words(
      `\`${metric.label}\` ${why.en} (${text} at line ${line}). Take \`${better}\`.`,
      `\`${metric.label}\` ${why.fr} (${text}, ligne ${line}). Prenez \`${better}\`.`,
    ),
    related: lookAtLast(goal, context),
    fixes,
  };
};

export const metricMismatch = defineRule({
  name: 'metric-mismatch',
  group: 'output',
  severity: 'warning',
  doc: words(
    'A metric measures something else than what the network is trained for.',
    'Une métrique mesure autre chose que ce pour quoi le réseau est entraîné.',
  ),
  why: words(
    'Accuracy compares answers for equality; each form of it reads labels in one way. Another form gives a number too, and it means nothing.',
    'L’exactitude compare les réponses à l’identique ; chacune de ses formes lit les étiquettes d’une façon. Une autre forme donne aussi un nombre, qui ne veut rien dire.',
  ),
  check: (context) =>
    goals(context).flatMap((goal) => {
      if (!namesIn(goal.train.config.metrics).some((name) => misfit({ name }, goal, context))) return [];
      const written = writtenMetrics(goal);
      return metricsOf(goal, context).flatMap((metric, i) => {
        const expr = written[i];
        const found = misfit(metric, goal, context);
        return found && expr ? [report(metric, expr, found, goal, context)] : [];
      });
    }),
});

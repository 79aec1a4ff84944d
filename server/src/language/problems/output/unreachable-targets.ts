import type { Context } from '../context.ts';
import { advise } from '../edits.ts';
import { type Goal, goals, isRegression } from '../facts/loss.ts';
import { targetOf } from '../facts/target.ts';
import { defineRule, type Report, words } from '../rule.ts';
import { activate, givenBy, lastLayer, lookAtLast, onLoss, span } from './about.ts';
import { isClassification } from './regression-loss-for-classes.ts';

/** What an activation can give at all. */
const REACH: Readonly<Record<string, readonly [number, number]>> = {
  relu: [0, Number.POSITIVE_INFINITY],
  sigmoid: [0, 1],
  tanh: [-1, 1],
};

const reachText = (gives: string): string => (gives === 'relu' ? '`[0, ∞]`' : gives === 'tanh' ? '`[-1, 1]`' : '`[0, 1]`');

/** Where nothing is known of the target; tanh is a choice that people make on purpose. */
const mayMiss = (goal: Goal, gives: string, context: Context): Report | undefined => {
  if (gives === 'tanh') return undefined;
  const { text, line } = lastLayer(goal, context);
  const way = advise(goal.ending.activation?.node ?? goal.ending.last, 'linear');
  return {
    site: onLoss(goal),
    severity: 'info',
    message: words(
      `${text} at line ${line} gives only ${reachText(gives)}: targets outside it are never reached. ${way.en} unless they all lie there.`,
      `${text}, ligne ${line}, ne rend que ${reachText(gives)} : les cibles en dehors ne sont jamais atteintes. ${way.fr}, à moins qu’elles n’y soient toutes.`,
    ),
    related: lookAtLast(goal, context),
    fixes: activate(goal, 'linear', context),
  };
};

const misses = (goal: Goal, context: Context): Report | undefined => {
  const gives = givenBy(goal);
  const reach = REACH[gives];
  if (!reach || !isRegression(goal.loss) || isClassification(goal, context)) return undefined;
  const { min, max } = targetOf(goal, context) ?? {};
  if (min === undefined || max === undefined) return mayMiss(goal, gives, context);
  if (min >= reach[0] && max <= reach[1]) return undefined;
  const { text, line } = lastLayer(goal, context);
  const way = advise(goal.ending.activation?.node ?? goal.ending.last, 'linear');
  return {
    site: onLoss(goal),
    message: words(
      `Targets lie in ${span(min, max)}, and ${text} at line ${line} gives only ${reachText(gives)}. ${way.en}, or bring the targets there with \`scale_target\`.`,
      `Les cibles sont dans ${span(min, max)}, et ${text}, ligne ${line}, ne rend que ${reachText(gives)}. ${way.fr}, ou ramenez-y les cibles avec \`scale_target\`.`,
    ),
    related: lookAtLast(goal, context),
    fixes: activate(goal, 'linear', context),
  };
};

export const unreachableTargets = defineRule({
  name: 'unreachable-targets',
  group: 'output',
  severity: 'warning',
  doc: words(
    'The last activation cannot give values that the target has.',
    'La dernière activation ne peut pas rendre des valeurs que la cible contient.',
  ),
  why: words(
    'A relu gives nothing below 0, a sigmoid nothing outside 0 to 1. The loss stays high, and the units are pushed to the end where the gradient is 0.',
    'Une relu ne rend rien sous 0, une sigmoïde rien hors de 0 à 1. La perte reste haute, et les unités sont poussées là où le gradient est nul.',
  ),
  check: (context) => goals(context).flatMap((goal) => misses(goal, context) ?? []),
});

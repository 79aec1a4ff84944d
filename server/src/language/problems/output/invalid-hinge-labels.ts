import { goals } from '../facts/loss.ts';
import { targetOf } from '../facts/target.ts';
import { defineRule, words } from '../rule.ts';
import { lookAtLast, lossText, onLoss, span } from './about.ts';
import { numberClasses } from './encode-target.ts';
import { replaceLoss } from './replace-loss.ts';

const HINGES: ReadonlySet<string> = new Set(['Hinge', 'SquaredHinge']);

export const invalidHingeLabels = defineRule({
  name: 'invalid-hinge-labels',
  group: 'output',
  severity: 'warning',
  doc: words(
    'Labels of a hinge loss are neither −1 and 1 nor 0 and 1.',
    'Les étiquettes d’une perte hinge ne sont ni −1 et 1 ni 0 et 1.',
  ),
  why: words(
    'It is `max(0, 1 − y · score)`, so `y` must be a sign. Keras turns 0 into −1 where a batch has nothing but 0 and 1, and computes on with anything else.',
    'Elle vaut `max(0, 1 − y · score)` : `y` doit être un signe. Keras change 0 en −1 quand un lot n’a que 0 et 1, et calcule tel quel avec le reste.',
  ),
  check: (context) =>
    goals(context).flatMap((goal) => {
      const target = targetOf(goal, context);
      if (!HINGES.has(goal.loss.name) || target?.min === undefined || target.max === undefined) return [];
      const { min, max } = target;
      const values = target.counts?.map(({ value }) => Number(value));
      const between = values?.some((value) => value !== -1 && value !== 0 && value !== 1) ?? false;
      const mixed = values?.includes(-1) === true && values.includes(0);
      const signs = (min === -1 || min === 0 || min === 1) && max === 1;
      if (signs && !between && !mixed) return [];
      return [
        {
          site: onLoss(goal),
          message: words(
            `${lossText(goal, context)} wants labels −1 and 1 (0 and 1 are taken for them), and the target lies in ${span(min, max)}. For numbers take \`mean_squared_error\`, for K classes \`sparse_categorical_crossentropy\`.`,
            `${lossText(goal, context)} veut des étiquettes −1 et 1 (0 et 1 en tiennent lieu), or la cible est dans ${span(min, max)}. Pour des nombres, prenez \`mean_squared_error\` ; pour K classes, \`sparse_categorical_crossentropy\`.`,
          ),
          related: lookAtLast(goal, context),
          fixes: [...numberClasses(goal, target.classes, 2, context), ...replaceLoss(goal, 'MeanSquaredError', context)],
        },
      ];
    }),
});

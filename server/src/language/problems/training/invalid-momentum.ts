import { decimal } from '../../text/numbers.ts';
import type { Context } from '../context.ts';
import { momentumOf } from '../facts/rate.ts';
import { argumentOf, optimizerOf } from '../facts/training.ts';
import { replaceBy } from '../fixes.ts';
import { defineRule, type Report, words } from '../rule.ts';
import { rangeRule } from '../values/out-of-range.ts';

/** From here on hardly anything of a step ever wears off. */
const HIGH = 0.99;

const name = 'invalid-momentum';
const doc = words('The momentum is outside 0 to 1, or next to 1.', 'Le momentum est hors de 0 à 1, ou tout près de 1.');
const why = words(
  'It is the share of the last step that is kept; 0.9 is usual.',
  'C’est la part du dernier pas qui est gardée ; 0.9 est usuel.',
);

const outside = rangeRule({
  name,
  group: 'training',
  doc,
  why,
  advice: ({ site }) => ({ sentence: words('', ''), fixes: [{ ...replaceBy(site.range, '0.9'), safe: false }] }),
});

const lasting = (momentum: number, callee: string): Report['message'] =>
  momentum === 1
    ? words(
        `\`momentum\` of \`${callee}\` is 1: every step is kept whole, so the weights never come to rest. 0.9 is usual.`,
        `\`momentum\` de \`${callee}\` vaut 1 : chaque pas est gardé en entier, et les poids ne se posent jamais. 0.9 est usuel.`,
      )
    : words(
        `\`momentum\` of \`${callee}\` is ${decimal(momentum)}: each step works on for about ${Math.round(1 / (1 - momentum))} more, so training overshoots for long before it turns. 0.9 is usual.`,
        `\`momentum\` de \`${callee}\` vaut ${decimal(momentum)} : chaque pas agit encore pendant environ ${Math.round(1 / (1 - momentum))} autres, et l’entraînement dépasse longtemps le but avant de tourner. 0.9 est usuel.`,
      );

const nextToOne = (context: Context): readonly Report[] =>
  context.train.flatMap((train) => {
    const optimizer = optimizerOf(train, context);
    const momentum = optimizer && momentumOf(optimizer);
    const value = optimizer && argumentOf(optimizer, 'momentum')?.argument.value;
    if (!optimizer || !value || momentum === undefined || momentum < HIGH || momentum > 1) return [];
    return [
      {
        site: { range: value.range, trail: [] },
        severity: 'warning',
        message: lasting(momentum, optimizer.configured.name),
        fixes: [{ ...replaceBy(value.range, '0.9'), safe: false }],
      },
    ];
  });

export const invalidMomentum = defineRule({
  name,
  group: 'training',
  severity: 'error',
  doc,
  why,
  check: (context): readonly Report[] => [...outside.check(context), ...nextToOne(context)],
});

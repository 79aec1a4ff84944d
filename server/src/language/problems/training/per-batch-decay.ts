import { decimal } from '../../text/numbers.ts';
import type { Context } from '../context.ts';
import { budgetOf } from '../facts/budget.ts';
import { rateOf } from '../facts/rate.ts';
import { argumentOf, type Called, optimizerOf, type Training, trainingsOf } from '../facts/training.ts';
import { defineRule, type Report, words } from '../rule.ts';
import { renewDecay } from '../versions/renew-decay.ts';

/** A decay that leaves less than this share of the learning rate at the end. */
const LEFT = 0.01;
const STRONG = 0.1;

const report = (optimizer: Called, decay: number, training: Training, context: Context): Report => {
  const given = argumentOf(optimizer, 'decay');
  const range = given?.argument.range ?? optimizer.range;
  const written = given && context.argumentAt(given.argument.range.start);
  const [rate, updates] = [rateOf(optimizer), budgetOf(training, context).updates];
  const left = updates === undefined ? undefined : 1 / (1 + decay * updates);
  const strong = decay >= STRONG || (left !== undefined && left < LEFT);
  const end =
    left === undefined || rate === undefined || updates === undefined
      ? words('', '')
      : words(
          ` After the ${updates} batches of this run the learning rate is ${decimal(rate)} / (1 + ${decimal(decay)} · ${updates}) = ${decimal(rate * left)}.`,
          ` Après les ${updates} lots de cet essai, le taux d’apprentissage vaut ${decimal(rate)} / (1 + ${decimal(decay)} · ${updates}) = ${decimal(rate * left)}.`,
        );
  return {
    site: { range, trail: [] },
    severity: strong ? 'warning' : 'info',
    message: words(
      `\`decay\` counts batches, not epochs: the learning rate is divided by 1 + ${decimal(decay)} · batches done.${end.en} Write it as \`InverseTimeDecay\`, which says so.`,
      `\`decay\` compte les lots, pas les époques : le taux d’apprentissage est divisé par 1 + ${decimal(decay)} · lots faits.${end.fr} Écrivez-le avec \`InverseTimeDecay\`, qui le dit.`,
    ),
    fixes: written ? renewDecay(written, context).map((fix) => ({ ...fix, safe: true })) : [],
  };
};

export const perBatchDecay = defineRule({
  name: 'per-batch-decay',
  group: 'training',
  severity: 'info',
  doc: words(
    'The learning rate decays with every batch, faster than many expect.',
    'Le taux d’apprentissage décroît à chaque lot, plus vite que beaucoup ne pensent.',
  ),
  why: words(
    'Keras 2 computed `lr / (1 + decay · batches)`. Taken for a decay an epoch, it ends the learning rate before the first epochs are over.',
    'Keras 2 calculait `lr / (1 + decay · lots)`. Pris pour une décroissance par époque, il épuise le taux dès les premières époques.',
  ),
  check: (context) =>
    trainingsOf(context).flatMap((training) => {
      const optimizer = optimizerOf(training.train, context);
      const decay = optimizer?.configured.config.decay;
      return optimizer && typeof decay === 'number' && decay > 0 ? [report(optimizer, decay, training, context)] : [];
    }),
});

import { decimal } from '../../text/numbers.ts';
import type { Context } from '../context.ts';
import { rateOf, type Usual, usualRate } from '../facts/rate.ts';
import { argumentOf, type Called, optimizerOf } from '../facts/training.ts';
import { replaceBy } from '../fixes.ts';
import type { Severity } from '../problem.ts';
import { defineRule, type Report, words } from '../rule.ts';

const severityOf = (rate: number, { least, high, most }: Usual): Severity | undefined => {
  if (rate > most || rate < least) return 'warning';
  return rate > high ? 'info' : undefined;
};

const report = (optimizer: Called, rate: number, usual: Usual, severity: Severity, context: Context): Report => {
  const written = argumentOf(optimizer, 'learning_rate')?.argument;
  const { name } = optimizer.configured;
  const isNumber = typeof optimizer.configured.config.learning_rate === 'number';
  const large = rate > usual.high;
  const effect = large
    ? words('such large steps jump over what they look for', 'de si grands pas sautent par-dessus ce qu’ils cherchent')
    : words('such small steps get nowhere', 'de si petits pas ne mènent nulle part');
  return {
    site: { range: written?.range ?? optimizer.range, trail: [] },
    severity,
    message: words(
      `A learning rate of ${decimal(rate)} is unusual for \`${name}\`: ${effect.en}. Start from ${usual.preset}.`,
      `Un taux d’apprentissage de ${decimal(rate)} est inhabituel pour \`${name}\` : ${effect.fr}. Partez de ${usual.preset}.`,
    ),
    fixes:
      written?.value && isNumber && context.textOf(written.value.range) !== usual.preset
        ? [{ ...replaceBy(written.value.range, usual.preset), safe: false }]
        : [],
  };
};

export const unusualLearningRate = defineRule({
  name: 'unusual-learning-rate',
  group: 'training',
  severity: 'warning',
  doc: words('The learning rate is far from what is usual.', 'Le taux d’apprentissage est loin des valeurs usuelles.'),
  why: words(
    'Adam and its kin divide each step by the size of the gradients, so a step is about as long as the rate, whatever the network: 0.001 is usual, above 0.01 training often diverges. SGD steps by the gradient itself: 0.01 is usual, above 1 it nearly always diverges.',
    'Adam et ses proches divisent chaque pas par la taille des gradients : un pas est à peu près aussi long que le taux, quel que soit le réseau ; 0.001 est usuel, au-dessus de 0.01 l’entraînement diverge souvent. SGD suit le gradient lui-même : 0.01 est usuel, au-dessus de 1 il diverge presque toujours.',
  ),
  check: (context) =>
    context.model.train.flatMap((train) => {
      const optimizer = optimizerOf(train);
      const [rate, usual] = optimizer ? [rateOf(optimizer), usualRate(optimizer)] : [];
      if (!optimizer || !usual || rate === undefined || rate <= 0) return [];
      const severity = severityOf(rate, usual);
      return severity ? [report(optimizer, rate, usual, severity, context)] : [];
    }),
});

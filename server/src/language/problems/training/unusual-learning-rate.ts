import { decimal } from '../../text/numbers.ts';
import { rateOf, type Usual, usualRate } from '../facts/rate.ts';
import { argumentOf, type Called, optimizerOf } from '../facts/training.ts';
import type { Severity } from '../problem.ts';
import { defineRule, type Report, words } from '../rule.ts';
import { setRate } from './set-rate.ts';

const severityOf = (rate: number, { least, high, most }: Usual): Severity | undefined => {
  if (rate > most || rate < least) return 'warning';
  return rate > high ? 'info' : undefined;
};

const report = (optimizer: Called, rate: number, usual: Usual, severity: Severity): Report => {
  const written = argumentOf(optimizer, 'learning_rate')?.argument;
  const { name } = optimizer.configured;
  const large = rate > usual.high;
  const times = decimal(large ? rate / Number(usual.preset) : Number(usual.preset) / rate).replace(/\.0$/, '');
  const effect = large
    ? words(
        `${times} times the usual ${usual.preset}: steps so long jump over the minimum, and the loss may grow`,
        `${times} fois le taux usuel de ${usual.preset} : des pas si longs sautent par-dessus le minimum, et la perte peut croître`,
      )
    : words(
        `${times} times less than the usual ${usual.preset}: with steps so short the weights hardly change`,
        `${times} fois moins que le taux usuel de ${usual.preset} : avec des pas si courts, les poids ne changent guère`,
      );
  return {
    site: { range: written?.range ?? optimizer.range, trail: [] },
    severity,
    message: words(
      `A learning rate of ${decimal(rate)} for \`${name}\` is ${effect.en}. Start from ${usual.preset}.`,
      `Un taux d’apprentissage de ${decimal(rate)} pour \`${name}\`, c’est ${effect.fr}. Partez de ${usual.preset}.`,
    ),
    fixes: setRate(optimizer, usual.preset),
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
    context.train.flatMap((train) => {
      const optimizer = optimizerOf(train, context);
      const [rate, usual] = optimizer ? [rateOf(optimizer), usualRate(optimizer)] : [];
      if (!optimizer || !usual || rate === undefined || rate <= 0) return [];
      const severity = severityOf(rate, usual);
      return severity ? [report(optimizer, rate, usual, severity)] : [];
    }),
});

import { decimal } from '../../text/numbers.ts';
import { momentumOf, rateOf } from '../facts/rate.ts';
import { argumentOf, type Called, optimizerOf } from '../facts/training.ts';
import { defineRule, type Report, words } from '../rule.ts';
import { setRate } from './set-rate.ts';

/** A tenth of the rate, or a tenth of that, until steps are small in the long run too. */
const smaller = (rate: number, momentum: number): string => {
  let lower = rate / 10;
  while (lower / (1 - momentum) >= 0.5 * (1 - 1e-9)) lower /= 10;
  return decimal(lower);
};

const report = (optimizer: Called, rate: number, momentum: number): Report[] => {
  const step = rate / (1 - momentum);
  const reaches = (bound: number): boolean => step >= bound * (1 - 1e-9);
  if (!reaches(0.5)) return [];
  const times = decimal(1 / (1 - momentum)).replace(/\.0$/, '');
  const long = decimal(step);
  const { en, fr } = reaches(1)
    ? words('Most would call that large:', 'La plupart le diraient grand :')
    : words('If the loss jumps,', 'Si la perte fait des sauts,');
  const [lr, m] = [decimal(rate), decimal(momentum)];
  const better = smaller(rate, momentum);
  return [
    {
      site: {
        range: (argumentOf(optimizer, 'learning_rate') ?? argumentOf(optimizer, 'momentum'))?.argument.range ?? optimizer.range,
        trail: [],
      },
      severity: reaches(1) ? 'warning' : 'info',
      message: words(
        `In a steady direction \`momentum=${m}\` multiplies each step by ${times}: a learning rate of ${lr} becomes ${lr} / (1 − ${m}) = ${long}. ${en} try ${better}.`,
        `Dans une direction constante, \`momentum=${m}\` multiplie chaque pas par ${times} : un taux d’apprentissage de ${lr} devient ${lr} / (1 − ${m}) = ${long}. ${fr} essayez ${better}.`,
      ),
      fixes: setRate(optimizer, better),
    },
  ];
};

export const largeEffectiveStep = defineRule({
  name: 'large-effective-step',
  group: 'training',
  severity: 'warning',
  doc: words(
    'Learning rate and momentum together make large steps.',
    'Taux d’apprentissage et momentum font ensemble de grands pas.',
  ),
  why: words(
    'Momentum adds past steps to each new one: in the long run a step is lr / (1 − momentum). From 0.5 it is worth a look; from 1 the loss often diverges.',
    'Le momentum ajoute à chaque pas les précédents : à la longue, un pas vaut lr / (1 − momentum). Dès 0.5, mieux vaut y regarder ; dès 1, la perte diverge souvent.',
  ),
  check: (context) =>
    context.train.flatMap((train) => {
      const optimizer = optimizerOf(train, context);
      if (optimizer?.configured.name !== 'SGD') return [];
      const [rate, momentum] = [rateOf(optimizer), momentumOf(optimizer)];
      const builds = momentum !== undefined && momentum > 0 && momentum < 1;
      return rate !== undefined && builds ? report(optimizer, rate, momentum) : [];
    }),
});

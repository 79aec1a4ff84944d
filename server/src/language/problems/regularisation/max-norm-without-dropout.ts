import type { NetworkModel } from '../../semantics/model.ts';
import { decimal } from '../../text/numbers.ts';
import type { Context } from '../context.ts';
import { siteOf } from '../facts/given.ts';
import { rateOf } from '../facts/rate.ts';
import { surveyOf } from '../facts/survey.ts';
import { optimizerOf, trainingsOf } from '../facts/training.ts';
import { defineRule, type Report, words } from '../rule.ts';

const SLOW = 1e-4;

const slowRate = (network: NetworkModel, context: Context): number | undefined => {
  const training = trainingsOf(context).find((one) => one.network === network);
  const optimizer = training && optimizerOf(training.train, context);
  const rate = optimizer && rateOf(optimizer);
  return rate !== undefined && rate > 0 && rate < SLOW ? rate : undefined;
};

const check = (network: NetworkModel, context: Context): readonly Report[] => {
  const { bounded, drops: dropped } = surveyOf(network, context);
  const [layer] = bounded;
  if (!layer) return [];
  const rate = slowRate(network, context);
  if (dropped && rate === undefined) return [];
  const name = context.called(layer);
  const lacks = dropped
    ? words(
        `with a learning rate of ${decimal(rate ?? 0)} weights hardly reach it`,
        `avec un taux d’apprentissage de ${decimal(rate ?? 0)}, les poids ne l’atteignent guère`,
      )
    : words('this network drops nothing', 'ce réseau n’abandonne rien');
  return [
    {
      site: siteOf(layer, 'kernel_constraint', context),
      message: words(
        `\`max_norm\` on ${name} is meant for dropout with a large learning rate, and ${lacks.en}. Add \`Dropout(0.5)\` with a larger rate, or take \`l2(1e-4)\` as a regularizer.`,
        `\`max_norm\` sur ${name} va avec un abandon et un grand taux d’apprentissage, or ${lacks.fr}. Ajoutez \`Dropout(0.5)\` avec un taux plus grand, ou prenez \`l2(1e-4)\` comme régulariseur.`,
      ),
    },
  ];
};

export const maxNormWithoutDropout = defineRule({
  name: 'max-norm-without-dropout',
  group: 'regularisation',
  severity: 'info',
  doc: words('A norm is bounded where nothing makes it grow.', 'Une norme est bornée là où rien ne la fait croître.'),
  why: words(
    'Srivastava et al. (2014) bound norms so that dropout can be trained with large steps. By itself the bound is seldom reached.',
    'Srivastava et al. (2014) bornent les normes pour entraîner avec abandon à grands pas. Seule, la borne est rarement atteinte.',
  ),
  check: (context) => context.networks.flatMap((network) => check(network, context)),
});

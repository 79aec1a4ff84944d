import { setArgument, setTo } from '../edits.ts';
import { argumentOf, optimizerOf } from '../facts/training.ts';
import { defineRule, words } from '../rule.ts';

export const nesterovWithoutMomentum = defineRule({
  name: 'nesterov-without-momentum',
  group: 'training',
  severity: 'warning',
  doc: words('`nesterov=true` without momentum.', '`nesterov=true` sans momentum.'),
  why: words(
    'Nesterov takes the gradient at the point where momentum is about to arrive: without momentum that is where it stands already.',
    'Nesterov prend le gradient là où l’élan (momentum) va arriver : sans élan, c’est là où l’on est déjà.',
  ),
  check: ({ model }) =>
    model.train.flatMap((train) => {
      const optimizer = optimizerOf(train);
      const nesterov = optimizer && argumentOf(optimizer, 'nesterov');
      const { nesterov: on, momentum } = optimizer?.configured.config ?? {};
      if (!optimizer?.call || !nesterov || on !== true || momentum !== 0) return [];
      const site = { call: optimizer.call, entry: undefined, arguments: optimizer.arguments };
      return [
        {
          site: { range: nesterov.argument.range, trail: [] },
          message: words(
            '`nesterov=true` has no effect while `momentum` is 0. Set `momentum=0.9`, or remove it.',
            '`nesterov=true` n’a aucun effet tant que `momentum` vaut 0. Mettez `momentum=0.9`, ou supprimez-le.',
          ),
          fixes: setArgument(site, 'momentum', '0.9', setTo('momentum', '0.9')),
        },
      ];
    }),
});

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
  check: (context) =>
    context.train.flatMap((train) => {
      const optimizer = optimizerOf(train, context);
      const nesterov = optimizer && argumentOf(optimizer, 'nesterov');
      const { nesterov: on, momentum } = optimizer?.configured.config ?? {};
      if (!optimizer?.call || !nesterov || on !== true || momentum !== 0) return [];
      const site = { call: optimizer.call, entry: undefined, arguments: optimizer.arguments };
      return [
        {
          site: { range: nesterov.argument.range, trail: [] },
          message: words(
            '`nesterov=true` looks one step of momentum ahead, and with `momentum` 0 there is no such step: it has no effect. Set `momentum=0.9`, or remove it.',
            '`nesterov=true` regarde un pas d’élan plus loin, et avec `momentum` à 0 ce pas n’existe pas : il est sans effet. Mettez `momentum=0.9`, ou supprimez-le.',
          ),
          fixes: setArgument(site, 'momentum', '0.9', setTo('momentum', '0.9')),
        },
      ];
    }),
});

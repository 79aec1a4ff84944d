import { argumentOf, optimizerOf } from '../facts/training.ts';
import { defineRule, words } from '../rule.ts';
import { setOptimizerArgument } from './set-optimizer-argument.ts';

export const adadeltaDefaultRate = defineRule({
  name: 'adadelta-default-rate',
  group: 'training',
  severity: 'info',
  doc: words('Adadelta runs with Keras’s default rate.', 'Adadelta tourne avec le taux par défaut de Keras.'),
  why: words(
    'Adadelta finds the size of its steps itself, and its paper (Zeiler, 2012) has no learning rate, that is 1.0. Keras multiplies by 0.001.',
    'Adadelta trouve elle-même la taille de ses pas, et son article (Zeiler, 2012) n’a pas de taux, c’est-à-dire 1.0. Keras multiplie par 0.001.',
  ),
  check: (context) =>
    context.train.flatMap((train) => {
      const optimizer = optimizerOf(train, context);
      if (optimizer?.configured.name !== 'Adadelta' || argumentOf(optimizer, 'learning_rate')) return [];
      return [
        {
          site: { range: optimizer.range, trail: [] },
          message: words(
            'Keras gives `Adadelta` a learning rate of 0.001, a thousandth of what its paper uses: it hardly moves. Set `learning_rate=1.0`.',
            'Keras donne à `Adadelta` un taux d’apprentissage de 0.001, un millième de celui de son article : elle n’avance guère. Mettez `learning_rate=1.0`.',
          ),
          fixes: setOptimizerArgument(optimizer, 'learning_rate', '1.0'),
        },
      ];
    }),
});

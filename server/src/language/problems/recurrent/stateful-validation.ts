import { setSetting } from '../edits.ts';
import { hasValidation } from '../facts/reported.ts';
import { trainingsOf } from '../facts/training.ts';
import { defineRule, words } from '../rule.ts';
import { neverReset } from './state-reset.ts';

export const statefulValidation = defineRule({
  name: 'stateful-validation',
  group: 'recurrent',
  severity: 'warning',
  doc: words('Validation leaves its state to the next epoch.', 'La validation laisse son état à l’époque suivante.'),
  why: words(
    'After each epoch the validation part runs through the same layers. Their state then comes from samples that training must not see.',
    'Après chaque époque, la part de validation passe par les mêmes couches. Leur état vient alors d’exemples que l’entraînement ne doit pas voir.',
  ),
  check: (context) =>
    trainingsOf(context).flatMap((training) => {
      const node = hasValidation(training.train) === true ? neverReset(training, context) : undefined;
      if (!node) return [];
      const name = context.called(node.layer);
      return [
        {
          site: { range: training.train.declaration.keyword, trail: [] },
          message: words(
            `The state that validation leaves in ${name} starts the training of the next epoch. Set \`reset_states = epoch\`.`,
            `L’état que la validation laisse dans ${name} commence l’entraînement de l’époque suivante. Mettez \`reset_states = epoch\`.`,
          ),
          related: [{ range: node.site.range, message: words(`${name} is stateful`, `${name} garde son état`) }],
          fixes: setSetting(training.train, 'reset_states', 'epoch', context),
        },
      ];
    }),
});

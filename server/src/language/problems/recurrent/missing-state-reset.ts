import { setSetting } from '../edits.ts';
import { trainingsOf } from '../facts/training.ts';
import { defineRule, words } from '../rule.ts';
import { neverReset } from './state-reset.ts';

export const missingStateReset = defineRule({
  name: 'missing-state-reset',
  group: 'recurrent',
  severity: 'info',
  doc: words('States are never reset between epochs.', 'Les états ne sont jamais remis à zéro entre les époques.'),
  why: words(
    'A stateful layer goes on from where the last batch ended. After an epoch that is the end of the series, and the next begins at its start. Keras resets nothing by itself.',
    'Une couche à état reprend où le dernier lot a fini. Après une époque, c’est la fin de la série, et la suivante en reprend le début. Keras ne remet rien à zéro de lui-même.',
  ),
  check: (context) =>
    trainingsOf(context).flatMap((training) => {
      const node = neverReset(training, context);
      if (!node) return [];
      const name = context.called(node.layer);
      return [
        {
          site: node.site,
          message: words(
            `Nothing resets the state of ${name}: each epoch starts from the state that the last batch of the one before left. Set \`reset_states = epoch\` in \`train\`.`,
            `Rien ne remet à zéro l’état de ${name} : chaque époque part de l’état laissé par le dernier lot de la précédente. Mettez \`reset_states = epoch\` dans \`train\`.`,
          ),
          fixes: setSetting(training.train, 'reset_states', 'epoch', context),
        },
      ];
    }),
});

import { setSetting } from '../edits.ts';
import { placeOf, trainingsOf } from '../facts/training.ts';
import { defineRule, words } from '../rule.ts';
import { statefulIn } from './stateful.ts';

export const statefulShuffle = defineRule({
  name: 'stateful-shuffle',
  group: 'recurrent',
  severity: 'warning',
  doc: words('A stateful layer is trained on shuffled batches.', 'Une couche à état apprend de lots mélangés.'),
  why: words(
    'The state of sample i of one batch goes on to sample i of the next: shuffled, the two have nothing to do with each other.',
    'L’état de l’exemple i d’un lot passe à l’exemple i du suivant : mélangés, les deux n’ont rien à voir.',
  ),
  check: (context) =>
    trainingsOf(context).flatMap(({ train, network }) => {
      const node = statefulIn(network, context);
      if (!node || train.config.shuffle !== true) return [];
      const layer = context.called(node.layer);
      const line = context.line(node.site.range.start);
      return [
        {
          site: { range: placeOf(train, 'shuffle'), trail: [] },
          message: words(
            `${layer} at line ${line} is stateful, but the samples are shuffled: its state would go on to unrelated ones. Set \`shuffle = false\`.`,
            `${layer}, ligne ${line}, garde son état, mais les exemples sont mélangés : l’état passerait à des exemples sans rapport. Mettez \`shuffle = false\`.`,
          ),
          related: [{ range: node.site.range, message: words(`${layer} is stateful`, `${layer} garde son état`) }],
          fixes: setSetting(train, 'shuffle', 'false', context),
        },
      ];
    }),
});

import type { Words } from '../../../catalogue/index.ts';
import { lacksTime } from '../recurrent/missing-time-axis.ts';
import { needsSequence } from '../recurrent/sequence.ts';
import { defineRule, onFaults, words } from '../rule.ts';

const sizes = (rank: number): Words =>
  ({
    2: words('`[batch, features]`', '`[lot, variables]`'),
    3: words('`[batch, time, features]`', '`[lot, temps, variables]`'),
    4: words('`[batch, height, width, channels]`', '`[lot, hauteur, largeur, canaux]`'),
    5: words('`[batch, depth, height, width, channels]`', '`[lot, profondeur, hauteur, largeur, canaux]`'),
  })[rank] ?? words(`${rank} sizes`, `${rank} tailles`);

export const inputRank = defineRule({
  name: 'input-rank',
  group: 'shapes',
  severity: 'error',
  doc: words('The input has the wrong number of axes.', 'L’entrée n’a pas le bon nombre d’axes.'),
  why: words(
    'Each layer reads inputs of a fixed number of axes, the batch included; Keras refuses others.',
    'Chaque couche lit des entrées d’un nombre fixe d’axes, le lot compris ; Keras refuse les autres.',
  ),
  check: onFaults('input-rank', (faulty, context) => {
    const { node, fault } = faulty;
    if (needsSequence(node) || lacksTime(faulty)) return undefined;
    const { rank, min } = fault.facts;
    const [input] = node.inputs;
    const cause = input ? context.origin(input) : words('', '');
    const wanted =
      typeof rank === 'number'
        ? sizes(rank)
        : words(`at least ${min} sizes, the batch first`, `au moins ${min} tailles, le lot d’abord`);
    const layer = context.called(node.layer);
    return {
      message: words(
        `${layer} needs ${wanted.en}, but ${cause.en}. Bring the input to that number of axes: \`Flatten()\` or \`Reshape(…)\` before it, or another \`shape=\` of the input.`,
        `${layer} attend ${wanted.fr}, or ${cause.fr}. Amenez l’entrée à ce nombre d’axes : \`Flatten()\` ou \`Reshape(…)\` avant elle, ou une autre \`shape=\` d’entrée.`,
      ),
      related: context.way(node),
    };
  }),
});

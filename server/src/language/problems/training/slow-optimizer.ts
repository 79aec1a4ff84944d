import { numberOf } from '../../semantics/plan/read.ts';
import { isLearning } from '../facts/flow.ts';
import { momentumOf } from '../facts/rate.ts';
import { isUnknown, optimizerOf, trainingsOf } from '../facts/training.ts';
import { defineRule, words } from '../rule.ts';
import { setOptimizerArgument } from './set-optimizer-argument.ts';
import { useAdam } from './use-adam.ts';

const DEEP = 4;
const SHORT = 20;

export const slowOptimizer = defineRule({
  name: 'slow-optimizer',
  group: 'training',
  severity: 'info',
  doc: words('Plain SGD trains a deep network for few epochs.', 'SGD seul entraîne un réseau profond pendant peu d’époques.'),
  why: words(
    'Through many layers gradients differ in size, and one step length fits few of them. Momentum or Adam get there in far fewer epochs.',
    'À travers beaucoup de couches, les gradients diffèrent en taille, et une seule longueur de pas convient à peu d’entre eux. Le momentum ou Adam y arrivent en bien moins d’époques.',
  ),
  check: (context) =>
    trainingsOf(context).flatMap(({ train, network }) => {
      const optimizer = optimizerOf(train, context);
      if (optimizer?.configured.name !== 'SGD' || momentumOf(optimizer) !== 0 || isUnknown(train, 'epochs')) return [];
      const layers = network.nodes.filter(isLearning).length;
      const epochs = numberOf(train.config, 'epochs') ?? 1;
      if (layers <= DEEP || epochs >= SHORT) return [];
      return [
        {
          site: { range: optimizer.range, trail: [] },
          message: words(
            `\`SGD\` without momentum is slow through ${layers} layers, and ${epochs} ${epochs === 1 ? 'epoch is' : 'epochs are'} few. Set \`momentum=0.9\`, or take \`Adam()\`.`,
            `\`SGD\` sans momentum est lent à travers ${layers} couches, et ${epochs} époque${epochs === 1 ? '' : 's'}, c’est peu. Mettez \`momentum=0.9\`, ou prenez \`Adam()\`.`,
          ),
          fixes: [...setOptimizerArgument(optimizer, 'momentum', '0.9'), ...useAdam(train, context)],
        },
      ];
    }),
});

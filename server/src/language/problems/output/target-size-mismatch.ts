import { goals } from '../facts/loss.ts';
import { defineRule, words } from '../rule.ts';
import { lastLayer, lookAtLast, onLoss, setUnits } from './about.ts';
import { wrongSize } from './labels.ts';

export const targetSizeMismatch = defineRule({
  name: 'target-size-mismatch',
  group: 'output',
  severity: 'error',
  doc: words('The target has another size than the output.', 'La cible n’a pas la taille de la sortie.'),
  why: words(
    'A loss compares them value by value. Keras stops at the first batch, with a message about shapes of tensors.',
    'Une perte les compare valeur par valeur. Keras s’arrête au premier lot, avec un message sur des formes de tenseurs.',
  ),
  check: (context) =>
    goals(context).flatMap((goal) => {
      const size = wrongSize(goal, context);
      if (size === undefined) return [];
      const { text, line } = lastLayer(goal, context);
      const shape = context.shape(goal.output.tensor.shape);
      return [
        {
          site: onLoss(goal),
          message: words(
            `The target has ${size} ${size === 1 ? 'value' : 'values'} a sample, and ${text} at line ${line} gives ${shape.en}. Give it ${size} ${size === 1 ? 'unit' : 'units'}, or choose other columns in \`target\`.`,
            `La cible a ${size} valeur${size === 1 ? '' : 's'} par exemple, or ${text}, ligne ${line}, rend ${shape.fr}. Donnez-lui ${size} unité${size === 1 ? '' : 's'}, ou choisissez d’autres colonnes dans \`target\`.`,
          ),
          related: lookAtLast(goal, context),
          fixes: setUnits(goal, size, context),
        },
      ];
    }),
});

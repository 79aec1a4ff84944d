import { fix } from '../fixes.ts';
import { defineRule, onFindings, words } from '../rule.ts';
import { saidTwice } from '../values/invalid-argument.ts';

export const missingInputShape = defineRule({
  name: 'missing-input-shape',
  group: 'shapes',
  severity: 'error',
  doc: words('Nothing says what comes into the network.', 'Rien ne dit ce qui entre dans le réseau.'),
  why: words(
    'Every shape follows from the input’s: `Input(shape=…)`, or `input_shape=` on the first layer.',
    'Toutes les formes découlent de celle de l’entrée : `Input(shape=…)`, ou `input_shape=` sur la première couche.',
  ),
  check: onFindings('missing-input-shape', (finding, context) => {
    if (saidTwice(finding, context)) return undefined;
    const { layer, insertAt, hasArguments } = finding;
    const isInput = layer === 'Input';
    const argument = isInput ? 'shape' : 'input_shape';
    return {
      message: isInput
        ? words(
            '`Input` does not say what comes in. Give the sizes of one sample: `Input(shape=[28, 28, 1])`.',
            '`Input` ne dit pas ce qui entre. Donnez les tailles d’un exemple : `Input(shape=[28, 28, 1])`.',
          )
        : words(
            `Nothing says what comes into \`${layer}\`. Begin with \`Input(shape=[…])\`, or give \`input_shape=[…]\` here: the sizes of one sample.`,
            `Rien ne dit ce qui entre dans \`${layer}\`. Commencez par \`Input(shape=[…])\`, ou donnez ici \`input_shape=[…]\` : les tailles d’un exemple.`,
          ),
      fixes: [
        fix(
          words(`Insert \`${argument}=[]\``, `Insérer \`${argument}=[]\``),
          { range: { start: insertAt, end: insertAt }, text: `${hasArguments ? ', ' : ''}${argument}=[]` },
          false,
        ),
      ],
    };
  }),
});

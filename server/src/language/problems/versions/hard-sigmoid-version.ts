import type { Plain } from '../../../catalogue/index.ts';
import type { LayerModel } from '../../semantics/model.ts';
import { isConfigured } from '../../semantics/plan/read.ts';
import type { Context } from '../context.ts';
import { innerCall, innerConfig, mayActivate } from '../facts/activation.ts';
import { defineRule, NOTHING, words } from '../rule.ts';

const isHard = (value: Plain | undefined): boolean => isConfigured(value) && value.name === 'hard_sigmoid';

/** Whether an argument that is given is hard_sigmoid; of most layers none is. */
const bendsHard = (layer: LayerModel, context: Context): boolean => {
  const config = innerConfig(layer);
  for (const { parameter } of innerCall(layer, context).arguments)
    if (parameter !== undefined && isHard(config?.[parameter])) return true;
  return false;
};

export const hardSigmoidVersion = defineRule({
  name: 'hard-sigmoid-version',
  group: 'versions',
  severity: 'info',
  doc: words('`hard_sigmoid` has another slope in Keras 2.', '`hard_sigmoid` a une autre pente dans Keras 2.'),
  why: words(
    'Keras 3 computes `clip(x / 6 + 0.5, 0, 1)`, Keras 2 and TensorFlow.js `clip(0.2 · x + 0.5, 0, 1)`: weights trained with one give other answers with the other.',
    'Keras 3 calcule `clip(x / 6 + 0.5, 0, 1)`, Keras 2 et TensorFlow.js `clip(0.2 · x + 0.5, 0, 1)` : des poids appris avec l’une donnent d’autres réponses avec l’autre.',
  ),
  layer: {
    of: mayActivate,
    check: (layer, context) =>
      !bendsHard(layer, context)
        ? NOTHING
        : innerCall(layer, context).arguments.flatMap(({ parameter = '', argument: { range } }) => {
            if (!isHard(innerConfig(layer)?.[parameter])) return NOTHING;
            return [
              {
                site: { range, trail: layer.site.trail },
                message: words(
                  `\`hard_sigmoid\` of ${context.called(layer)} is \`clip(x / 6 + 0.5, 0, 1)\` here and in Keras 3, \`clip(0.2 · x + 0.5, 0, 1)\` in Keras 2. Weights of Keras 2 need \`sigmoid\`, or to be trained anew.`,
                  `\`hard_sigmoid\` de ${context.called(layer)} vaut \`clip(x / 6 + 0.5, 0, 1)\` ici et dans Keras 3, \`clip(0.2 · x + 0.5, 0, 1)\` dans Keras 2. Des poids de Keras 2 demandent \`sigmoid\`, ou un nouvel entraînement.`,
                ),
              },
            ];
          }),
  },
});

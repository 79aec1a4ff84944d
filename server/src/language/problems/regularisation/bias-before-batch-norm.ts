import type { NodeModel } from '../../semantics/model.ts';
import type { Context } from '../context.ts';
import { setArgument, setTo } from '../edits.ts';
import { innerCall, innerConfig } from '../facts/activation.ts';
import { isLearning, isNonlinear, isShapePreserving, searchBefore } from '../facts/flow.ts';
import { defineRule, type Report, words } from '../rule.ts';

const firstToMatter = searchBefore((node) => isNonlinear(node) || isLearning(node) || !isShapePreserving(node));

/** The linear layer with a bias that a normalisation reads through nothing but linear layers that keep the shape. */
const biased = (node: NodeModel, context: Context): NodeModel | undefined => {
  const found = firstToMatter(node, context);
  const hasBias = found && !isNonlinear(found) && isLearning(found) && innerConfig(found.layer)?.use_bias === true;
  return hasBias ? found : undefined;
};

const say = (layer: NodeModel, norm: NodeModel, context: Context): Report => {
  const [name, after] = [context.called(layer.layer), context.called(norm.layer)];
  const idle = layer.layer.weights?.find((weight) => weight.name === 'bias')?.shape[0] ?? 0;
  const line = context.line(norm.site.range.start);
  return {
    site: layer.site,
    message: words(
      `The bias of ${name} is cancelled: ${after} at line ${line} subtracts the mean and adds its own β. Set \`use_bias=false\` and save ${idle} idle parameters.`,
      `Le biais de ${name} s’annule : ${after}, ligne ${line}, soustrait la moyenne et ajoute son propre β. Mettez \`use_bias=false\` et économisez ${idle} paramètres inutiles.`,
    ),
    related: [{ range: norm.site.range, message: words('the mean is subtracted here', 'la moyenne est soustraite ici') }],
    fixes:
      layer.site.trail.length > 0
        ? []
        : setArgument(innerCall(layer.layer, context), 'use_bias', 'false', setTo('use_bias', 'false')),
  };
};

export const biasBeforeBatchNorm = defineRule({
  name: 'bias-before-batch-norm',
  group: 'regularisation',
  severity: 'info',
  doc: words(
    'A bias stands before a BatchNormalization, which cancels it.',
    'Un biais précède une BatchNormalization, qui l’annule.',
  ),
  why: words(
    '`(x + b) − mean(x + b) = x − mean(x)`: whatever the bias learns is subtracted again, and `center` adds one that stays.',
    '`(x + b) − moyenne(x + b) = x − moyenne(x)` : ce que le biais apprend est aussitôt soustrait, et `center` en ajoute un qui reste.',
  ),
  node: {
    of: ({ name }) => name === 'BatchNormalization',
    check: (node, context) => {
      const layer = node.layer.config?.center === true ? biased(node, context) : undefined;
      return layer ? [say(layer, node, context)] : [];
    },
  },
});

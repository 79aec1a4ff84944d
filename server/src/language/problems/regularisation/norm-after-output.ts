import type { NodeModel, OutputModel } from '../../semantics/model.ts';
import { isNonlinear, lastOf } from '../facts/flow.ts';
import { moveBefore } from '../move-layer.ts';
import { removeLayer } from '../remove-layer.ts';
import { defineRule, words } from '../rule.ts';

/**
 * Normalisations after the last layer that learns. A BatchNormalization counts only between that layer and its activation:
 * behind it, it is noise on the output.
 */
export const normsAfter = (output: OutputModel, last: NodeModel): readonly NodeModel[] => {
  const after: NodeModel[] = [];
  for (let { node } = output.tensor; node && node !== last; node = node.inputs[0]?.node) after.push(node);
  const bent = after.findIndex(isNonlinear);
  return after.filter((one, i) => {
    const { name, category } = one.layer.entry;
    if (category !== 'normalization' || !one.layer.config) return false;
    return name !== 'BatchNormalization' || (bent >= 0 && bent < i);
  });
};

export const normAfterOutput = defineRule({
  name: 'norm-after-output',
  group: 'regularisation',
  severity: 'info',
  doc: words('A normalisation rescales the output.', 'Une normalisation change l’échelle de la sortie.'),
  why: words(
    'The last layer learns how sure the network is from the size of its scores. A normalisation behind it makes all scores the same size.',
    'La dernière couche apprend la certitude du réseau par la taille de ses scores. Une normalisation derrière elle donne à tous la même taille.',
  ),
  check: (context) =>
    context.networks.flatMap(({ outputs, complete }) =>
      outputs.flatMap((output) => {
        const last = complete ? lastOf(output) : undefined;
        const norms = last ? normsAfter(output, last) : [];
        if (!last || norms.length === 0) return [];
        const layer = context.called(last.layer);
        const line = context.line(last.site.range.start);
        return norms.map((node) => ({
          site: node.site,
          message: words(
            `${context.called(node.layer)} brings the scores of ${layer} at line ${line}, the last layer, to one scale, so that the network cannot say how sure it is. Put it before ${layer}.`,
            `${context.called(node.layer)} ramène à une même échelle les scores de ${layer}, ligne ${line}, la dernière couche : le réseau ne peut plus dire combien il est sûr. Placez-la avant ${layer}.`,
          ),
          related: [{ range: last.site.range, message: words(`${layer} makes the prediction`, `${layer} fait la prédiction`) }],
          fixes: [...moveBefore(node, last, context), ...removeLayer(node, context)],
        }));
      }),
    ),
});

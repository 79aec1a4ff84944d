import type { NodeModel, OutputModel } from '../../semantics/model.ts';
import type { Context } from '../context.ts';
import { before, lastOf } from '../facts/flow.ts';
import { moveBefore } from '../move-layer.ts';
import { normsAfter } from '../regularisation/norm-after-output.ts';
import { removeLayer } from '../remove-layer.ts';
import { defineRule, type Report, words } from '../rule.ts';

const NOISY = /Dropout|^Gaussian|^BatchNormalization$/;

/** Layers that disturb or rescale the output, after the last layer that learns it. */
const noiseAfter = (output: OutputModel): readonly NodeModel[] => {
  const last = lastOf(output);
  const { node } = output.tensor;
  if (!last || !node || node === last) return [];
  const way = [node, ...before(node)];
  const rescaling = new Set(normsAfter(output, last));
  return way
    .slice(0, way.indexOf(last))
    .filter((one) => one.layer.config && NOISY.test(one.layer.entry.name) && !rescaling.has(one));
};

const report = (node: NodeModel, last: NodeModel, context: Context): Report => {
  const [noise, layer] = [context.called(node.layer), context.called(last.layer)];
  const line = context.line(last.site.range.start);
  return {
    site: node.site,
    message: words(
      `${noise} acts on the prediction itself, after ${layer} at line ${line}: the answer is what gets disturbed. Move it before ${layer}.`,
      `${noise} agit sur la prédiction elle-même, après ${layer}, ligne ${line} : c’est la réponse qui est perturbée. Placez-la avant ${layer}.`,
    ),
    related: [{ range: last.site.range, message: words(`${layer} makes the prediction`, `${layer} fait la prédiction`) }],
    fixes: [...moveBefore(node, last, context), ...removeLayer(node, context)],
  };
};

export const noiseOnOutput = defineRule({
  name: 'noise-on-output',
  group: 'output',
  severity: 'warning',
  doc: words(
    'Dropout, noise or a normalisation comes after the layer that makes the prediction.',
    'Un abandon, un bruit ou une normalisation suit la couche qui fait la prédiction.',
  ),
  why: words(
    'Noise on hidden layers makes a network robust. On the output it changes the answer that the loss compares, and no later layer can make up for it.',
    'Du bruit sur les couches cachées rend un réseau robuste. Sur la sortie, il change la réponse que la perte compare, et aucune couche ne peut plus le rattraper.',
  ),
  check: (context) =>
    context.networks.flatMap(({ outputs, complete }) =>
      outputs.flatMap((output) => {
        const last = complete ? lastOf(output) : undefined;
        return last ? noiseAfter(output).map((node) => report(node, last, context)) : [];
      }),
    ),
});

import type { Lang } from '../../../catalogue/index.ts';
import type { LayerModel, Model, NetworkModel } from '../../semantics/model.ts';
import type * as ast from '../../syntax/ast.ts';
import { bold, code, lines, paragraphs } from '../../text/markdown.ts';
import { count, shapeText } from '../../text/numbers.ts';
import { parameterCount } from '../here/layer.ts';

const general = {
  en: 'A network: its layers, from the input down. Each line goes on from the line before unless it names its source.',
  fr: 'Un réseau : ses couches, à partir de l’entrée. Chaque ligne continue la précédente, sauf si elle nomme sa source.',
};

const weightsOf = (layers: readonly LayerModel[]) => layers.flatMap((layer) => layer.weights ?? []);

const tensors = (of: NetworkModel['inputs'] | NetworkModel['outputs'], lang: Lang): string =>
  of.map(({ name, tensor }) => `${code(name)}${tensor.shape ? ` ${code(shapeText(tensor.shape, lang))}` : ''}`).join(', ');

const totals = (network: NetworkModel, lang: Lang): string => {
  const weights = weightsOf(network.layers);
  const total = parameterCount(weights);
  const fixed = total - parameterCount(weights.filter((weight) => weight.trainable));
  const layers = network.layers.length;
  if (lang === 'fr') {
    const rest = fixed > 0 ? `, dont ${count(fixed, lang)} non entraînés` : '';
    return `${count(layers, lang)} couche${layers > 1 ? 's' : ''}, ${bold(count(total, lang))} paramètre${total > 1 ? 's' : ''}${rest}.`;
  }
  const rest = fixed > 0 ? `, ${count(fixed, lang)} of them not trained` : '';
  return `${count(layers, lang)} layer${layers === 1 ? '' : 's'}, ${bold(count(total, lang))} parameter${total === 1 ? '' : 's'}${rest}.`;
};

/** A network for a reader: its documentation, what goes in, what comes out, how large it is. */
export const networkCard = (model: Model, declaration: ast.Network, lang: Lang): string => {
  const network = model.networks.find((one) => one.declaration === declaration);
  const head = `${bold(code(declaration.name?.text ?? 'network'))} · ${lang === 'fr' ? 'réseau' : 'network'}`;
  if (!network || network.nodes.length === 0) return paragraphs(head, declaration.doc ?? general[lang]);
  const flow = network.inputs.length > 0 && network.outputs.length > 0;
  return paragraphs(
    head,
    declaration.doc,
    lines(flow ? `${tensors(network.inputs, lang)} → ${tensors(network.outputs, lang)}` : undefined, totals(network, lang)),
  );
};

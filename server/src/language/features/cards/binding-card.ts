import type { Catalogue, Lang } from '../../../catalogue/index.ts';
import type { Binding, Model, TensorModel } from '../../semantics/model.ts';
import type * as ast from '../../syntax/ast.ts';
import { bold, code, paragraphs } from '../../text/markdown.ts';
import { count, shapeText } from '../../text/numbers.ts';
import { nodesOf, parameterCount } from '../here/layer.ts';
import { networkCard } from './network-card.ts';
import { settingsCard } from './settings-card.ts';
import { writtenValue } from './value.ts';

const kinds: Readonly<Record<Binding['kind'], readonly [string, string]>> = {
  let: ['let', 'let'],
  parameter: ['parameter of a block', 'paramètre d’un bloc'],
  counter: ['counter of a repeat, from 0', 'compteur d’un repeat, à partir de 0'],
  value: ['value', 'valeur'],
  layer: ['shared layer', 'couche partagée'],
  block: ['block', 'bloc'],
  network: ['network', 'réseau'],
  data: ['data', 'données'],
  train: ['training', 'entraînement'],
  search: ['search', 'recherche'],
  import: ['import', 'import'],
};

const usesText = ({ uses }: Binding, lang: Lang): string => {
  if (lang === 'fr') return uses.length === 1 ? 'Utilisé une fois.' : `Utilisé ${uses.length} fois.`;
  return uses.length === 1 ? 'Used once.' : `Used ${uses.length} times.`;
};

const makerText = ({ node }: TensorModel, lang: Lang): string | undefined => {
  if (!node) return undefined;
  return lang === 'fr' ? `Sortie de ${code(node.layer.name)}.` : `Output of ${code(node.layer.name)}.`;
};

const headed = (binding: Binding, lang: Lang, what?: string): string =>
  `${bold(code(binding.name))} · ${kinds[binding.kind][lang === 'fr' ? 1 : 0]}${what === undefined ? '' : `, ${what}`}`;

const tensorCard = (binding: Binding, lang: Lang): string => {
  const shape = binding.tensor?.shape;
  return paragraphs(
    headed(binding, lang, shape && bold(code(shapeText(shape, lang)))),
    binding.doc,
    binding.tensor && makerText(binding.tensor, lang),
  );
};

const blockNamed = (model: Model, binding: Binding): ast.Block | undefined =>
  model.parsed.file.declarations.find(
    (one): one is ast.Block => one.kind === 'block' && one.name?.range.start === binding.range.start,
  );

/** `residual(filters, stride=1)`, as the text has it. */
export const blockHead = ({ name, parameters }: ast.Block, text: string): string =>
  `${name?.text ?? ''}(${parameters.map(({ range }) => text.slice(range.start, range.end).replace(/\s+/g, ' ')).join(', ')})`;

const blockCard = (model: Model, binding: Binding, lang: Lang): string => {
  const block = blockNamed(model, binding);
  const head = block ? blockHead(block, model.parsed.text) : binding.name;
  return paragraphs(`${bold(code(head))} · ${kinds.block[lang === 'fr' ? 1 : 0]}`, binding.doc, usesText(binding, lang));
};

const sharedCard = (model: Model, binding: Binding, lang: Lang): string => {
  const site = [...model.calls.values()].find(({ call }) => call.kind === 'call' && sharedAt(model, binding)?.call === call);
  const nodes = site ? nodesOf(model, site) : [];
  const weights = nodes[0]?.layer.weights;
  const total = weights && bold(count(parameterCount(weights), lang));
  return paragraphs(
    headed(binding, lang, site?.entry && code(site.entry.name)),
    binding.doc,
    total &&
      (lang === 'fr' ? `${total} paramètres, les mêmes à chaque utilisation.` : `${total} parameters, the same at every use.`),
    usesText(binding, lang),
  );
};

const sharedAt = (model: Model, binding: Binding): ast.SharedLayer | undefined => {
  const bodies = model.parsed.file.declarations.flatMap((one) =>
    one.kind === 'block' || one.kind === 'network' ? [one.body] : [],
  );
  return bodies
    .flatMap(statementsOf)
    .find((one): one is ast.SharedLayer => one.kind === 'shared' && one.name?.range.start === binding.range.start);
};

const statementsOf = (body: ast.Body): readonly ast.Statement[] =>
  body.statements.flatMap((one) => (one.kind === 'repeat' ? [one, ...statementsOf(one.body)] : [one]));

/** A name of the file for a reader: its value, its shape, its documentation. */
export const bindingCard = (model: Model, binding: Binding, catalogue: Catalogue, lang: Lang): string => {
  const declared = model.parsed.file.declarations.find(
    (one) => one.kind !== 'let' && one.kind !== 'block' && one.name?.range.start === binding.range.start,
  );
  if (declared?.kind === 'network') return networkCard(model, declared, lang);
  if (declared && 'settings' in declared) return settingsCard(model, declared, catalogue, lang);
  if (binding.kind === 'value') return tensorCard(binding, lang);
  if (binding.kind === 'block') return blockCard(model, binding, lang);
  if (binding.kind === 'layer') return sharedCard(model, binding, lang);
  const value = binding.value && bold(code(writtenValue(binding.value)));
  return paragraphs(headed(binding, lang, value), binding.doc, usesText(binding, lang));
};

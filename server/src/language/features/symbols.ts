import type { Model, NodeModel } from '../semantics/model.ts';
import type { DocumentSymbol } from '../service.ts';
import type * as ast from '../syntax/ast.ts';
import { shapeText } from '../text/numbers.ts';
import { blockHead } from './cards/binding-card.ts';

type Uses = ReadonlyMap<number, readonly NodeModel[]>;

const leaf = (
  name: string,
  detail: string,
  kind: DocumentSymbol['kind'],
  range: ast.Range,
  selection = range,
): DocumentSymbol => ({
  name,
  detail,
  kind,
  range,
  selection,
  children: [],
});

const source = (model: Model, { range }: ast.Node): string => {
  const text = model.parsed.text.slice(range.start, range.end).replace(/\s+/g, ' ');
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
};

/** What every call of the text came to, over all networks. */
const usesByPlace = (model: Model): Uses =>
  Map.groupBy(
    model.networks.flatMap(({ nodes }) => nodes),
    ({ site }) => site.range.start,
  );

const callSymbol = (call: ast.Call, uses: Uses): DocumentSymbol => {
  const nodes = uses.get(call.range.start) ?? [];
  const [node] = nodes;
  const shapes = node?.outputs.flatMap(({ shape }) => (shape ? [shapeText(shape, 'en')] : [])) ?? [];
  const times = nodes.length > 1 ? ` × ${nodes.length}` : '';
  if (!node) return leaf(call.callee.text, '', 'layer', call.range, call.callee.range);
  const detail = [node.layer.entry.name, ...shapes].join(' ') + times;
  return leaf(node.layer.name, detail, 'layer', call.range, call.callee.range);
};

const statementSymbols = (statement: ast.Statement, model: Model, uses: Uses): readonly DocumentSymbol[] => {
  switch (statement.kind) {
    case 'flow':
      return statement.calls.map((call) => callSymbol(call, uses));
    case 'shared':
      return statement.name
        ? [
            leaf(
              statement.name.text,
              statement.call ? source(model, statement.call) : '',
              'layer',
              statement.range,
              statement.name.range,
            ),
          ]
        : [];
    case 'let':
      return letSymbols(statement, model);
    case 'repeat':
      return bodySymbols(statement.body, model, uses);
    case 'output':
      return [];
  }
};

const bodySymbols = (body: ast.Body, model: Model, uses: Uses): readonly DocumentSymbol[] =>
  body.statements.flatMap((statement) => statementSymbols(statement, model, uses));

const letSymbols = ({ name, value, range }: ast.Let, model: Model): readonly DocumentSymbol[] =>
  name ? [leaf(name.text, value ? source(model, value) : '', 'let', range, name.range)] : [];

const settingsSymbol = (block: ast.Settings, model: Model): DocumentSymbol => {
  const children = block.settings.map(({ name, value, range }) =>
    leaf(name.text, value ? source(model, value) : '', 'setting', range, name.range),
  );
  const selection = block.name?.range ?? block.keyword;
  return { ...leaf(block.name?.text ?? block.kind, block.name ? block.kind : '', block.kind, block.range, selection), children };
};

const networkSymbol = (network: ast.Network, model: Model, uses: Uses): DocumentSymbol => ({
  ...leaf(
    network.name?.text ?? 'network',
    network.name ? 'network' : '',
    'network',
    network.range,
    network.name?.range ?? network.keyword,
  ),
  children: bodySymbols(network.body, model, uses),
});

const blockSymbols = (block: ast.Block, model: Model, uses: Uses): readonly DocumentSymbol[] =>
  block.name
    ? [
        {
          ...leaf(block.name.text, blockHead(block, model.parsed.text), 'block', block.range, block.name.range),
          children: bodySymbols(block.body, model, uses),
        },
      ]
    : [];

const declared = (one: ast.Declaration, model: Model, uses: Uses): readonly DocumentSymbol[] => {
  if (one.kind === 'let') return letSymbols(one, model);
  if (one.kind === 'block') return blockSymbols(one, model, uses);
  return [one.kind === 'network' ? networkSymbol(one, model, uses) : settingsSymbol(one, model)];
};

/** The outline of a file: its declarations, layers with their output shapes, settings with their values. */
export const symbols = (model: Model): readonly DocumentSymbol[] => {
  const uses = usesByPlace(model);
  return model.parsed.file.declarations.flatMap((one) => declared(one, model, uses));
};

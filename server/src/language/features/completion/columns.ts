import type { Lang } from '../../../catalogue/index.ts';
import type { DataFacts } from '../../../protocol/index.ts';
import type { FactsOf } from '../../problems/context.ts';
import type { Model } from '../../semantics/model.ts';
import type { Completion } from '../../service.ts';
import type * as ast from '../../syntax/ast.ts';
import { nodeAt } from '../../syntax/walk.ts';
import { columnCard, columnDetail } from '../cards/column-card.ts';
import type { Item } from './items.ts';
import { literal } from './snippets.ts';

const NAMING: ReadonlySet<string> = new Set(['inputs', 'target', 'sample_weight']);

type Path = readonly ast.AnyNode[];

/** What is known of the data whose columns are named at the end of a path. */
const factsAt = (path: Path, { data }: Model, factsOf: FactsOf | undefined): DataFacts | undefined => {
  const at = path.findIndex((node) => node.kind === 'data');
  const [declaration, setting] = [path[at], path[at + 1]];
  if (at < 0 || setting?.kind !== 'setting' || !NAMING.has(setting.name.text)) return undefined;
  const block = data.find((one) => one.declaration.range.start === declaration?.range.start);
  return block && factsOf?.(block);
};

const itemsOf = (facts: DataFacts, lang: Lang): readonly Item[] =>
  facts.columns.map((column) => ({
    label: column.name,
    kind: 'column',
    detail: columnDetail(column, lang),
    documentation: columnCard(column, facts, lang),
    insert: literal(column.name),
    deprecated: false,
  }));

/** The columns of the file as values: in quotes. */
export const columnItems = (path: Path, model: Model, lang: Lang, factsOf: FactsOf | undefined): readonly Item[] => {
  const facts = factsAt(path, model, factsOf);
  return facts ? itemsOf(facts, lang).map((item) => ({ ...item, insert: `"${item.insert}"` })) : [];
};

/** The columns of the file inside a string that names one; `undefined` elsewhere. */
export const columnsInString = (
  model: Model,
  offset: number,
  lang: Lang,
  factsOf: FactsOf | undefined,
): readonly Completion[] | undefined => {
  const { file, text } = model.parsed;
  const path = nodeAt(file, offset);
  const node = path.at(-1);
  if (node?.kind !== 'string') return undefined;
  const facts = factsAt(path, model, factsOf);
  const { start, end } = node.range;
  const isClosed = end - start > 1 && text[end - 1] === text[start];
  const range = { start: start + 1, end: isClosed ? end - 1 : end };
  if (!facts || offset < range.start || offset > range.end) return undefined;
  return itemsOf(facts, lang).map((item, i) => ({ ...item, range, sort: String(i).padStart(4, '0') }));
};

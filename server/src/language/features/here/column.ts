import type { Lang } from '../../../catalogue/index.ts';
import type { FactsOf } from '../../problems/context.ts';
import { writtenColumns } from '../../problems/facts/written-columns.ts';
import type { Model } from '../../semantics/model.ts';
import type { Hover } from '../../service.ts';
import { columnCard } from '../cards/column-card.ts';

/** The column that a data block names at an offset; `undefined` elsewhere, or while nothing is known of it. */
export const columnHover = ({ data }: Model, offset: number, lang: Lang, factsOf: FactsOf): Hover | undefined => {
  for (const block of data) {
    const written = writtenColumns(block).find(({ range }) => range.start <= offset && offset <= range.end);
    const facts = written && factsOf(block);
    const column = facts?.columns.find(({ name }) => name === written?.name);
    if (written && facts && column) return { range: written.range, contents: columnCard(column, facts, lang) };
  }
  return undefined;
};

import type { IslandModel, Model } from '../semantics/model.ts';
import type { Declaration, Range } from '../syntax/ast.ts';
import { lastUpTo } from '../syntax/position.ts';
import type { Report } from './rule.ts';

/** Where the islands of a model lie. */
export class Places {
  readonly #declarations: readonly Declaration[];
  readonly #starts: readonly number[];
  readonly #islands: ReadonlyMap<Declaration, IslandModel>;

  constructor({ parsed, islands }: Model) {
    this.#declarations = parsed.file.declarations;
    this.#starts = this.#declarations.map(({ range }) => range.start);
    this.#islands = new Map(islands.flatMap((island) => island.declarations.map((one) => [one, island] as const)));
  }

  /** The island that holds an offset; `undefined` between declarations. */
  at(offset: number): IslandModel | undefined {
    const declaration = this.#declarationAt(offset);
    return declaration && this.#islands.get(declaration);
  }

  /** Whether a report names and changes nothing but what stands within declarations of an island. */
  holds(report: Report, island: IslandModel): boolean {
    const { site, related = [], fixes = [] } = report;
    const named = [site.range, ...site.trail.map(({ range }) => range), ...related.map(({ range }) => range)];
    const changed = fixes.flatMap(({ edits }) => edits.map(({ range: { start, end } }) => ({ start: start - 1, end: end + 1 })));
    return [...named, ...changed].every(({ start, end }) => {
      const declaration = this.#declarationAt(start);
      return declaration !== undefined && end <= declaration.range.end && this.#islands.get(declaration) === island;
    });
  }

  #declarationAt(offset: number): Declaration | undefined {
    const declaration = this.#declarations[lastUpTo(this.#starts, offset)];
    const holds = declaration && declaration.range.start <= offset && offset <= declaration.range.end;
    return holds ? declaration : undefined;
  }
}

const movedRange = ({ start, end }: Range, by: number): Range => ({ start: start + by, end: end + by });

/** A report, further down by so many characters. None of its ranges is one of the tree's, which move by themselves. */
export const moved = ({ site, related, fixes, ...report }: Report, by: number): Report => ({
  ...report,
  site: {
    ...site,
    range: movedRange(site.range, by),
    trail: site.trail.map((step) => ({ ...step, range: movedRange(step.range, by) })),
  },
  ...(related && { related: related.map((one) => ({ ...one, range: movedRange(one.range, by) })) }),
  ...(fixes && {
    fixes: fixes.map((fix) => ({ ...fix, edits: fix.edits.map(({ range, text }) => ({ range: movedRange(range, by), text })) })),
  }),
});

import type { DataFacts } from '../../protocol/index.ts';
import type { IslandModel, Model } from '../semantics/model.ts';
import type * as ast from '../syntax/ast.ts';
import { lastUpTo, lineStarts } from '../syntax/position.ts';
import type { Context, FactsOf, Looked } from './context.ts';
import { moved, Places } from './places.ts';
import type { Told } from './rule.ts';
import { isOld } from './versions/changed-default.ts';

/** What was said of an island, and what that depends on besides its text. */
interface Said {
  readonly told: readonly Told[];
  readonly starts: readonly number[];
  /** The line of its first declaration, where a message tells of a line. */
  readonly line: number | undefined;
  /** What was known of the data in it. */
  readonly facts: readonly (DataFacts | undefined)[];
  readonly isOld: boolean;
}

/** What is known of the data in an island. */
type FactsIn = (island: IslandModel) => Said['facts'];

const factsBy = ({ data }: Model, facts: FactsOf): FactsIn => {
  const known = new Map<ast.Declaration, DataFacts | undefined>(data.map((one) => [one.declaration, facts(one)]));
  return ({ declarations }) => declarations.map((declaration) => known.get(declaration));
};

/**
 * What rules said of the islands of a text when it was last checked. As long as an island is the same, word for word, and what is
 * known of its data, they would say it again: what rules look for, they look for among declarations that name one another.
 */
export class Recalled {
  #text = '';
  #said: ReadonlyMap<IslandModel, Said> = new Map();

  /** What is said again, and what is left to be looked at. */
  again(model: Model, facts: FactsOf): { readonly told: readonly Told[]; readonly looked: Looked } {
    const said = this.#saidAgain(model, facts);
    this.#said = said;
    this.#text = model.parsed.text;
    return { told: [...said.values()].flatMap(({ told }) => told), looked: without(said.keys(), model) };
  }

  /** Remembers what was said of what was looked at. What reaches out of an island depends on what stands there, and is not. */
  keep(told: readonly Told[], context: Context): void {
    const { model, facts } = context;
    if (model.islands.length === 0) return;
    const places = new Places(model);
    const lasting = told.filter(({ rule }) => !rule.everywhere);
    const byIsland = Map.groupBy(lasting, ({ report }) => places.at(report.site.range.start));
    const telling = new Set([...context.linesTold].map((offset) => places.at(offset)));
    const factsIn = factsBy(model, facts);
    const said = new Map(this.#said);
    for (const island of model.islands) {
      const own = byIsland.get(island) ?? [];
      if (said.has(island) || !own.every(({ report }) => places.holds(report, island))) continue;
      said.set(island, {
        told: own.map(({ rule, report }) => ({ rule, report: moved(report, 0) })),
        starts: startsOf(island),
        line: telling.has(island) ? context.line(startsOf(island)[0] ?? 0) : undefined,
        facts: factsIn(island),
        isOld: isOld(model),
      });
    }
    this.#said = said;
  }

  #saidAgain(model: Model, facts: FactsOf): ReadonlyMap<IslandModel, Said> {
    const again = new Map<IslandModel, Said>();
    if (this.#said.size === 0) return again;
    const factsIn = factsBy(model, facts);
    const old = isOld(model);
    const { text } = model.parsed;
    const lines = lineStarts(text);
    for (const island of model.islands) {
      const said = this.#said.get(island);
      const starts = startsOf(island);
      const by = (starts[0] ?? 0) - (said?.starts[0] ?? 0);
      if (!said || said.isOld !== old || !this.#isSameText(island, said, by, text)) continue;
      if (said.line !== undefined && said.line !== lastUpTo(lines, starts[0] ?? 0) + 1) continue;
      if (!factsIn(island).every((one, index) => one === said.facts[index])) continue;
      again.set(
        island,
        by === 0 ? said : { ...said, starts, told: said.told.map(({ rule, report }) => ({ rule, report: moved(report, by) })) },
      );
    }
    return again;
  }

  #isSameText({ declarations }: IslandModel, { starts }: Said, by: number, text: string): boolean {
    return declarations.every(({ range: { start, end } }, index) => {
      const before = starts[index];
      return before === start - by && this.#text.slice(before, end - by) === text.slice(start, end);
    });
  }
}

const startsOf = ({ declarations }: IslandModel): readonly number[] => declarations.map(({ range }) => range.start);

const without = (islands: Iterable<IslandModel>, model: Model): Looked => {
  const known = new Set([...islands].flatMap(({ declarations }) => declarations));
  const isLeft = ({ declaration }: { readonly declaration: ast.Declaration }) => !known.has(declaration);
  if (known.size === 0) return model;
  return { networks: model.networks.filter(isLeft), data: model.data.filter(isLeft), train: model.train.filter(isLeft) };
};

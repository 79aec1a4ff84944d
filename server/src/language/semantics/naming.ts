import { snakeCase } from '../text/snake-case.ts';

const prefixes = new Map<string, string>();

/** The name of a class of the catalogue, computed once. */
const prefixOf = (className: string): string => {
  const known = prefixes.get(className);
  if (known !== undefined) return known;
  const prefix = snakeCase(className);
  prefixes.set(className, prefix);
  return prefix;
};

/** Gives out the names of one network, as `auto_name` does: `dense`, `dense_1`, … Given names are not counted. */
export class Namer {
  readonly #counts = new Map<string, number>();

  /** How many names of each class are given out. */
  get counts(): ReadonlyMap<string, number> {
    return this.#counts;
  }

  /** Gives out the names up to these numbers. */
  advance(counts: ReadonlyMap<string, number>): void {
    for (const [prefix, count] of counts) this.#counts.set(prefix, count);
  }

  next(className: string): string {
    const prefix = prefixOf(className);
    const count = this.#counts.get(prefix) ?? 0;
    this.#counts.set(prefix, count + 1);
    return count === 0 ? prefix : `${prefix}_${count}`;
  }
}

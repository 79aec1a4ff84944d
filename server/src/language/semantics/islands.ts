import type * as ast from '../syntax/ast.ts';
import type { CallSite, IslandModel, NetworkModel, SettingsModel } from './model.ts';
import type { OpenBinding } from './record.ts';
import type { Slot } from './scope.ts';

/** Declarations that name one another, with what reading them made and recorded. Nothing outside of them bears on it. */
export class Island implements IslandModel {
  readonly declarations: readonly ast.Declaration[];
  /** What its names stand for at the top of the file. */
  readonly slots = new Map<ast.Declaration, Slot>();
  readonly networks = new Map<ast.Network, NetworkModel>();
  readonly settings = new Map<ast.Settings, SettingsModel>();
  readonly bindings: OpenBinding[] = [];
  /** Bindings without a place of their own. */
  readonly placeless: OpenBinding[] = [];
  readonly sites: CallSite[] = [];
  /** Whether this was read, in an earlier version of the text. */
  isRead = false;
  /** Whether something was found wrong. */
  flawed = false;
  /** Whether a training in it has what it does not name. */
  isOpen = false;
  layers = 0;
  steps = 0;

  constructor(declarations: readonly ast.Declaration[]) {
    this.declarations = declarations;
  }
}

/** What no name of the language is written with, but a string that is one. */
const ESCAPED = '\\u{';

/** Every word of a declaration, in its strings and comments too: one of them names whatever it names. */
const wordsIn = ({ range }: ast.Declaration, text: string): readonly string[] => [
  ...new Set(text.slice(range.start, range.end).match(/[A-Za-z_]\w*/g)),
];

/** A declaration without a name is known by its kind. */
const nameOf = ({ name, kind }: ast.Declaration): string => name?.text ?? kind;

/** Sets that are joined one by one: each is known by one of its members. */
class Joined {
  readonly #parents: number[];

  constructor(count: number) {
    this.#parents = Array.from({ length: count }, (_, index) => index);
  }

  of(index: number): number {
    let root = index;
    for (let parent = this.#parents[root]; parent !== undefined && parent !== root; parent = this.#parents[root]) root = parent;
    this.#parents[index] = root;
    return root;
  }

  join(a: number, b: number): void {
    const [one, other] = [this.of(a), this.of(b)];
    this.#parents[Math.max(one, other)] = Math.min(one, other);
  }
}

/** Repairs of what is wrong may choose names that nothing else in the file has. */
const isSound = ({ flawed, isOpen, networks }: Island): boolean =>
  !flawed && !isOpen && [...networks.values()].every(({ complete }) => complete);

const fill = (island: Island, slotOf: (declaration: ast.Declaration) => Slot | undefined): void => {
  for (const declaration of island.declarations) {
    const slot = slotOf(declaration);
    if (slot) island.slots.set(declaration, slot);
  }
  island.isRead = true;
};

/** The islands of a text, from one version to the next. */
export class Islands {
  readonly #words = new WeakMap<ast.Declaration, readonly string[]>();
  /** By the first of their declarations. */
  #kept = new Map<ast.Declaration, Island>();

  /**
   * The islands of a text in the order of their first declarations: those of the version before that are still what they
   * were, and new ones, which are yet to be read. `undefined` where there is one at most, and where declarations may bear on
   * others that they do not name: a search looks at all.
   */
  divide({ text, file }: ast.Parsed): readonly Island[] | undefined {
    const { declarations, imports } = file;
    if (
      declarations.length < 2 ||
      imports.length > 0 ||
      text.includes(ESCAPED) ||
      declarations.some(({ kind }) => kind === 'search')
    )
      return undefined;
    return this.#together(declarations, text).map((group) => this.#again(group) ?? new Island(group));
  }

  /** Remembers the islands of this version in which nothing is wrong, with what their names stand for. */
  keep(islands: readonly Island[], slotOf: (declaration: ast.Declaration) => Slot | undefined): void {
    this.forget();
    for (const island of islands) {
      const [first] = island.declarations;
      if (!first || !isSound(island)) continue;
      if (!island.isRead) fill(island, slotOf);
      this.#kept.set(first, island);
    }
  }

  forget(): void {
    this.#kept = new Map();
  }

  #again(group: readonly ast.Declaration[]): Island | undefined {
    const [first] = group;
    const known = first && this.#kept.get(first);
    const isSame = known?.declarations.length === group.length && known.declarations.every((one, i) => one === group[i]);
    return isSame ? known : undefined;
  }

  #together(declarations: readonly ast.Declaration[], text: string): readonly (readonly ast.Declaration[])[] {
    const joined = new Joined(declarations.length);
    const owners = new Map<string, number>();
    for (const [index, declaration] of declarations.entries()) {
      const name = nameOf(declaration);
      const owner = owners.get(name);
      if (owner === undefined) owners.set(name, index);
      else joined.join(owner, index);
    }
    for (const [index, declaration] of declarations.entries()) {
      for (const word of this.#wordsOf(declaration, text)) {
        const owner = owners.get(word);
        if (owner !== undefined && owner !== index) joined.join(owner, index);
      }
    }
    return [...Map.groupBy(declarations.keys(), (index) => joined.of(index)).values()].map((group) =>
      group.flatMap((index) => declarations[index] ?? []),
    );
  }

  #wordsOf(declaration: ast.Declaration, text: string): readonly string[] {
    const known = this.#words.get(declaration);
    if (known) return known;
    const words = wordsIn(declaration, text);
    this.#words.set(declaration, words);
    return words;
  }
}

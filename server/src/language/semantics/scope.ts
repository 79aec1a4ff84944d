import type * as ast from '../syntax/ast.ts';
import type { BlockInfo } from './blocks.ts';
import type { OpenLayer, OpenTensor } from './graph.ts';
import type { Value } from './model.ts';
import type { OpenBinding } from './record.ts';

/** What a name stands for where it is used. */
export interface Slot {
  readonly binding: OpenBinding;
  readonly value?: Value | undefined;
  readonly tensor?: OpenTensor;
  /** The `input` of a block that a network begins with. */
  readonly start?: true;
  readonly layer?: OpenLayer;
  readonly block?: BlockInfo;
}

/** A name that its own body binds further down. */
export interface Later {
  readonly name: ast.Name;
  readonly kind: 'let' | 'layer' | 'value';
}

/** Names with where a body binds them first. */
export type Names = ReadonlyMap<string, Later>;

/** The names of one body, and those around it. Which name means what depends on the statement being read. */
export class Scope {
  readonly #slots = new Map<string, Slot>();
  readonly #around: Scope | undefined;
  readonly #names: Names;
  /** All names that any body of the file has bound, or will: what calls and words are is seldom one of them. */
  readonly #all: Set<string>;
  /** The statement being read: a name that it binds still means what it meant before. */
  current: ast.Range | undefined;

  constructor(around?: Scope, names: Names = new Map()) {
    this.#around = around;
    this.#names = names;
    this.#all = around ? around.#all : new Set();
    for (const name of names.keys()) this.#all.add(name);
  }

  bind(name: string, slot: Slot): void {
    this.#slots.set(name, slot);
    this.#all.add(name);
  }

  /** What this body itself has bound so far. */
  own(name: string): Slot | undefined {
    return this.#slots.get(name);
  }

  find(name: string): Slot | undefined {
    if (!this.#all.has(name)) return undefined;
    for (let scope: Scope | undefined = this; scope; scope = scope.#around) {
      const slot = scope.#slots.get(name);
      if (slot) return slot;
    }
    return undefined;
  }

  /** The binding further down that `name` comes too early for; `undefined` when it is bound already, or nowhere. */
  later(name: string): Later | undefined {
    if (!this.#all.has(name)) return undefined;
    for (let scope: Scope | undefined = this; scope; scope = scope.#around) {
      if (scope.#slots.has(name)) return undefined;
      const later = scope.#names.get(name);
      if (later && !(scope.#isCurrent(later) && scope.#around?.find(name))) return later;
    }
    return undefined;
  }

  /** Every name that can be seen from here, the nearest first. */
  *visible(): Generator<readonly [string, Slot]> {
    for (let scope: Scope | undefined = this; scope; scope = scope.#around) yield* scope.#slots;
  }

  #isCurrent({ name }: Later): boolean {
    return this.current !== undefined && name.range.start >= this.current.start && name.range.end <= this.current.end;
  }
}

const note = (names: Map<string, Later>, name: ast.Name | undefined, kind: Later['kind']): void => {
  if (name && !names.has(name.text)) names.set(name.text, { name, kind });
};

const noteBindings = (names: Map<string, Later>, statement: ast.Statement): void => {
  if (statement.kind === 'let') note(names, statement.name, 'let');
  else if (statement.kind === 'shared') note(names, statement.name, 'layer');
  else if (statement.kind === 'flow' && statement.target) for (const name of statement.target.names) note(names, name, 'value');
};

/** What the statements of a body bind, each name where it is first bound. */
export const namesOf = (body: ast.Body): Names => {
  const names = new Map<string, Later>();
  for (const statement of body.statements) noteBindings(names, statement);
  return names;
};

import type * as ast from '../syntax/ast.ts';
import { evaluate } from './evaluate.ts';
import { type Place, siteAt } from './place.ts';
import type { OpenBinding } from './record.ts';

/** A let of the file, whose place among the others does not matter. */
export interface TopLet {
  readonly name: string;
  readonly binding: OpenBinding;
  readonly declaration: ast.Let;
}

const partsOf = (expr: ast.Expr): readonly (ast.Expr | undefined)[] => {
  switch (expr.kind) {
    case 'parenthesised':
      return [expr.inner];
    case 'unary':
      return [expr.operand];
    case 'binary':
      return [expr.left, expr.right];
    case 'list':
      return expr.items;
    case 'record':
      return expr.entries.map(({ value }) => value);
    case 'call':
      return expr.args.map(({ value }) => value);
    default:
      return [];
  }
};

/** The names in an expression. */
const referencesIn = (expr: ast.Expr | undefined): readonly ast.Reference[] => {
  const references: ast.Reference[] = [];
  const todo = [expr];
  while (todo.length > 0) {
    const next = todo.pop();
    if (next?.kind === 'reference') references.push(next);
    else if (next) todo.push(...partsOf(next));
  }
  return references;
};

interface Visit {
  readonly own: TopLet;
  readonly needs: readonly ast.Reference[];
  next: number;
}

/** Computes lets that may refer to each other in any order; one that needs itself has no value. */
export const evaluateLets = (lets: ReadonlyMap<string, TopLet>, place: Place): void => {
  const done = new Set<TopLet>();
  for (const root of lets.values()) {
    if (done.has(root)) continue;
    place.context.record.begin(root.declaration);
    evaluateFrom(root, lets, done, place);
  }
};

/** Those that it needs first, without the stack of the machine: a text may chain any number of lets. */
const evaluateFrom = (root: TopLet, lets: ReadonlyMap<string, TopLet>, done: Set<TopLet>, place: Place): void => {
  const open = new Set<TopLet>();
  const path: Visit[] = [];
  const enter = (own: TopLet): void => {
    open.add(own);
    path.push({ own, needs: referencesIn(own.declaration.value), next: 0 });
  };
  enter(root);
  for (let visit = path.at(-1); visit; visit = path.at(-1)) {
    const need = visit.needs[visit.next];
    visit.next += 1;
    const other = need && lets.get(need.name);
    if (need && other && open.has(other)) {
      const site = siteAt(place, need.range);
      place.context.record.find({ rule: 'used-before-bound', name: need.name, bound: other.binding.range, site });
    } else if (other && !done.has(other)) enter(other);
    else if (!need) {
      path.pop();
      open.delete(visit.own);
      done.add(visit.own);
      settle(visit.own, place);
    }
  }
};

const settle = ({ name, binding, declaration }: TopLet, place: Place): void => {
  const computed = evaluate(declaration.value, place);
  binding.value = computed;
  place.scope.bind(name, { binding, value: computed });
};

import type { Catalogue } from '../../catalogue/index.ts';
import type * as ast from '../syntax/ast.ts';
import { isPlain } from './alike.ts';
import type { CallSite, Value } from './model.ts';
import type { Place } from './place.ts';
import type { Scope } from './scope.ts';
import { kindOf, plainOf } from './values.ts';

/** A name in the arguments of a call, or in settings: the value that is bound to it, or nothing. */
export interface Named {
  readonly name: string;
  readonly value: Value | undefined;
}

/** What reading a piece of text recorded, to be recorded again where the names in it stand for the same. */
export interface Recorded {
  readonly catalogue: Catalogue;
  /** The calls in it. */
  readonly sites: readonly CallSite[];
  readonly names: readonly Named[];
  /** Where the bound ones among the names are used. */
  readonly uses: readonly ast.Reference[];
}

/** Records the calls and the uses of names of a piece of text that is not read again. */
export const recordAgain = ({ sites, uses }: Recorded, { scope, context: { record } }: Place): void => {
  for (const site of sites) record.call(site);
  for (const { name, range } of uses) {
    const slot = scope.find(name);
    if (slot) record.use(range, slot.binding);
  }
};

type Written = ast.Reference | ast.Name;

const addNames = (expr: ast.Expr | undefined, names: Written[]): void => {
  if (expr?.kind === 'reference') names.push(expr);
  else if (expr?.kind === 'parenthesised') addNames(expr.inner, names);
  else if (expr?.kind === 'unary') addNames(expr.operand, names);
  else if (expr?.kind === 'list') for (const item of expr.items) addNames(item, names);
  else if (expr?.kind === 'record') for (const { value } of expr.entries) addNames(value, names);
  else if (expr?.kind === 'binary') {
    addNames(expr.left, names);
    addNames(expr.right, names);
  } else if (expr?.kind === 'call') {
    names.push(expr.callee);
    for (const { value } of expr.args) addNames(value, names);
  }
};

/** The arguments of a call, or settings. */
type Parts = readonly { readonly value: ast.Expr | undefined }[];

/** The names in the values of parts as they are written, those of what they call included. */
const namesIn = (parts: Parts): readonly Written[] => {
  const names: Written[] = [];
  for (const { value } of parts) addNames(value, names);
  return names;
};

/** Whether no name of the text is visible, or will be, under this name. */
export const isFree = (name: string, scope: Scope): boolean => scope.find(name) === undefined && scope.later(name) === undefined;

/** The value of a name that is as good as written out. */
const boundTo = (name: string, scope: Scope): Value | undefined => {
  const value = scope.find(name)?.value;
  return value && isPlain(value) && !scope.later(name) ? value : undefined;
};

/** What the names in values stand for, each once; `undefined` when one is neither free nor bound to a plain value. */
export const namedIn = (parts: Parts, scope: Scope): readonly Named[] | undefined => {
  const all: Named[] = [];
  for (const one of namesIn(parts)) {
    const name = one.kind === 'name' ? one.text : one.name;
    if (all.some((known) => known.name === name)) continue;
    const value = boundTo(name, scope);
    if (value ? one.kind === 'name' : !isFree(name, scope)) return undefined;
    all.push({ name, value });
  }
  return all;
};

/** Where values use the names that are bound. */
export const usesIn = (parts: Parts, all: readonly Named[]): readonly ast.Reference[] => {
  const bound = all.filter(({ value }) => value);
  if (bound.length === 0) return [];
  const references = namesIn(parts).filter((one) => one.kind === 'reference');
  return references.filter((one) => bound.some(({ name }) => name === one.name));
};

/** Whether names stand for the same here. */
export const meansSame = (all: readonly Named[], scope: Scope): boolean => {
  for (const { name, value } of all) if (value ? !isBoundTo(value, name, scope) : !isFree(name, scope)) return false;
  return true;
};

const isBoundTo = (value: Value, name: string, scope: Scope): boolean => {
  const now = boundTo(name, scope);
  return now !== undefined && kindOf(now) === kindOf(value) && plainOf(now) === plainOf(value);
};

import type { Catalogue, Shape, WeightSpec } from '../../catalogue/index.ts';
import type { Config } from '../../protocol/index.ts';
import type * as ast from '../syntax/ast.ts';
import { reread } from './alike.ts';
import type { CallSite, TensorModel } from './model.ts';
import type { Scope } from './scope.ts';

/** What a layer makes of its inputs. */
export interface Inferred {
  readonly inputs: readonly Shape[];
  readonly outputs: readonly Shape[];
  readonly weights: readonly WeightSpec[];
}

/** What the call of a layer says, wherever it stands: calls with the same text share it. */
export interface Meaning {
  /** All arguments; `undefined` when one is wrong. */
  readonly config: Config | undefined;
  /** Those that say what the layer computes. */
  readonly own: Config | undefined;
  /** Whether an argument may be a layer, which is named where the call stands. */
  readonly holdsLayers: boolean;
  /** What it makes of the inputs that it was last given. */
  inferred: Inferred | undefined;
}

/** The call of a layer, its arguments matched and checked. */
export interface Reading {
  readonly site: CallSite;
  readonly meaning: Meaning;
}

interface Remembered {
  readonly catalogue: Catalogue;
  readonly reading: Reading;
  /** The calls among its arguments, and its own. */
  readonly sites: readonly CallSite[];
  /** The names in it that nothing bound. */
  readonly free: readonly string[];
}

const namesIn = (expr: ast.Expr | undefined, names: Set<string>): void => {
  if (expr?.kind === 'reference') names.add(expr.name);
  else if (expr?.kind === 'parenthesised') namesIn(expr.inner, names);
  else if (expr?.kind === 'unary') namesIn(expr.operand, names);
  else if (expr?.kind === 'list') for (const item of expr.items) namesIn(item, names);
  else if (expr?.kind === 'record') for (const { value } of expr.entries) namesIn(value, names);
  else if (expr?.kind === 'binary') {
    namesIn(expr.left, names);
    namesIn(expr.right, names);
  } else if (expr?.kind === 'call') {
    names.add(expr.callee.text);
    for (const { value } of expr.args) namesIn(value, names);
  }
};

const textOf = ({ range }: ast.Call, { text }: ast.Parsed): string => text.slice(range.start, range.end);

const isFree = (name: string, scope: Scope): boolean => scope.find(name) === undefined && scope.later(name) === undefined;

/**
 * The calls of layers that say the same wherever they are expanded and whenever the text is read again: sound ones whose
 * arguments use no name of the text. They are remembered by their own text while it is read, and from one version of it to
 * the next, where it is edited, at their place in the tree, which stays while they do.
 */
export class Readings {
  readonly #known: WeakMap<ast.Call, Remembered> | undefined;
  #alike = new Map<string, Remembered>();

  constructor(edited: boolean) {
    this.#known = edited ? new WeakMap() : undefined;
  }

  /** A version of the text begins to be read. A new table: one that is cleared stays linked to the next, with all it held. */
  begin(): void {
    this.#alike = new Map();
  }

  of(call: ast.Call, catalogue: Catalogue, scope: Scope): Remembered | undefined {
    return valid(this.#known?.get(call), catalogue, scope);
  }

  /** The reading of a call with the same text as one that was read before. */
  like(call: ast.Call, parsed: ast.Parsed, catalogue: Catalogue, scope: Scope): Remembered | undefined {
    const known = valid(this.#alike.get(textOf(call, parsed)), catalogue, scope);
    const again = known && reread({ site: known.reading.site, sites: known.sites }, call);
    if (!again) return undefined;
    const { reading, free } = known;
    const remembered = { catalogue, reading: { site: again.site, meaning: reading.meaning }, sites: again.sites, free };
    this.#known?.set(call, remembered);
    return remembered;
  }

  /** `sites`: what reading the call recorded, which is nothing but calls. */
  keep(reading: Reading, parsed: ast.Parsed, catalogue: Catalogue, sites: readonly CallSite[]): void {
    const { call } = reading.site;
    if (call.kind !== 'call') return;
    const names = new Set<string>();
    for (const { value } of call.args) namesIn(value, names);
    const remembered = { catalogue, reading, sites, free: [...names] };
    this.#known?.set(call, remembered);
    this.#alike.set(textOf(call, parsed), remembered);
  }
}

const valid = (known: Remembered | undefined, catalogue: Catalogue, scope: Scope): Remembered | undefined => {
  if (known?.catalogue !== catalogue) return undefined;
  for (const name of known.free) if (!isFree(name, scope)) return undefined;
  return known;
};

const isSameShape = (a: Shape, b: Shape | undefined): boolean => {
  if (a === b) return true;
  if (a.length !== b?.length) return false;
  for (let axis = 0; axis < a.length; axis++) if (a[axis] !== b[axis]) return false;
  return true;
};

/** Whether a layer was asked about the same inputs. */
export const isFor = ({ inputs }: Inferred, tensors: readonly TensorModel[]): boolean => {
  if (inputs.length !== tensors.length) return false;
  for (const [index, shape] of inputs.entries()) if (!isSameShape(shape, tensors[index]?.shape)) return false;
  return true;
};

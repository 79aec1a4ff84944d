import type { Catalogue, Shape, WeightSpec } from '../../catalogue/index.ts';
import type { Config } from '../../protocol/index.ts';
import type * as ast from '../syntax/ast.ts';
import { AlikeSite, isRepeatable } from './alike.ts';
import { meansSame, namedIn, type Recorded, usesIn } from './call-names.ts';
import { Islands } from './islands.ts';
import type { CallSite, TensorModel } from './model.ts';
import type { Place } from './place.ts';
import type { Scope } from './scope.ts';
import type { Stretch } from './stretch.ts';

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
  /** Whether an argument places the layer in its network: its name, the shape of its input. */
  readonly placed: boolean;
  /** What it makes of the inputs that it was last given, of each kind once. */
  readonly inferred: Inferred[];
}

/** The call of a layer, its arguments matched and checked. */
export interface Reading {
  readonly site: CallSite;
  readonly meaning: Meaning;
}

export interface Remembered extends Recorded {
  readonly reading: Reading;
  /** Whether it can be said of other calls with the same text; `undefined` until there is one. */
  repeatable: boolean | undefined;
}

const textOf = ({ range }: ast.Call, { text }: ast.Parsed): string => text.slice(range.start, range.end);

/** So many readings of one text are remembered: with other values of the names in it. */
const maxVariants = 8;

const withVariant = (all: readonly Remembered[] | undefined, one: Remembered): readonly Remembered[] =>
  all ? [one, ...all.slice(0, maxVariants - 1)] : [one];

/**
 * The calls of layers that say the same wherever they are expanded and whenever the text is read again: sound ones whose
 * arguments use no name of the text but for plain values. They are remembered by their own text while it is read, and from
 * one version of it to the next, where it is edited, at their place in the tree, which stays while they do.
 */
export class Readings {
  /** Flows one after the other, by the first of them; `undefined` where the text is not edited. */
  readonly stretches: WeakMap<ast.Statement, Stretch> | undefined;
  /** Declarations that name one another. */
  readonly islands: Islands | undefined;
  readonly #known: WeakMap<ast.Call, readonly Remembered[]> | undefined;
  #alike = new Map<string, readonly Remembered[]>();

  constructor(edited: boolean) {
    this.#known = edited ? new WeakMap() : undefined;
    this.stretches = edited ? new WeakMap() : undefined;
    this.islands = edited ? new Islands() : undefined;
  }

  /** A version of the text begins to be read. A new table: one that is cleared stays linked to the next, with all it held. */
  begin(): void {
    this.#alike = new Map();
  }

  of(call: ast.Call, { context: { catalogue }, scope }: Place): Remembered | undefined {
    return validOf(this.#known?.get(call), catalogue, scope);
  }

  /** The reading of a call with the same text as one that was read before. */
  like(call: ast.Call, { context: { catalogue, parsed }, scope }: Place): Remembered | undefined {
    const known = validOf(this.#alike.get(textOf(call, parsed)), catalogue, scope);
    if (!known) return undefined;
    const before = { site: known.reading.site, sites: known.sites };
    known.repeatable ??= isRepeatable(before);
    if (!known.repeatable) return undefined;
    const { reading, names } = known;
    const site = new AlikeSite(before, call);
    const uses = usesIn(call.args, names);
    const said = { site, meaning: reading.meaning };
    const remembered = { catalogue, reading: said, sites: [site], names, uses, repeatable: undefined };
    this.#known?.set(call, withVariant(this.#known.get(call), remembered));
    return remembered;
  }

  /** `sites`: the calls that reading this one recorded, which is nothing else but uses of names. */
  keep(reading: Reading, sites: readonly CallSite[], { context: { catalogue, parsed }, scope }: Place): void {
    const { call } = reading.site;
    if (call.kind !== 'call') return;
    const names = namedIn(call.args, scope);
    if (!names) return;
    const remembered = { catalogue, reading, sites, names, uses: usesIn(call.args, names), repeatable: undefined };
    this.#known?.set(call, withVariant(this.#known.get(call), remembered));
    const text = textOf(call, parsed);
    this.#alike.set(text, withVariant(this.#alike.get(text), remembered));
  }
}

const validOf = (all: readonly Remembered[] | undefined, catalogue: Catalogue, scope: Scope): Remembered | undefined => {
  if (all) for (const known of all) if (known.catalogue === catalogue && meansSame(known.names, scope)) return known;
  return undefined;
};

/** Whether two shapes that are known are the same. */
export const isSameShape = (a: Shape | undefined, b: Shape | undefined): boolean => {
  if (!a || !b || a.length !== b.length) return false;
  if (a === b) return true;
  for (let axis = 0; axis < a.length; axis++) if (a[axis] !== b[axis]) return false;
  return true;
};

/** So many kinds of inputs are remembered of one meaning. */
const maxInferred = 8;

/** What a layer of this meaning made of the same inputs. */
export const inferredFor = ({ inferred }: Meaning, tensors: readonly TensorModel[]): Inferred | undefined => {
  for (const one of inferred) if (isFor(one, tensors)) return one;
  return undefined;
};

/** Remembers what a layer of this meaning makes of its inputs. */
export const keepInferred = ({ inferred }: Meaning, one: Inferred): void => {
  if (inferred.length >= maxInferred) inferred.shift();
  inferred.push(one);
};

/** Whether a layer was asked about the same inputs. */
const isFor = ({ inputs }: Inferred, tensors: readonly TensorModel[]): boolean => {
  if (inputs.length !== tensors.length) return false;
  for (let index = 0; index < inputs.length; index++) if (!isSameShape(inputs[index], tensors[index]?.shape)) return false;
  return true;
};

import type { Shape } from '../../../server/src/catalogue/index.ts';
import type { TensorModel } from '../../../server/src/language/semantics/model.ts';
import type { Draft, Flow, Statement } from './draft.ts';
import { type Ours, readOurs } from './ours.ts';
import type { Random } from './random.ts';
import { render } from './render.ts';

/** A tensor that has a name in the draft. */
export interface Named {
  readonly name: string;
  readonly shape: Shape;
}

/** Above it, Keras would need much time or memory for a network. */
export interface Limits {
  /** Numbers of a tensor, those of one sample where the batch is unknown. */
  readonly tensor: number;
  /** Weights of a layer. */
  readonly layer: number;
}

const DRAWN: Limits = { tensor: 60_000, layer: 300_000 };

const count = (shape: Shape): number =>
  shape.reduce<number>((product, size) => product * (typeof size === 'number' ? Math.max(1, size) : 1), 1);

const isLarge = ({ shapes, layers }: Ours, limits: Limits): boolean =>
  shapes.some((outputs) => outputs.some((shape) => count(shape) > limits.tensor)) ||
  layers.some(({ params }) => params > limits.layer);

/** Most layers refuse most ranks: left to chance, nothing else would be tried. */
const DULL = new Set(['input-rank', 'conv-input-rank', 'missing-time-axis']);
const isDull = ({ errors }: Ours): boolean => errors.some(({ rule }) => DULL.has(rule));

/** A draft that grows statement by statement, with the language's own reading of it as a guide. */
export class Grower {
  draft: Draft;
  readonly #random: Random;
  readonly #limits: Limits;
  #ours: Ours | undefined;
  #names = 0;

  constructor(random: Random, lets: Draft['lets'], limits: Limits = DRAWN) {
    this.#random = random;
    this.#limits = limits;
    this.draft = { lets, blocks: [], body: [] };
  }

  /** A name that is not bound yet. */
  fresh(prefix: string): string {
    this.#names += 1;
    return `${prefix}${this.#names}`;
  }

  /**
   * Takes a change when the language answers as wished.
   * @param accepts what to keep: networks without errors, with one, or both
   */
  take(change: (draft: Draft) => Draft, accepts: 'right' | 'wrong' | 'either'): boolean {
    const next = change(this.draft);
    const ours = readOurs(render(next).text);
    if (isLarge(ours, this.#limits)) return false;
    const right = ours.errors.length === 0;
    if (accepts !== 'either' && right !== (accepts === 'right')) return false;
    if (accepts === 'wrong' && isDull(ours) && !this.#random.chance(0.1)) return false;
    this.draft = next;
    this.#ours = ours;
    return true;
  }

  add(statement: Statement, accepts: 'right' | 'wrong' | 'either' = 'right'): boolean {
    return this.take((draft) => ({ ...draft, body: [...draft.body, statement] }), accepts);
  }

  get isWrong(): boolean {
    return (this.#ours?.errors.length ?? 0) > 0;
  }

  /** What the last statement gives, if that is one tensor. */
  get current(): Shape | undefined {
    const { network } = this.#ours ?? {};
    const last = network?.outputs;
    return last?.length === 1 ? last[0]?.tensor.shape : undefined;
  }

  /** The last statement, where a further call may be appended to it. */
  get open(): Flow | undefined {
    const last = this.draft.body.at(-1);
    return last?.is === 'flow' && last.target.length === 0 ? last : undefined;
  }

  /** Every tensor of the network's body that has a name and a shape. */
  get named(): readonly Named[] {
    const { network } = this.#ours ?? {};
    const tensors: TensorModel[] = [
      ...(network?.inputs ?? []).map(({ tensor }) => tensor),
      ...(network?.nodes ?? []).flatMap(({ outputs }) => outputs),
    ];
    const outer = new Set(this.draft.body.flatMap((statement) => (statement.is === 'flow' ? statement.target : [])));
    return tensors.flatMap(({ names, shape }) =>
      shape ? names.filter((name) => outer.has(name)).map((name) => ({ name, shape })) : [],
    );
  }
}

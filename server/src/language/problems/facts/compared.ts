import type { Shape } from '../../../catalogue/index.ts';
import type { Context } from '../context.ts';
import type { Goal } from './loss.ts';
import { targetOf } from './target.ts';

/** The shapes that a loss compares, without the batch. */
export interface Compared {
  readonly target: readonly number[];
  readonly output: Shape;
}

/** What the loss of a goal compares; `undefined` while either shape is not known. */
export const comparedBy = (goal: Goal, context: Context): Compared | undefined => {
  const target = targetOf(goal, context)?.shape;
  const output = goal.output.tensor.shape?.slice(1);
  return target && output ? { target, output } : undefined;
};

/** Sizes from the last axis on, of the shorter shape. */
const pairs = ({ target, output }: Compared) => {
  const other = output.toReversed();
  return target
    .toReversed()
    .slice(0, output.length)
    .map((size, i) => ({ size, other: other[i] }));
};

/** Whether both shapes agree, as far as they are known. */
export const agree = (compared: Compared): boolean =>
  compared.target.length === compared.output.length &&
  pairs(compared).every(({ size, other }) => typeof other !== 'number' || other === size);

/** Whether the shapes differ, and can yet be compared element by element, as NumPy repeats an axis of size 1. */
export const broadcast = (compared: Compared): boolean =>
  pairs(compared).every(({ size, other }) => typeof other !== 'number' || size === other || size === 1 || other === 1);

/** Keras's own squeeze: a last axis of 1 that the other lacks makes no difference. keras/src/losses/loss.py, `squeeze_or_expand_to_same_rank` */
export const squeezed = ({ target, output }: Compared): Compared => {
  if (output.length - target.length === 1 && output.at(-1) === 1) return { target, output: output.slice(0, -1) };
  if (target.length - output.length === 1 && target.at(-1) === 1) return { target: target.slice(0, -1), output };
  return { target, output };
};

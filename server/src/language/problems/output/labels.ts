import type { Configured } from '../../../protocol/index.ts';
import type { Context } from '../context.ts';
import { agree, broadcast, comparedBy, squeezed } from '../facts/compared.ts';
import { howScaled } from '../facts/label-scale.ts';
import { type Goal, isRegression } from '../facts/loss.ts';
import { type TargetFacts, targetOf } from '../facts/target.ts';

/** Which labels a loss cannot take, as far as they are known: asked of the loss that is written, and of those to be offered. */

/** The least or greatest label, where the outputs have no place for it. */
const misplaced = ({ min, max, wanted, columns }: TargetFacts, units: number): number | undefined => {
  // Of scaled labels `scaled-labels` speaks.
  if (wanted !== 'ids' || columns.some(howScaled)) return undefined;
  if (min !== undefined && min < 0) return min;
  return max !== undefined && max >= units ? max : undefined;
};

/** Whether a sparse loss meets a label that its outputs have no place for. */
export const labelOutside = (goal: Goal, context: Context): number | undefined => {
  if (goal.loss.name !== 'SparseCategoricalCrossentropy' || typeof goal.units !== 'number') return undefined;
  const target = targetOf(goal, context);
  return target && misplaced(target, goal.units);
};

/** The range of labels of a binary loss, where it leaves 0 to 1. */
export const outsideUnit = (goal: Goal, context: Context): { readonly min: number; readonly max: number } | undefined => {
  if (!/^Binary(Focal)?Crossentropy$/.test(goal.loss.name)) return undefined;
  const { min = 0, max = 1 } = targetOf(goal, context) ?? {};
  return min < 0 || max > 1 ? { min, max } : undefined;
};

const ONE_HOT: ReadonlySet<string> = new Set(['CategoricalCrossentropy', 'CategoricalFocalCrossentropy']);

/** Whether a loss over several classes that wants one-hot rows gets one number a sample. */
export const getsIds = (goal: Goal, context: Context): boolean => {
  const { loss, units, output } = goal;
  if (!ONE_HOT.has(loss.name) || typeof units !== 'number' || units < 2) return false;
  const { shape, wanted } = targetOf(goal, context) ?? {};
  const rank = (output.tensor.shape?.length ?? 0) - 1;
  if (!shape || rank < 1 || (wanted === 'one_hot' && shape.at(-1) === units)) return false;
  return shape.length === rank - 1 || (shape.length === rank && shape.at(-1) === 1);
};

/** Whether a loss that wants class numbers gets one-hot rows. */
export const getsRows = (goal: Goal, context: Context): boolean => {
  const { loss, units, output } = goal;
  if (loss.name !== 'SparseCategoricalCrossentropy' || typeof units !== 'number' || units < 2) return false;
  const target = targetOf(goal, context);
  if (target?.wanted === 'one_hot') return true;
  return target?.shape?.at(-1) === units && target.shape.length === (output.tensor.shape?.length ?? 0) - 1;
};

/** Losses that compare value by value, and want as many targets as outputs. */
const STRICT = /(Crossentropy|CrossEntropy|Hinge)$/;

/** The last size of a target that cannot be compared with the output. */
export const wrongSize = (goal: Goal, context: Context): number | undefined => {
  const compared = comparedBy(goal, context);
  const size = compared?.target.at(-1);
  if (!compared || size === undefined || goal.loss.name.startsWith('Sparse') || getsIds(goal, context)) return undefined;
  if (isRegression(goal.loss)) return broadcast(squeezed(compared)) ? undefined : size;
  const sameRank = compared.target.length === compared.output.length;
  return STRICT.test(goal.loss.name) && sameRank && !agree(compared) && size !== goal.units ? size : undefined;
};

/** Whether the labels of a goal, as far as they are known, are what another loss takes. */
export const takesLabels = (goal: Goal, loss: Configured, context: Context): boolean => {
  const asked = { ...goal, loss };
  return (
    labelOutside(asked, context) === undefined &&
    outsideUnit(asked, context) === undefined &&
    wrongSize(asked, context) === undefined &&
    !getsIds(asked, context) &&
    !getsRows(asked, context)
  );
};

import { unwrapped } from '../../semantics/evaluate.ts';
import type { Context } from '../context.ts';
import { type Goal, LOSS_WORDS } from '../facts/loss.ts';
import { fix } from '../fixes.ts';
import type { Fix } from '../problem.ts';
import { words } from '../rule.ts';
import { takesLabels } from './labels.ts';

/** Another loss in the place of the one that is written; nothing when its arguments or the labels would not fit the other. */
export const replaceLoss = (goal: Goal, name: keyof typeof LOSS_WORDS, context: Context): readonly Fix[] => {
  const expr = unwrapped(goal.written);
  const loss = LOSS_WORDS[name];
  if (!takesLabels(goal, { name, config: goal.loss.config }, context)) return [];
  const title = words(`Use \`${loss}\``, `Utiliser \`${loss}\``);
  if (expr.kind === 'reference' || expr.kind === 'string') return [fix(title, { range: expr.range, text: loss }, false)];
  if (expr.kind !== 'call' || expr.args.some(({ name }) => name?.text !== 'from_logits')) return [];
  return [fix(title, { range: expr.callee.range, text: loss }, false)];
};

/** `from_logits=true` on the loss that is written; nothing when it already says something of it. */
export const withLogits = ({ written }: Goal): readonly Fix[] => {
  const expr = unwrapped(written);
  const title = words('Say `from_logits=true`', 'Dire `from_logits=true`');
  if (expr.kind === 'reference') return [fix(title, { range: expr.range, text: `${expr.name}(from_logits=true)` }, false)];
  if (expr.kind !== 'call' || expr.args.length > 0) return [];
  return [fix(title, { range: expr.brackets, text: '(from_logits=true)' }, false)];
};

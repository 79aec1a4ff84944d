import type { Context, Given } from '../context.ts';
import { fix } from '../fixes.ts';
import type { Fix } from '../problem.ts';
import { words } from '../rule.ts';
import { removeGiven } from './renew-argument.ts';

/**
 * Keras 2's `decay=d` as Keras 3 writes it: `learning_rate=InverseTimeDecay(lr, decay_steps=1, decay_rate=d)`. A decay of 0
 * is removed; next to a schedule there is no other way to say it.
 */
export const renewDecay = ({ call, given }: Given, context: Context): readonly Fix[] => {
  const { value, argument } = given;
  const remove = removeGiven(given, context);
  if (value?.kind === 'number' && value.value === 0)
    return [{ title: words('Remove `decay=0`', 'Supprimer `decay=0`'), edits: remove, safe: true }];
  const rate = call.arguments.find(({ parameter }) => parameter === 'learning_rate');
  if (!argument.value || (rate && rate.value?.kind !== 'number')) return [];
  const preset = call.entry?.params.learning_rate?.default;
  const lr = rate?.argument.value ? context.textOf(rate.argument.value.range) : String(preset ?? 0.01);
  const schedule = `InverseTimeDecay(${lr}, decay_steps=1, decay_rate=${context.textOf(argument.value.range)})`;
  const title = words('Write it as `InverseTimeDecay`', 'L’écrire avec `InverseTimeDecay`');
  if (!rate) return [fix(title, { range: argument.range, text: `learning_rate=${schedule}` })];
  const name = rate.argument.name ? 'learning_rate=' : '';
  return [{ title, edits: [{ range: rate.argument.range, text: `${name}${schedule}` }, ...remove], safe: true }];
};

import { catalogue } from '../../../catalogue/index.ts';
import type { Range } from '../../syntax/ast.ts';
import { valueText } from '../../text/values.ts';
import type { Context, Given } from '../context.ts';
import { removeArgument } from '../fixes.ts';
import type { Edit } from '../problem.ts';
import { words } from '../rule.ts';

const removal = (given: Given['given'], { model }: Context): readonly Edit[] =>
  removeArgument(model.parsed.text, given.argument.range, words('', '')).edits;

/** Values whose spelling changed with the name: `dim_ordering=th` is `data_format=channels_first`. */
const respelled = ({ given }: Given): readonly Edit[] => {
  const values = given.param?.formerly?.find(({ name }) => name === given.writtenAs)?.values;
  const { value } = given;
  const range = given.argument.value?.range;
  if (!values || !range || (value?.kind !== 'word' && value?.kind !== 'string')) return [];
  const now = values[value.value];
  return now === undefined ? [] : [{ range, text: valueText(now, catalogue) }];
};

/** An argument with the comma before it. */
const afterThePrevious = ({ arguments: all }: Given['call'], part: Given['given']): Range => ({
  start: all[all.indexOf(part) - 1]?.argument.range.end ?? part.argument.range.start,
  end: part.argument.range.end,
});

/** Old names that give one size each become one list: `nb_row=3, nb_col=5` is `kernel_size=[3, 5]`. */
const joined = ({ call, given }: Given, key: string, context: Context): readonly Edit[] => {
  const parts = call.arguments.filter(({ parameter, writtenAs }) => parameter === key && writtenAs !== undefined);
  const wanted = given.param?.formerly?.filter(({ part }) => part !== undefined) ?? [];
  const inOrder = wanted
    .toSorted((a, b) => (a.part ?? 0) - (b.part ?? 0))
    .map(({ name }) => parts.find(({ writtenAs }) => writtenAs === name));
  const [first, ...others] = parts;
  const places = others.map((part) => afterThePrevious(call, part));
  const texts = inOrder.flatMap((part) => (part?.argument.value ? [context.textOf(part.argument.value.range)] : []));
  const isPlain = places.every((range) => /^\s*,[^#]*$/.test(context.textOf(range)));
  if (!first || texts.length !== wanted.length || !isPlain) return [];
  return [{ range: first.argument.range, text: `${key}=[${texts.join(', ')}]` }, ...places.map((range) => ({ range, text: '' }))];
};

/** The edits that write an argument as Keras 3 does; none when that cannot be said in place. */
export const renewArgument = (written: Given, key: string, context: Context): readonly Edit[] => {
  const { given } = written;
  const { name } = given.argument;
  const old = given.param?.formerly?.find((one) => one.name === given.writtenAs);
  if (old?.part !== undefined) return joined(written, key, context);
  return name ? [{ range: name.range, text: key }, ...respelled(written)] : [];
};

export const removeGiven = removal;

import type * as ast from '../../syntax/ast.ts';
import type { Context, Given } from '../context.ts';
import { lineBefore } from '../edits.ts';
import type { Fix } from '../problem.ts';
import { words } from '../rule.ts';
import { removeGiven } from './renew-argument.ts';

/** The flow of a network, outside of any repeat, that begins with a call. */
const flowFrom = (offset: number, { model }: Context): ast.Flow | undefined =>
  model.parsed.file.declarations
    .flatMap((declaration) => (declaration.kind === 'network' ? declaration.body.statements : []))
    .find((one): one is ast.Flow => one.kind === 'flow' && !one.source && one.calls[0]?.range.start === offset);

/** `batch_input_shape` of the first layer as a line of its own: `Input(batch_shape=[…])`. */
export const renewBatchShape = ({ call, given }: Given, context: Context): readonly Fix[] => {
  const flow = flowFrom(call.call.range.start, context);
  const { value } = given.argument;
  const begins = context.networks.some(({ inputs }) => inputs.some(({ site }) => site.range.start === call.call.range.start));
  if (!flow || !value || !begins) return [];
  const input = lineBefore(context, flow.range.start, `Input(batch_shape=${context.textOf(value.range)})`);
  const title = words('Write it as `Input(batch_shape=…)`', 'L’écrire avec `Input(batch_shape=…)`');
  return [{ title, edits: [input, ...removeGiven(given, context)], safe: true }];
};

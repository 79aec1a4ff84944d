import type { ArgumentModel, InputModel, NodeModel } from '../../semantics/model.ts';
import type { Context } from '../context.ts';

const SHAPES: ReadonlySet<string> = new Set(['shape', 'batch_shape', 'input_shape', 'batch_input_shape', 'input_dim']);

/** The argument that declares the shape of an input. */
export const declarationOf = (input: InputModel | undefined, { model }: Context): ArgumentModel | undefined =>
  input && model.calls.get(input.site.range.start)?.arguments.find(({ parameter }) => SHAPES.has(parameter ?? ''));

/** The input of the network that a node reads directly. */
export const inputOf = (node: NodeModel, { networks }: Context): InputModel | undefined => {
  const tensor = node.inputs[0];
  return networks.flatMap(({ inputs }) => inputs).find((input) => input.tensor === tensor);
};

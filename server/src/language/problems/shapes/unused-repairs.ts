import type { NetworkModel, NodeModel, Site, TensorModel } from '../../semantics/model.ts';
import type * as ast from '../../syntax/ast.ts';
import { nodeAt } from '../../syntax/walk.ts';
import type { Context } from '../context.ts';
import { settingOf } from '../facts/training.ts';
import { fix } from '../fixes.ts';
import type { Fix } from '../problem.ts';
import { wholeLine } from '../remove-layer.ts';
import { words } from '../rule.ts';

/** Whether a flow alone reads what another one makes, which nothing would read then. */
const leavesIdle = ({ range }: ast.Flow, { nodes, outputs }: NetworkModel): boolean => {
  const stands = ({ site }: NodeModel): boolean => range.start <= site.range.start && site.range.end <= range.end;
  return nodes
    .filter(stands)
    .flatMap(({ inputs }) => inputs)
    .some(
      (tensor) =>
        tensor.node && !stands(tensor.node) && tensor.readers.every(stands) && outputs.every((one) => one.tensor !== tensor),
    );
};

/** Takes out the flow that ends with what nothing reads; nothing inside a block, where a comment would go with it, or the next would be idle. */
export const removeFlow = ({ range, trail }: Site, network: NetworkModel, { model }: Context): readonly Fix[] => {
  const { text, file } = model.parsed;
  const flow = nodeAt(file, range.start).find((one): one is ast.Flow => one.kind === 'flow');
  if (!flow || trail.length > 0 || flow.calls.at(-1)?.range.start !== range.start) return [];
  const named = flow.target?.names.map(({ range: place }) => model.bindings.find((one) => one.range.start === place.start)) ?? [];
  const out = wholeLine(text, flow.range);
  if (named.some((binding) => (binding?.uses.length ?? 0) > 0) || text.slice(out.start, out.end).includes('#')) return [];
  if (leavesIdle(flow, network)) return [];
  return [fix(words('Remove it', 'Supprimer cela'), { range: out, text: '' }, false)];
};

/** Whether each output has a loss of its own, so that a further one would lack it. */
const hasLossEach = (network: NetworkModel, { model }: Context): boolean =>
  model.train.some((train) => {
    const loss = train.network === network ? settingOf(train, 'loss')?.setting.value : undefined;
    return loss?.kind === 'record' || loss?.kind === 'list';
  });

/** Adds a named value to the outputs that the network lists. */
export const addToOutput = ({ names: [name] }: TensorModel, network: NetworkModel, context: Context): readonly Fix[] => {
  const listed = network.declaration.body.statements.find((one): one is ast.Output => one.kind === 'output');
  const last = listed?.names.at(-1)?.range.end;
  if (name === undefined || last === undefined || hasLossEach(network, context)) return [];
  const title = words(`Add \`${name}\` to \`output\``, `Ajouter \`${name}\` à \`output\``);
  return [fix(title, { range: { start: last, end: last }, text: `, ${name}` }, false)];
};

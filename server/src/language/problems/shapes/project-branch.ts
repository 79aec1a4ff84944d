import type { Shape } from '../../../catalogue/index.ts';
import type { NodeModel, TensorModel } from '../../semantics/model.ts';
import type * as ast from '../../syntax/ast.ts';
import { nodeAt } from '../../syntax/walk.ts';
import type { Context } from '../context.ts';
import { indentAt } from '../edits.ts';
import type { Fix } from '../problem.ts';
import { words } from '../rule.ts';

/** By how much each spatial axis of a map must shrink to become another: the same for all, or nothing. */
const strideBetween = (from: Shape, to: Shape): number | undefined => {
  const steps = from.slice(1, -1).map((size, i) => {
    const wanted = to[i + 1];
    if (typeof size !== 'number' || typeof wanted !== 'number' || wanted < 1) return size === wanted ? 1 : undefined;
    const stride = Math.ceil(size / wanted);
    return Math.ceil(size / stride) === wanted ? stride : undefined;
  });
  const [first = 1, ...others] = steps;
  return steps.includes(undefined) || others.some((step) => step !== first) ? undefined : first;
};

/**
 * The layer that gives a tensor the shape of another: Dense for values, a convolution of one place for maps, which also
 * makes them smaller; `undefined` where no such layer does.
 */
const projection = (from: Shape | undefined, to: Shape | undefined): string | undefined => {
  const channels = to?.at(-1);
  if (
    !from ||
    !to ||
    from.length !== to.length ||
    typeof channels !== 'number' ||
    channels < 1 ||
    typeof from.at(-1) !== 'number'
  )
    return undefined;
  const stride = strideBetween(from, to);
  if (stride === undefined || stride < 1) return undefined;
  if (from.length === 2 || (from.length === 3 && stride === 1)) return `Dense(${channels})`;
  const strides = stride === 1 ? '' : `, strides=${stride}`;
  return from.length <= 5 ? `Conv${from.length - 2}D(${channels}, 1${strides})` : undefined;
};

/** The name of an input of a merge in the list that the merge reads. */
const sourceOf = (node: NodeModel, index: number, { model }: Context) => {
  const flow = nodeAt(model.parsed.file, node.site.range.start).find((one): one is ast.Flow => one.kind === 'flow');
  const first = flow?.calls[0]?.range.start === node.site.range.start;
  const name = first && flow.source?.list ? flow.source.names[index] : undefined;
  return flow && name ? { flow, name } : undefined;
};

const isTaken = (name: string, { model }: Context): boolean => model.bindings.some((one) => one.name === name);

const project = (node: NodeModel, [one, other]: readonly TensorModel[], index: number, context: Context): readonly Fix[] => {
  const layer = projection(one?.shape, other?.shape);
  const source = layer && sourceOf(node, index, context);
  if (!source) return [];
  const { flow, name } = source;
  const projected = `${name.text}_projected`;
  if (isTaken(projected, context)) return [];
  const { start } = flow.range;
  const line = `${projected} = ${name.text} -> ${layer}\n${indentAt(context.model.parsed.text, start)}`;
  return [
    {
      title: words(
        `Give \`${name.text}\` the shape of the other by \`${layer}\``,
        `Donner à \`${name.text}\` la forme de l’autre par \`${layer}\``,
      ),
      edits: [
        { range: { start, end: start }, text: line },
        { range: name.range, text: projected },
      ],
      safe: false,
    },
  ];
};

const count = ({ shape }: TensorModel): number =>
  (shape ?? []).slice(1, -1).reduce<number>((all, size) => all * (typeof size === 'number' ? size : 1), 1);

const channels = ({ shape }: TensorModel): number => Number(shape?.at(-1) ?? 0);

/** The branch to be changed first: the larger map, for nothing makes a map larger; else that with fewer channels. */
const order = (one: TensorModel, other: TensorModel): readonly (0 | 1)[] => {
  const [a, b] = [count(one), count(other)];
  if (a !== b) return a > b ? [0] : [1];
  return channels(one) <= channels(other) ? [0, 1] : [1, 0];
};

/** A layer on one of two branches of a merge that gives it the shape of the other; nothing inside a block. */
export const projectBranch = (node: NodeModel, context: Context): readonly Fix[] => {
  const [one, other, third] = node.inputs;
  if (!one || !other || third || node.site.trail.length > 0) return [];
  return order(one, other).flatMap((index) => project(node, index === 0 ? [one, other] : [other, one], index, context));
};

/** The layer in words of advice, with the branch that it goes on. */
export const projectionOf = ({
  inputs: [one, other, third],
}: NodeModel): { readonly layer: string; readonly index: 0 | 1 } | undefined => {
  if (!one || !other || third) return undefined;
  for (const index of order(one, other)) {
    const layer = index === 0 ? projection(one.shape, other.shape) : projection(other.shape, one.shape);
    if (layer) return { layer, index };
  }
  return undefined;
};

import type { NodeModel } from '../semantics/model.ts';
import type { Context } from './context.ts';
import type { Fix } from './problem.ts';
import { words } from './rule.ts';

const DECLARING: ReadonlySet<string> = new Set(['input_shape', 'batch_input_shape', 'input_dim']);

const isFree = ({ site, layer }: NodeModel): boolean =>
  site.trail.length === 0 && !layer.call.arguments.some(({ parameter = '' }) => DECLARING.has(parameter));

/** Puts each of two layers in the other's place; nothing inside a block, or where one declares the input. */
export const swapLayers = (first: NodeModel, second: NodeModel, context: Context): readonly Fix[] => {
  if (!isFree(first) || !isFree(second)) return [];
  const [a, b] = [first.site.range, second.site.range];
  const [one, other] = [context.called(first.layer), context.called(second.layer)];
  return [
    {
      title: words(`Swap ${one} and ${other}`, `Échanger ${one} et ${other}`),
      edits: [
        { range: a, text: context.textOf(b) },
        { range: b, text: context.textOf(a) },
      ],
      safe: false,
    },
  ];
};

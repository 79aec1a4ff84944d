import type { NodeModel } from '../semantics/model.ts';
import type { Context } from './context.ts';
import { declaresInput } from './edits.ts';
import { givesKnown, readsKnown } from './facts/flow.ts';
import type { Fix } from './problem.ts';
import { words } from './rule.ts';

const isFree = (node: NodeModel): boolean => {
  const { site, layer } = node;
  const isOpen = site.trail.length === 0 && layer.call.call.kind === 'call' && !declaresInput(layer.call);
  return isOpen && readsKnown(node) && givesKnown(node);
};

/** Puts each of two layers in the other's place; nothing inside a block, where one declares the input, or where a shape is not known. */
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

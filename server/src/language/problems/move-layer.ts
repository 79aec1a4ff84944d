import type { NodeModel } from '../semantics/model.ts';
import type { Context } from './context.ts';
import { insertLayer } from './edits.ts';
import type { Fix } from './problem.ts';
import { removeLayer } from './remove-layer.ts';
import { words } from './rule.ts';

/** Takes a layer out of its flow and puts it in front of an earlier one; nothing where either cannot be, or its axis is counted from the front. */
export const moveBefore = (node: NodeModel, earlier: NodeModel, context: Context): readonly Fix[] => {
  // An axis counted from the front may be another one there.
  if (Number(node.layer.config?.axis) > 0) return [];
  const [removal] = removeLayer(node, context);
  const [insertion] = insertLayer(earlier, context.textOf(node.site.range));
  if (!removal || !insertion) return [];
  const [moved, place] = [context.called(node.layer), context.called(earlier.layer)];
  return [
    {
      title: words(`Move ${moved} before ${place}`, `Placer ${moved} avant ${place}`),
      edits: [...insertion.edits, ...removal.edits],
      safe: false,
    },
  ];
};

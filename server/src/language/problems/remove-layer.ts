import type { NodeModel } from '../semantics/model.ts';
import type * as ast from '../syntax/ast.ts';
import { nodeAt } from '../syntax/walk.ts';
import type { Context } from './context.ts';
import { givesKnown, readsKnown } from './facts/flow.ts';
import { fix } from './fixes.ts';
import type { Fix } from './problem.ts';
import { words } from './rule.ts';

const DECLARING: ReadonlySet<string> = new Set(['shape', 'batch_shape', 'input_shape', 'batch_input_shape', 'input_dim', 'name']);

/** The flow that a call stands in. */
const flowOf = ({ site }: NodeModel, { model }: Context): ast.Flow | undefined =>
  nodeAt(model.parsed.file, site.range.start).find((node) => node.kind === 'flow');

/** A statement with its line, where nothing else stands there; else the statement alone. */
export const wholeLine = (text: string, { start, end }: ast.Range): ast.Range => {
  const line = text.lastIndexOf('\n', start - 1) + 1;
  const after = /^[^\S\n]*\n/.exec(text.slice(end))?.[0].length ?? 0;
  const alone = after > 0 && text.slice(line, start).trim() === '';
  return alone ? { start: line, end: end + after } : { start, end };
};

/** What to take out for a call of a flow: the call with an arrow, or the line; `undefined` where more would change. */
const rangeOf = ({ site }: NodeModel, flow: ast.Flow, text: string): ast.Range | undefined => {
  const index = flow.calls.findIndex(({ range }) => range.start === site.range.start);
  const [call, previous, next] = [flow.calls[index], flow.calls[index - 1], flow.calls[index + 1]];
  if (!call) return undefined;
  if (next) return { start: call.range.start, end: next.range.start };
  if (previous) return { start: previous.range.end, end: call.range.end };
  return flow.source || flow.target ? undefined : wholeLine(text, flow.range);
};

/**
 * Takes a layer out of its flow; nothing inside a block, where other uses would change with it, nor where the call
 * declares the input or a name, is all that a name is bound to, or reads or gives what nobody knows.
 */
export const removeLayer = (node: NodeModel, context: Context, safe = false): readonly Fix[] => {
  const { layer, site, fault } = node;
  const { text } = context.model.parsed;
  const declares = layer.call.arguments.some(({ parameter = '' }) => DECLARING.has(parameter));
  const known = readsKnown(node) && (fault !== undefined || givesKnown(node));
  const flow = site.trail.length > 0 || declares || !known ? undefined : flowOf(node, context);
  const range = flow && rangeOf(node, flow, text);
  if (!range || text.slice(range.start, range.end).includes('#')) return [];
  const name = context.called(layer);
  return [fix(words(`Remove ${name}`, `Supprimer ${name}`), { range, text: '' }, safe)];
};

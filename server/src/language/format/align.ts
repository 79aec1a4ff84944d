import type * as ast from '../syntax/ast.ts';
import type { Placed, Trailing } from './writer.ts';

/** The name that a line binds with a sign after it, and where its value begins. */
const bindingOf = (node: ast.AnyNode): { readonly name: ast.Name; readonly value: number } | undefined => {
  if (node.kind === 'setting') return node.value && { name: node.name, value: node.value.range.start };
  if (node.kind !== 'flow' || node.target === undefined || node.target.list) return undefined;
  const [name] = node.target.names;
  const value = node.source ?? node.calls[0];
  return name && value && { name, value: value.range.start };
};

/**
 * How many blanks put the signs of neighbouring bindings under each other, by binding. A blank line or another statement
 * parts neighbours.
 * @param stays whether a node keeps its line as it is
 */
export const padsOf = (
  text: string,
  nodes: readonly ast.AnyNode[],
  stays: (node: ast.AnyNode) => boolean,
): ReadonlyMap<ast.AnyNode, number> => {
  const pads = new Map<ast.AnyNode, number>();
  let run: { readonly node: ast.AnyNode; readonly width: number }[] = [];
  const close = () => {
    const widest = Math.max(...run.map(({ width }) => width));
    for (const { node, width } of run) pads.set(node, widest - width);
    run = [];
  };
  for (const node of nodes) {
    const before = run.at(-1)?.node;
    if (before !== undefined && /\n[ \t\r]*\n/.test(text.slice(before.range.end, node.range.start))) close();
    const bound = stays(node) ? undefined : bindingOf(node);
    if (bound === undefined || text.slice(bound.name.range.end, bound.value).includes('#')) close();
    else run.push({ node, width: bound.name.text.length });
  }
  close();
  return pads;
};

/** Puts the comments behind code on neighbouring lines of one body under each other. */
export const alignTrailing = (placed: readonly Placed[], trailing: readonly Trailing[]): readonly Placed[] => {
  const aligned = [...placed];
  for (let from = 0, to = 0; from < trailing.length; from = to) {
    let widest = 0;
    for (to = from; continues(trailing, from, to); to++) widest = Math.max(widest, trailing[to]?.column ?? 0);
    for (const { index, column } of trailing.slice(from, to)) {
      const piece = placed[index];
      if (piece !== undefined) aligned[index] = { ...piece, gap: ' '.repeat(widest - column) + piece.gap };
    }
  }
  return aligned;
};

/** Whether a comment stands in the run that another begins, one line after the one before. */
const continues = (trailing: readonly Trailing[], from: number, to: number): boolean => {
  const [before, one] = [trailing[to - 1], trailing[to]];
  if (one === undefined) return false;
  return to === from || before === undefined || (one.line === before.line + 1 && one.depth === before.depth);
};

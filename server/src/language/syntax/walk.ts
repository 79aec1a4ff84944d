import type { AnyNode, File } from './ast.ts';

const isNode = (value: unknown): value is AnyNode =>
  typeof value === 'object' && value !== null && 'kind' in value && 'range' in value;

/** The nodes right below a node, in the order of the text. */
export const children = (node: AnyNode): readonly AnyNode[] =>
  Object.values(node)
    .flat()
    .filter(isNode)
    .sort((a, b) => a.range.start - b.range.start);

/**
 * Calls `visit` with every node from `node` down, each before those below it and in the order of the text. What `visit`
 * answers with `false` is not gone into.
 */
export const walk = (node: AnyNode, visit: (node: AnyNode) => unknown): void => {
  if (visit(node) === false) return;
  for (const child of children(node)) walk(child, visit);
};

/** Whether an offset lies in a node or right at one of its ends, where a cursor that types it stands. */
const touches = ({ range }: AnyNode, offset: number): boolean => range.start <= offset && offset <= range.end;

/**
 * The nodes at an offset, the file first, the innermost last. Where two nodes meet, the one that begins there wins; right
 * after a node that nothing follows, that node is at the offset.
 */
export const nodeAt = (file: File, offset: number): readonly AnyNode[] => {
  const path: AnyNode[] = [];
  for (let node: AnyNode | undefined = file; node !== undefined; ) {
    path.push(node);
    node = children(node).findLast((child) => touches(child, offset));
  }
  return path;
};

import type { CstElement, CstNode, IToken } from 'chevrotain';
import type { Name, Range } from '../ast.ts';
import { rangeOf } from '../grammar/expected.ts';

const isToken = (element: CstElement): element is IToken => 'image' in element;

/** The first token of a kind in a node. */
export const token = (node: CstNode, kind: string): IToken | undefined => node.children[kind]?.find(isToken);

export const tokens = (node: CstNode, kind: string): readonly IToken[] => node.children[kind]?.filter(isToken) ?? [];

const isNode = (element: CstElement): element is CstNode => !isToken(element);

/** The first part of a kind in a node. */
export const part = (node: CstNode, kind: string): CstNode | undefined => node.children[kind]?.find(isNode);

/** All parts of a kind in a node: an element's kind tells whether it is a token. */
export const parts = (node: CstNode, kind: string): readonly CstNode[] => node.children[kind]?.filter(isNode) ?? [];

/** The only part of a node that is a choice between productions. */
export const choice = (node: CstNode): CstElement | undefined => {
  for (const kind in node.children) return node.children[kind]?.[0];
  return undefined;
};

/** The text of a node, from its first token to its last. */
export const span = (node: CstNode): Range => {
  const start = node.location?.startOffset ?? 0;
  return { start, end: (node.location?.endOffset ?? start - 1) + 1 };
};

export const nameOf = (token: IToken): Name => ({ kind: 'name', range: rangeOf(token), text: token.image });

export const optionalName = (token: IToken | undefined): Name | undefined => token && nameOf(token);

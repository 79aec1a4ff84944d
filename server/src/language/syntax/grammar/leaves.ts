import type { IToken } from 'chevrotain';
import type * as ast from '../ast.ts';
import { moveRange } from '../lines.ts';

/** How many tokens after its last one a production may have looked at. */
const LOOKAHEAD = 3;

/**
 * A statement or declaration without a body that was read without fault, remembered at its first token. While its tokens
 * are the same, and those that were looked at behind it, reading it again would give the same.
 */
interface Leaf {
  readonly node: ast.AnyNode;
  readonly doc: string | undefined;
  /** Its tokens and those looked at. */
  readonly tokens: readonly IToken[];
  /** How far behind the first its own tokens begin. */
  readonly gaps: readonly number[];
  /** Every range in its tree, and where its first token stood when they were right. */
  readonly ranges: readonly ast.Range[];
  at: number;
}

/** What to remember of a node. `all`: the tokens of the text; `last`: where the last one of the node stands among them. */
export const remember = (
  all: readonly IToken[],
  last: number,
  first: IToken,
  { node, doc, ranges }: Pick<Leaf, 'node' | 'doc' | 'ranges'>,
): void => {
  const begin = all.lastIndexOf(first, last);
  const tokens = all.slice(begin, last + 1 + LOOKAHEAD);
  const gaps = all.slice(begin, last + 1).map(({ startOffset }) => startOffset - first.startOffset);
  const leaf: Leaf = { node, doc, tokens, gaps, ranges, at: first.startOffset };
  first.payload = leaf;
};

/** What is remembered of what begins with a token, moved to where that stands; `undefined` when it has to be read. */
export const remembered = (
  tokens: readonly IToken[],
  at: number,
  docs: (start: number) => string | undefined,
): Leaf | undefined => {
  const first = tokens[at];
  const leaf: Leaf | undefined = first?.payload;
  if (first === undefined || leaf === undefined) return undefined;
  for (let index = 1; index < leaf.tokens.length; index++) {
    const token = tokens[at + index];
    const gap = leaf.gaps[index];
    if (token !== leaf.tokens[index] || (gap !== undefined && token?.startOffset !== first.startOffset + gap)) return undefined;
  }
  if (docs(first.startOffset) !== leaf.doc) return undefined;
  const by = first.startOffset - leaf.at;
  if (by !== 0) for (const range of leaf.ranges) moveRange(range, by);
  leaf.at = first.startOffset;
  return leaf;
};

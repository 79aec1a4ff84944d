import type { IToken } from 'chevrotain';
import type * as ast from '../ast.ts';
import { moveRange } from '../lines.ts';

/** How many tokens after its last one a production may have looked at. */
const LOOKAHEAD = 3;

/** Larger pieces are not remembered as a whole: most edits are within them. */
const LARGEST = 2_000;

/** What was made of a piece of the text since it began. */
export interface Made {
  /** The ranges outside of the pieces in it. */
  readonly ranges: ast.Range[];
  /** The pieces in it that are remembered by themselves. */
  readonly parts: Piece[];
}

/**
 * A statement or declaration that was read without fault, remembered at its first token. While its tokens are the same,
 * those that were looked at behind it, and what documents its parts, reading it again would give the same.
 */
export interface Piece extends Made {
  readonly node: ast.AnyNode;
  readonly doc: string | undefined;
  readonly first: IToken;
  /** Its tokens and those looked at. */
  readonly tokens: readonly IToken[];
  /** How far behind the first its own tokens begin. */
  readonly gaps: readonly number[];
  /** Where its first token stood when its ranges were right. */
  at: number;
}

type Docs = (start: number) => string | undefined;

/** What to remember of a node. `all`: the tokens of the text; `last`: where the last one of the node stands among them. */
export const remember = (
  all: readonly IToken[],
  last: number,
  first: IToken,
  { node, doc, ranges, parts }: Pick<Piece, 'node' | 'doc' | 'ranges' | 'parts'>,
): Piece | undefined => {
  const begin = all.lastIndexOf(first, last);
  if (last - begin > LARGEST) return undefined;
  const tokens = all.slice(begin, last + 1 + LOOKAHEAD);
  const gaps = all.slice(begin, last + 1).map(({ startOffset }) => startOffset - first.startOffset);
  const piece: Piece = { node, doc, first, tokens, gaps, ranges, parts, at: first.startOffset };
  first.payload = piece;
  return piece;
};

/** What is remembered of what begins with a token, moved to where that stands; `undefined` when it has to be read. */
export const remembered = (tokens: readonly IToken[], at: number, docs: Docs): Piece | undefined => {
  const first = tokens[at];
  const piece: Piece | undefined = first?.payload;
  if (first === undefined || piece === undefined) return undefined;
  if (!stands(piece, tokens, at) || !isDocumentedAlike(piece, docs)) return undefined;
  move(piece);
  return piece;
};

/** Whether its tokens stand at an index of the tokens of the text, as far from each other as they were. */
const stands = (piece: Piece, tokens: readonly IToken[], at: number): boolean => {
  const start = tokens[at]?.startOffset ?? 0;
  for (let index = 1; index < piece.tokens.length; index++) {
    const token = tokens[at + index];
    const gap = piece.gaps[index];
    if (token !== piece.tokens[index] || (gap !== undefined && token?.startOffset !== start + gap)) return false;
  }
  return true;
};

const isDocumentedAlike = ({ first, doc, parts }: Piece, docs: Docs): boolean =>
  docs(first.startOffset) === doc && parts.every((part) => isDocumentedAlike(part, docs));

/** Moves a piece to where its tokens stand. Its parts may have been moved by themselves, in a version that had not all of it. */
const move = (piece: Piece): void => {
  const by = piece.first.startOffset - piece.at;
  if (by !== 0) for (const range of piece.ranges) moveRange(range, by);
  piece.at += by;
  for (const part of piece.parts) move(part);
};

import { catalogue } from '../../../server/src/catalogue/index.ts';
import { analyse } from '../../../server/src/language/semantics/analyse.ts';
import type { Model } from '../../../server/src/language/semantics/model.ts';
import { parse } from '../../../server/src/language/syntax/parse.ts';
import { sunspots as contract } from '../contract.ts';

/** Marks the cursor in a text. */
export const CURSOR = '‸';

export interface Marked {
  readonly text: string;
  readonly offset: number;
  readonly model: Model;
}

export const modelOf = (text: string): Model => analyse(parse(text), catalogue);

/** A text with a cursor mark, read without it. */
export const marked = (withMark: string): Marked => {
  const offset = withMark.indexOf(CURSOR);
  if (offset < 0 || withMark.indexOf(CURSOR, offset + 1) >= 0) throw new Error(`one ${CURSOR} is wanted in: ${withMark}`);
  const text = withMark.replace(CURSOR, '');
  return { text, offset, model: modelOf(text) };
};

/** The contract's own example, larger steps in it, and something known of its data; a test marks a line of it. */
export const sunspots = contract
  .replace('  split  = [0.7, 0.15, 0.15]\n', '  split  = [0.7, 0.15, 0.15]\n  facts  = {samples: 3_224}\n')
  .replace('lr=0.01, momentum=0.9, decay=0.0', 'lr=0.1, momentum=0.9, decay=0.01')
  .replace(/ {2}shuffle {4}= false.*?(?= {2}callbacks)/s, '  shuffle    = false\n');

/** The text with a mark before the nth occurrence of a piece of it, some letters further on. */
export const at = (text: string, piece: string, { nth = 1, into = 1 } = {}): Marked => {
  let offset = -1;
  for (let i = 0; i < nth; i++) offset = text.indexOf(piece, offset + 1);
  if (offset < 0) throw new Error(`no ${piece} in the text`);
  return marked(text.slice(0, offset + into) + CURSOR + text.slice(offset + into));
};

import type { Parsed, Range, SyntaxFault } from './ast.ts';
import { balance } from './brackets/balance.ts';
import { flatten } from './brackets/nesting.ts';
import { docsOf } from './docs.ts';
import { onePerSlip, syntaxFault } from './fault.ts';
import { SpecParser } from './grammar/spec.ts';
import { Lines } from './lines.ts';
import { type Scanned, scan } from './scan.ts';

const parser = new SpecParser();

/** How much of a line is underlined. */
const FIRST_LINE = 80;

/** Whether a fault lies outside of all that is not analysed, by halving: those ranges are apart and in order. */
const outside =
  (hidden: readonly Range[]) =>
  ({ range }: SyntaxFault): boolean => {
    let [low, high] = [0, hidden.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((hidden[middle]?.start ?? 0) <= range.start) low = middle + 1;
      else high = middle;
    }
    const last = hidden[low - 1];
    return last === undefined || range.end > last.end;
  };

const read = (text: string, { tokens, comments, faults }: Scanned, remembering: boolean): Parsed => {
  const balanced = balance(text, tokens);
  const {
    tokens: flat,
    faults: deep,
    hidden,
  } = balanced.deep ? flatten(balanced.tokens) : { ...balanced, faults: [], hidden: [] };
  const { file, faults: slips } = parser.read({ text, tokens: flat, docs: docsOf(text, comments), remembering });
  const [lexical, grammatical] = [faults, [...balanced.faults, ...slips]].map((all) => all.filter(outside(hidden)));
  return { text, file, comments, errors: onePerSlip(text, [...(lexical ?? []), ...deep], grammatical ?? []) };
};

/** How many characters a spec may have: 5 MB of them. */
const MAX_LENGTH = 5_000_000;

/** A text that is too long to be read, of which nothing else is said. */
const unread = (text: string): Parsed => {
  const range = { start: 0, end: text.length };
  const line = text.slice(0, FIRST_LINE).search(/\r?\n|$/);
  const millions = (text.length / 1e6).toFixed(1);
  const message = {
    en: `This file has ${millions} million characters, and 5 million is the limit: nothing in it is analysed. Divide it into files that \`import\` from each other.`,
    fr: `Ce fichier compte ${millions.replace('.', ',')} millions de caractères, et la limite est de 5 millions : rien n’y est analysé. Répartissez-le en fichiers liés par \`import\`.`,
  };
  const errors = [syntaxFault({ start: 0, end: line }, message)];
  return { text, file: { kind: 'file', range, imports: [], declarations: [] }, comments: [], errors };
};

/**
 * Reads a spec. Never throws and takes time in proportion to the text, whatever the text: a tree always comes back, with
 * what does not fit the grammar beside it.
 */
export const parse = (text: string): Parsed => (text.length > MAX_LENGTH ? unread(text) : read(text, scan(text), false));

/**
 * Reads the versions of a text while it is edited: each gives what `parse` gives, made of the parts of the version before
 * that the edit leaves as they are. These parts are moved to their new places, so that the version before is lost.
 */
export class Reader {
  private readonly lines = new Lines();

  parse(text: string): Parsed {
    return text.length > MAX_LENGTH ? unread(text) : read(text, this.lines.scan(text), true);
  }
}

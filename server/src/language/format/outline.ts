import type * as ast from '../syntax/ast.ts';
import { padsOf } from './align.ts';
import type { Doc } from './doc.ts';
import type { KeptLines } from './kept.ts';
import { newlineBetween, type Source, type Word } from './source.ts';
import { type Compound, type Simple, StatementDocs } from './statements.ts';
import { marginOf } from './writer.ts';

/** A declaration, statement or setting as it is to be set. */
export interface Item {
  readonly range: ast.Range;
  /** Set as it stands, its lines moved together: their words, and where their first line begins. */
  readonly verbatim?: { readonly words: readonly Word[]; readonly margin: number };
  /** The whole of it, or what stands before its body. */
  readonly doc?: Doc;
  /** Never broken into lines. */
  readonly oneLine: boolean;
  /** Stays on the line of the one before. */
  readonly joined: boolean;
  readonly body?: ItemBody;
}

export interface ItemBody {
  readonly open: Word;
  readonly items: readonly Item[];
  readonly close: Word;
  /** Its width when it can stand on the line of its braces, blanks included. */
  readonly flat: number;
}

type Node = Simple | Compound;

const isCompound = (node: Node): node is Compound =>
  node.kind === 'block' || node.kind === 'network' || node.kind === 'repeat' || 'settings' in node;

const membersOf = (node: Compound): readonly Node[] => ('settings' in node ? node.settings : node.body.statements);

/** Turns the tree of a spec into what is to be set, in the order of the text. */
export class Outline {
  private readonly docs: StatementDocs;
  private readonly source: Source;
  private readonly kept: KeptLines;

  constructor(source: Source, kept: KeptLines) {
    this.docs = new StatementDocs(source);
    this.source = source;
    this.kept = kept;
  }

  file({ imports, declarations }: ast.File): readonly Item[] {
    return this.items([...imports, ...declarations].sort((a, b) => a.range.start - b.range.start));
  }

  private items(nodes: readonly Node[]): readonly Item[] {
    const pads = padsOf(this.source.text, nodes, ({ range }) => this.kept.touches(range));
    return nodes.map((node, index) => {
      const before = nodes[index - 1];
      const joined = before !== undefined && this.kept.join(before.range.end, node.range.start);
      return isCompound(node) ? this.compound(node, joined) : this.simple(node, pads.get(node) ?? 0, joined);
    });
  }

  private simple(node: Simple, pad: number, joined: boolean): Item {
    const stays = this.kept.touches(node.range);
    if (stays && !this.kept.onOneLine(node.range)) return this.verbatim(node.range, [], joined);
    return { range: node.range, doc: this.docs.simple(node, pad), oneLine: stays, joined };
  }

  private compound(node: Compound, joined: boolean): Item {
    const { range } = node;
    const { made: doc, words } = this.docs.counted(() => this.docs.header(node));
    const open = words.at(-1);
    const next = this.docs.peek();
    if (open === undefined || next === undefined) throw new RangeError('a body without braces');
    const header = { start: range.start, end: open.range.end };
    const stays = this.kept.touches(header);
    const members = membersOf(node);
    const last = members.at(-1)?.range ?? header;
    const stuck = this.kept.join(open.range.end, next.range.start) || this.kept.join(last.end, range.end - 1);
    if (stuck || (stays && !this.kept.onOneLine(header))) return this.verbatim(range, words, joined);
    const items = this.items(members);
    const close = this.docs.take();
    const short = node.kind === 'repeat' && !newlineBetween(this.source.text, open.range.start, close.range.start);
    return {
      range,
      doc,
      oneLine: stays,
      joined,
      body: { open, items, close, flat: short ? flatOf(items) : Number.POSITIVE_INFINITY },
    };
  }

  private verbatim(range: ast.Range, taken: readonly Word[], joined: boolean): Item {
    const words = [...taken, ...this.docs.takeUntil(range.end)];
    return { range, oneLine: true, joined, verbatim: { words, margin: marginOf(this.kept.lineAt(range.start)) } };
  }
}

/** The width of the body `{ x -> f() }` of a `repeat`; infinite when it can't stand on one line. */
const flatOf = ([only, ...more]: readonly Item[]): number => {
  if (only?.doc === undefined || more.length > 0) return Number.POSITIVE_INFINITY;
  return only.doc.flat + (only.body?.flat ?? 0) + ' '.length * 2 + '}'.length;
};

import type { Word } from './source.ts';

/**
 * A piece of a spec with the places where its line may be broken, after Wadler's “A prettier printer”, with fills only: a
 * line takes as much as fits.
 */
export type Doc = WordDoc | Blank | Comma | Row | Fill | Bracket;

interface Sized {
  /** Width on one line; infinite when a comment inside ends a line. */
  readonly flat: number;
  /** Comments stand before its first word. */
  readonly lead: boolean;
}

export interface WordDoc extends Sized {
  readonly kind: 'word';
  readonly word: Word;
}

/** Blanks that no line is broken at. */
export interface Blank extends Sized {
  readonly kind: 'blank';
}

export interface Comma extends Sized {
  readonly kind: 'comma';
}

/** Parts one after the other, on one line as far as they can't be broken themselves. */
export interface Row extends Sized {
  readonly kind: 'row';
  readonly parts: readonly Doc[];
}

/** Parts with a blank or a new line between each two. */
export interface Fill extends Sized {
  readonly kind: 'fill';
  readonly items: readonly Doc[];
  /** What new lines stand under: the first part, the second, or four columns in from what is around. */
  readonly under: 'first' | 'second' | 'indent';
}

export interface Bracket extends Sized {
  readonly kind: 'bracket';
  readonly open: Word;
  readonly inner: Fill;
  readonly close: Word;
}

export const word = (of: Word): WordDoc => ({ kind: 'word', word: of, flat: of.text.length, lead: of.lead });

export const blank = (width = 1): Blank => ({ kind: 'blank', flat: width, lead: false });

const COMMA: Comma = { kind: 'comma', flat: 1, lead: false };

const sum = (parts: readonly Doc[]): number =>
  parts.reduce((width, part, index) => width + (part.lead && index > 0 ? Number.POSITIVE_INFINITY : part.flat), 0);

export const row = (...parts: readonly Doc[]): Row => ({
  kind: 'row',
  parts,
  flat: sum(parts),
  lead: parts[0]?.lead ?? false,
});

export const fill = (items: readonly Doc[], under: Fill['under'] = 'first'): Fill => ({
  kind: 'fill',
  items,
  under,
  flat: sum(items) + Math.max(0, items.length - 1),
  lead: items[0]?.lead ?? false,
});

/** Parts with a comma after each but the last. */
export const listed = (items: readonly Doc[]): Fill =>
  fill(items.map((item, index) => (index < items.length - 1 ? row(item, COMMA) : item)));

/** `(x,)`: the one list that needs a comma at its end. */
export const single = (item: Doc): Fill => fill([row(item, COMMA)]);

export const bracket = (open: Word, inner: Fill, close: Word): Bracket => ({
  kind: 'bracket',
  open,
  inner,
  close,
  flat: inner.lead || close.lead ? Number.POSITIVE_INFINITY : open.text.length + inner.flat + close.text.length,
  lead: open.lead,
});

/** Whether no line can be broken in it. */
const stiff = (doc: Doc): boolean => {
  if (doc.kind === 'row') return doc.flat < Number.POSITIVE_INFINITY && doc.parts.every(stiff);
  return doc.kind !== 'fill' && (doc.kind !== 'bracket' || doc.inner.items.length === 0);
};

/** The width of parts up to the first place where a line may be broken. */
export const headWidth = (parts: readonly Doc[]): number => {
  let width = 0;
  for (const part of parts) {
    if (part.lead) return width;
    if (!stiff(part)) return width + headOf(part);
    width += part.flat;
  }
  return width;
};

const headOf = (doc: Doc): number => {
  if (doc.kind === 'row') return headWidth(doc.parts);
  if (doc.kind === 'bracket') return doc.open.text.length + headOf(doc.inner);
  return doc.kind === 'fill' ? headWidth(doc.items.slice(0, 1)) : doc.flat;
};

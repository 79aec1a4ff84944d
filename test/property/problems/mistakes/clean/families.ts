import type { Random } from '../../../../../scripts/oracle/networks/random.ts';
import type { DataFacts } from '../../../../../server/src/protocol/index.ts';
import { importing, searching } from './files.ts';
import { branches, severalOutputs } from './graphs.ts';
import { deepImages, images } from './images.ts';
import { withNotes } from './parts.ts';
import { series, stateful, texts } from './sequences.ts';
import { amounts, oneOfSeveral, shares, yesOrNo } from './tables.ts';

/** A spec in which nothing is wrong, with what is known around it. */
export interface Clean {
  readonly lines: readonly string[];
  readonly facts?: DataFacts;
  /** Other files, by the path that an import writes. */
  readonly files?: Readonly<Record<string, string>>;
}

const FAMILIES = {
  oneOfSeveral,
  yesOrNo,
  amounts,
  shares,
  images,
  deepImages,
  series,
  stateful,
  texts,
  branches,
  severalOutputs,
  importing,
  searching,
} satisfies Readonly<Record<string, (random: Random) => Clean>>;

export type Family = keyof typeof FAMILIES;

/** All families of clean specs. */
export const ALL_FAMILIES = Object.keys(FAMILIES) as readonly Family[];

/** Tables, whatever is learned from them. */
export const TABLES = ['oneOfSeveral', 'yesOrNo', 'amounts'] as const satisfies readonly Family[];

/** A clean spec of a family: sizes, order and habits are random. */
export const cleanSpec = (family: Family, random: Random): Clean => {
  const clean = FAMILIES[family](random);
  return { ...clean, lines: withNotes(clean.lines, random) };
};

import type { DataPlan } from '../../protocol/index.ts';
import type { Rows } from './rows/rows.ts';
import type { RowSet } from './scale.ts';
import type { Texts } from './table/words.ts';

/** 0 fills texts up, 1 stands for words that are not in the vocabulary. */
const FIRST = 2;
const UNKNOWN = 1;

/**
 * The most frequent words of the training rows, as Keras's `TextVectorization.adapt` finds them: at most `vocabulary` − 2, equally
 * frequent ones from the last to the first in the order of their bytes. keras/src/layers/preprocessing/index_lookup.py
 */
export function fitVocabulary(texts: Texts, rows: RowSet, tokenize: DataPlan['tokenize']): readonly string[] {
  const counts = new Uint32Array(texts.words.length);
  for (const [row, wanted] of rows.entries()) {
    if (wanted === 1) for (const id of texts.wordsAt(row)) counts[id] = (counts[id] ?? 0) + 1;
  }
  const ids = [...counts.keys()].filter((id) => (counts[id] ?? 0) > 0);
  const bytes = new Map(ids.map((id) => [id, Buffer.from(texts.words[id] ?? '')]));
  const empty = Buffer.alloc(0);
  ids.sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || Buffer.compare(bytes.get(b) ?? empty, bytes.get(a) ?? empty));
  return ids.slice(0, Math.max(0, (tokenize?.vocabulary ?? ids.length + FIRST) - FIRST)).map((id) => texts.words[id] ?? '');
}

/** Texts as lists of so many word numbers: cut off at the end, or filled up with 0. */
export class TokenRows implements Rows {
  readonly count: number;
  readonly width: number;
  readonly #texts: Texts;
  readonly #tokens: Float32Array;
  #buffer = new Float32Array();

  constructor(texts: Texts, vocabulary: readonly string[], length: number) {
    this.count = texts.count;
    this.width = length;
    this.#texts = texts;
    const numbers = new Map(vocabulary.map((word, i) => [word, i + FIRST]));
    this.#tokens = Float32Array.from(texts.words, (word) => numbers.get(word) ?? UNKNOWN);
  }

  read(first: number, count: number): Float32Array {
    if (this.#buffer.length < count * this.width) this.#buffer = new Float32Array(count * this.width);
    const values = this.#buffer.subarray(0, count * this.width).fill(0);
    for (let i = 0; i < count; i++) {
      const words = this.#texts.wordsAt(first + i).subarray(0, this.width);
      for (const [place, id] of words.entries()) values[i * this.width + place] = this.#tokens[id] ?? UNKNOWN;
    }
    return values;
  }
}

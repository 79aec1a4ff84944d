import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { Truth } from './compare.ts';
import type { Examined } from './examine.ts';

/** A spec with Keras's answer, as it is kept for the tests. */
export interface Recorded {
  readonly spec: string;
  readonly truth: Truth;
}

export const recordOf = ({ text, truth }: Examined): Recorded => ({ spec: text, truth });

/** Reads what `record-networks.ts` wrote: JSON lines, compressed. */
export const readRecorded = (file: string): readonly Recorded[] =>
  gunzipSync(readFileSync(file))
    .toString('utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Recorded);

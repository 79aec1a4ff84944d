import { appendFileSync, readFileSync } from 'node:fs';
import { at } from '../../lib/paths.ts';
import type { Examined } from './examine.ts';
import { type Recorded, recordOf } from './recorded.ts';

/** Small networks on which the language once differed from Keras, with Keras's answer: JSON lines, for people to read too. */

const FILE = at('test', 'oracle', 'networks', 'found.jsonl');

/** Adds one. */
export const keep = (examined: Examined): void => appendFileSync(FILE, `${JSON.stringify(recordOf(examined))}\n`);

export const readFound = (): readonly Recorded[] =>
  readFileSync(FILE, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Recorded);

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Recorded } from '../../../scripts/oracle/trainings/recording.ts';

/** What `scripts/oracle/train.py` wrote of one run of Keras, or `npm run oracle -- --train --keep`. */
export interface Recording extends Recorded {
  readonly name: string;
  readonly spec: string;
}

const FOLDER = join(import.meta.dirname, 'golden');

export const recordingNames = (): readonly string[] =>
  readdirSync(FOLDER)
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.replace('.json', ''));

export const readRecording = (name: string): Recording => JSON.parse(readFileSync(join(FOLDER, `${name}.json`), 'utf8'));

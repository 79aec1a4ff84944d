import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { at } from '../../lib/paths.ts';
import type { Examined } from './examine.ts';

/** Trainings on which this project once differed from Keras, among those that test/trainer/keras repeats. */

const FOLDER = at('test', 'trainer', 'keras', 'golden');

/** Adds one. */
export const keep = ({ text, recorded }: Examined, name: string): void => {
  if (recorded) writeFileSync(join(FOLDER, `${name}.json`), `${JSON.stringify({ ...recorded, name, spec: text })}\n`);
};

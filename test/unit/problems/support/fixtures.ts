import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where each rule has a folder of its name with specs that have the mistake (`bad-*`) and near misses (`good-*`). */
export const folder = join(import.meta.dirname, '../../../fixtures/rules');

export interface Fixture {
  readonly rule: string;
  /** `rule/bad-name.nnspec` */
  readonly name: string;
  readonly bad: boolean;
  readonly text: string;
}

/** The rules that have a folder. */
export const folders: readonly string[] = readdirSync(folder).sort();

export const fixturesOf = (rule: string): readonly Fixture[] =>
  readdirSync(join(folder, rule))
    .sort()
    .map((file) => ({
      rule,
      name: `${rule}/${file}`,
      bad: file.startsWith('bad-'),
      text: readFileSync(join(folder, rule, file), 'utf8'),
    }));

export const fixtures: readonly Fixture[] = folders.flatMap(fixturesOf);

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { around, lookBeside } from '../../../../scripts/lib/fixture-data.ts';
import type { CheckOptions, Imports } from '../../../../server/src/language/index.ts';
import { importsOf } from './imports.ts';

/** Where each rule has a folder of its name with specs that have the mistake (`bad-*`) and near misses (`good-*`). */
export const folder = join(import.meta.dirname, '../../../fixtures/rules');

export interface Fixture {
  readonly rule: string;
  /** `rule/bad-name.nnspec` */
  readonly name: string;
  readonly bad: boolean;
  readonly text: string;
  /** What it may import: the files below its folder. */
  readonly imports: Imports;
  /** What is known of the data that lie beside it. */
  readonly around: Pick<CheckOptions, 'facts' | 'found'>;
}

/** The rules that have a folder. */
export const folders: readonly string[] = readdirSync(folder).sort();

await lookBeside(folders.map((rule) => join(folder, rule)));

export const fixturesOf = (rule: string): readonly Fixture[] =>
  readdirSync(join(folder, rule))
    .filter((file) => /^(bad|good)-/.test(file))
    .sort()
    .map((file) => ({
      rule,
      name: `${rule}/${file}`,
      bad: file.startsWith('bad-'),
      text: readFileSync(join(folder, rule, file), 'utf8'),
      imports: importsOf(join(folder, rule, file)),
      around: around(join(folder, rule, file)),
    }));

export const fixtures: readonly Fixture[] = folders.flatMap(fixturesOf);

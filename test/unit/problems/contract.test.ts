import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { IMPOSSIBLE } from '../../../scripts/generate/rules/pages.ts';
import { ruleNames } from '../../../server/src/language/index.ts';
import { CONTRACT, REPAIRED } from './support/contract.ts';

const root = join(import.meta.dirname, '../../..');
const possible = CONTRACT.filter((name) => !(name in IMPOSSIBLE));

suite('the catalogue of rules', () => {
  test('has every name of the contract, which may be added to and never renamed', () => {
    assert.deepEqual(
      CONTRACT.filter((name) => !ruleNames.includes(name)),
      Object.keys(IMPOSSIBLE),
    );
  });

  test('has each name once', () => {
    assert.equal(new Set(ruleNames).size, ruleNames.length);
  });
});

/** A rule's row in the table, cell by cell. */
interface Row {
  readonly page: string;
  readonly isRepaired: boolean;
  readonly specs: string;
  readonly source: string;
}

const rowsIn = (folder: string): ReadonlyMap<string, Row> => {
  const lines = readFileSync(join(folder, 'README.md'), 'utf8').split('\n');
  return new Map(
    lines.flatMap((line) => {
      const [, name, page] = /^\| \[`([\w-]+)`\]\(([^)]+)\)/.exec(line) ?? [];
      const [source = '', specs = '', repair = ''] = line.split(' | ').reverse();
      if (name === undefined || page === undefined) return [];
      return [[name, { page, isRepaired: repair.trim() !== '', specs, source: source.replace(/[`|]/g, '').trim() }]];
    }),
  );
};

/** The text of all tests in a folder. */
const trainings = (folder: string): string =>
  readdirSync(join(root, folder))
    .map((file) => readFileSync(join(root, folder, file), 'utf8'))
    .join('\n');

for (const folder of ['docs/rules', 'docs/rules/fr']) {
  suite(`in the table of ${folder}`, () => {
    const rows = rowsIn(join(root, folder));

    test('each row of the contract has its line', () => {
      assert.deepEqual(
        possible.filter((name) => !rows.has(name)),
        [],
      );
      const text = readFileSync(join(root, folder, 'README.md'), 'utf8');
      for (const name of Object.keys(IMPOSSIBLE)) assert.ok(text.includes(`| \`${name}\` |`), name);
    });

    test('each has its file and its page', () => {
      for (const [name, { page, source }] of rows) {
        assert.ok(source.endsWith(`/${name}.ts`), source);
        assert.ok(existsSync(join(root, 'server/src/language/problems', source)), source);
        assert.ok(existsSync(join(root, folder, page)), page);
      }
    });

    test('each has two specs with the mistake and two near misses at least, or the trainings that show it', () => {
      for (const [name, { specs, source }] of rows) {
        const [, bad = '0', good = '0'] = /^(\d+) \+ (\d+)$/.exec(specs) ?? [];
        const isShown = source.startsWith('runtime/') && trainings(specs.replaceAll('`', '')).includes(`${name}'`);
        assert.ok((Number(bad) >= 2 && Number(good) >= 2) || isShown, `${name}: ${specs}`);
      }
    });

    test('each that the contract gives a repair has one', () => {
      assert.deepEqual(
        REPAIRED.filter((name) => !rows.get(name)?.isRepaired),
        [],
      );
    });
  });
}

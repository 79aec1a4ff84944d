import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import common from 'vscode-tmgrammar-test/dist/common/index.js';
import unit from 'vscode-tmgrammar-test/dist/unit/index.js';
import { catalogue } from '../../server/src/catalogue/index.ts';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const GRAMMAR = at('../../syntaxes/nnspec.tmLanguage.json');
const registry = common.createRegistry([{ scopeName: 'source.nnspec', path: GRAMMAR, language: 'nnspec' }]);

/** The scopes that a test case misses, in words. */
const misses = async (source: string): Promise<readonly string[]> => {
  const test = unit.parseGrammarTestCase(source);
  const failures = await unit.runGrammarTestCase(registry, test);
  return failures.map(({ srcLine, start, end, missing, unexpected, actual }) => {
    const text = test.source[srcLine]?.slice(start, end);
    return `\`${text}\` is ${actual.join(' ')}; missing: ${missing.join(' ')}; unexpected: ${unexpected.join(' ')}`;
  });
};

describe('the colours of a spec', () => {
  const folder = at('./specs');
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.test.nnspec')))
    it(file, async () => {
      const source = readFileSync(`${folder}/${file}`, 'utf8');
      assert.ok(unit.parseGrammarTestCase(source).assertions.length > 10);
      assert.deepEqual(await misses(source), []);
    });
});

describe('every layer of the catalogue is coloured as one', () => {
  for (const { name, example } of catalogue.all('layer'))
    it(name, async () => {
      const start = example.indexOf(name);
      const source = [
        '# SYNTAX TEST "source.nnspec"',
        ` ${example}`,
        `#${' '.repeat(start)}${'^'.repeat(name.length)} support.class.layer.nnspec`,
      ];
      assert.deepEqual(await misses(source.join('\n')), []);
    });
});

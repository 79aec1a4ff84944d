import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ruleNames } from '../../server/src/language/index.ts';
import { nnspec } from './support/nnspec.ts';

describe('nnspec explain', () => {
  it('gives the hover of a layer, a hyperparameter, a loss and a rule, as Markdown', async () => {
    for (const name of ['LSTM', 'momentum', 'mse', 'shape-mismatch']) {
      const { status, stdout, stderr } = await nnspec(['explain', name]);
      assert.deepEqual([status, stderr], [0, '']);
      assert.match(stdout, /^\*\*`[\w-]+`\*\* · /, name);
    }
  });

  it('speaks the language that is asked for, else the terminal’s', async () => {
    assert.match((await nnspec(['explain', 'Dense', '--lang', 'fr'])).stdout, /^\*\*`Dense`\*\* · couche/);
    const env = { LANG: 'fr_CA.UTF-8' };
    assert.match((await nnspec(['explain', 'Dense'], { env })).stdout, /· couche/);
    assert.match((await nnspec(['explain', 'Dense', '--lang=en'], { env })).stdout, /· layer/);
    assert.equal((await nnspec(['explain', 'Dense', '--lang=de'])).status, 2);
  });

  it('shows bold and code font where there are colours, and no mark of Markdown', async () => {
    const { stdout } = await nnspec(['explain', 'Dense'], { env: { FORCE_COLOR: '1' } });
    assert.ok(stdout.includes('\u001b[1m'));
    assert.doesNotMatch(stdout, /\*\*|`/);
  });

  it('proposes what was probably meant', async () => {
    const { status, stdout, stderr } = await nnspec(['explain', 'Desne']);
    assert.deepEqual([status, stdout], [2, '']);
    assert.equal(stderr, 'nnspec: Nothing is called `Desne`. Did you mean `Dense`?\n');
  });

  it('knows every rule', async () => {
    const missing: string[] = [];
    const pages = await Promise.all(ruleNames.slice(0, 3).map((name) => nnspec(['explain', name])));
    for (const { status, stderr } of pages) if (status !== 0) missing.push(stderr);
    assert.deepEqual(missing, []);
  });
});

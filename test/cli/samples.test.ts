import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { inFolder } from './support/folder.ts';
import { nnspec } from './support/nnspec.ts';

const SAMPLES = fileURLToPath(new URL('../../samples/', import.meta.url));

/** What the samples' README promises of the test part. */
const PROMISES: Readonly<Record<string, (test: Readonly<Record<string, number>>) => boolean>> = {
  'digits.nnspec': ({ accuracy = 0 }) => accuracy > 0.95,
  'iris.nnspec': ({ accuracy = 0 }) => accuracy > 0.85,
  'residual.nnspec': ({ accuracy = 0 }) => accuracy > 0.95,
  'sunspots.nnspec': ({ mean_absolute_error: error = 1 }) => error < 0.5,
  'wine.nnspec': ({ accuracy = 0 }) => accuracy > 0.85,
};

describe('the samples', () => {
  it('are all promised something', () => {
    const files = readdirSync(SAMPLES).filter((name) => name.endsWith('.nnspec'));
    assert.deepEqual(files.sort(), Object.keys(PROMISES).sort());
  });

  for (const [file, keeps] of Object.entries(PROMISES)) {
    it(`${file} checks without an error or a warning`, async () => {
      const { status, stdout } = await nnspec(['check', `${SAMPLES}${file}`, '--json']);
      assert.equal(status, 0);
      const [{ diagnostics }] = JSON.parse(stdout).files;
      const faults = diagnostics.filter(({ severity }: { severity: string }) => severity === 'error' || severity === 'warning');
      assert.deepEqual(faults, []);
    });

    it(`${file} trains natively to the result that is promised`, async () => {
      await inFolder({}, async (out) => {
        const { status, stdout, stderr } = await nnspec(['train', `${SAMPLES}${file}`, '--json', '--out', out]);
        assert.equal(status, 0, stderr);
        const end = JSON.parse(stdout.trimEnd().split('\n').at(-1) ?? '');
        assert.equal(end.event, 'end');
        assert.ok(keeps(end.test), JSON.stringify(end.test));
      });
    });
  }
});

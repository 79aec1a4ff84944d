import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { inFolder } from './support/folder.ts';
import { nnspec } from './support/nnspec.ts';

const SPEC = `network {
  Dense(1, input_shape=[1])
}

data {
  source = csv("table.csv")
  inputs = ["sise"]
  target = "price"
}
`;

describe('nnspec check of a spec with data', () => {
  it('looks into the file, and says what the spec has wrong of it', async () => {
    await inFolder({ 'a.nnspec': SPEC, 'table.csv': 'size,price\n1,2\n2,3\n' }, async (cwd) => {
      const { status, stdout } = await nnspec(['check', 'a.nnspec'], { cwd });
      assert.match(stdout, /error\[unknown-column\] `table.csv` has no column `sise`. Did you mean `size`\?/);
      assert.equal(status, 1);
    });
  });

  it('warns of a file that is not there, and ends with 0', async () => {
    await inFolder({ 'a.nnspec': SPEC }, async (cwd) => {
      const { status, stdout } = await nnspec(['check', 'a.nnspec'], { cwd });
      assert.match(stdout, /warning\[file-not-found\] There is no file or folder `table.csv`/);
      assert.equal(status, 0);
    });
  });

  it('leaves the files alone with --no-data', async () => {
    await inFolder({ 'a.nnspec': SPEC, 'table.csv': 'size,price\n1,2\n2,3\n' }, async (cwd) => {
      const { status, stdout } = await nnspec(['check', '--no-data', 'a.nnspec'], { cwd });
      assert.equal(stdout, 'nothing to report in 1 file\n');
      assert.equal(status, 0);
    });
  });

  it('refuses a path that leads out of the folder', async () => {
    const text = SPEC.replace('table.csv', '../secrets.csv');
    await inFolder({ 'a.nnspec': text }, async (cwd) => {
      const { status, stdout } = await nnspec(['check', 'a.nnspec'], { cwd });
      assert.match(stdout, /error\[path-outside-workspace\]/);
      assert.equal(status, 1);
    });
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { inFolder } from './support/folder.ts';
import { nnspec } from './support/nnspec.ts';

const BLOCKS = '# Blocks that others use.\nblock wide(k) {\n  Conv2D(k, 3)\n}\nblock thin(k) { Dense(k) }\n';

describe('a spec that imports', () => {
  it('is checked and summarised with what other files have, by paths from its own folder', async () => {
    const files = {
      'parts/blocks.nnspec': BLOCKS,
      'nets/a.nnspec': 'import thin from "../parts/blocks.nnspec"\nnetwork { Input(shape=[2]) -> thin(3) }\n',
    };
    await inFolder(files, async (cwd) => {
      const checked = await nnspec(['check', 'nets/a.nnspec'], { cwd });
      assert.equal(checked.stdout, 'nothing to report in 1 file\n');
      const { stdout } = await nnspec(['summary', 'nets/a.nnspec', '--json'], { cwd });
      assert.deepEqual(JSON.parse(stdout).networks[0].total_params, 9);
    });
  });

  it('shows a mistake in an imported block at its call, and where it is written', async () => {
    const files = {
      'blocks.nnspec': BLOCKS,
      'a.nnspec': 'import wide from "blocks.nnspec"\nnetwork { Input(shape=[2]) -> wide(3) }\n',
    };
    await inFolder(files, async (cwd) => {
      const { stdout, status } = await nnspec(['check', 'a.nnspec'], { cwd });
      assert.match(stdout, /--> a\.nnspec:2:31\n/);
      assert.match(stdout, /= blocks\.nnspec, line 3: /);
      assert.equal(status, 1);
      const json = JSON.parse((await nnspec(['check', 'a.nnspec', '--json'], { cwd })).stdout);
      const related: readonly { file?: string; range: { start: { line: number } } }[] = json.files[0].diagnostics[0].related;
      assert.deepEqual(
        related.filter(({ file }) => file).map(({ file, range }) => [file, range.start.line]),
        [['blocks.nnspec', 2]],
      );
    });
  });

  it('never reads beyond the folder that it is checked in', async () => {
    const files = {
      'secret.nnspec': 'let key = 1',
      'work/a.nnspec': 'import key from "../secret.nnspec"\nnetwork { Dense(key, input_shape=[2]) }\n',
    };
    await inFolder(files, async (folder) => {
      const { stdout } = await nnspec(['check', 'a.nnspec'], { cwd: `${folder}/work` });
      assert.match(stdout, /^error\[import-not-found\].*outside/);
    });
  });

  it('says that a file is missing, or cannot be read', async () => {
    const files = {
      'folder/x.txt': '',
      'a.nnspec': 'import p from "none.nnspec"\nimport q from "folder"\nnetwork { Dense(p * q, input_shape=[2]) }\n',
    };
    await inFolder(files, async (cwd) => {
      const { stdout } = await nnspec(['check', 'a.nnspec', '--rule', 'unused-name=off'], { cwd });
      assert.match(stdout, /`none\.nnspec` cannot be imported\. There is no such file/);
      assert.match(stdout, /`folder` cannot be imported\. It cannot be read/);
      assert.match(stdout, /2 errors in 1 file/);
    });
  });

  it('is quiet about other files when it comes over standard input', async () => {
    const { stdout } = await nnspec(['check', '-'], { input: 'import wide from "b"\nnetwork { Input(shape=[2]) -> wide(3) }\n' });
    assert.equal(stdout, 'nothing to report in 1 file\n');
  });
});

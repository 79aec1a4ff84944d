import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { inFolder } from './support/folder.ts';
import { nnspec } from './support/nnspec.ts';

const rows = Array.from({ length: 40 }, (_, i) => `${i % 7},${(i * 3) % 5},${(i % 7) - ((i * 3) % 5)}`);

/** A step so large that the second batch overflows. */
const SPEC = `network wild {
  Dense(8, activation=relu, input_shape=[2])
  Dense(1)
}
data { source = csv("data.csv")  target = "y" }
train { loss = mse  optimizer = SGD(learning_rate=1e25)  epochs = 2  batch_size = 8  seed = 1 }
`;

const filesOf = (spec: string) => ({ 'a.nnspec': spec, 'data.csv': ['a,b,y', ...rows, ''].join('\n') });
const train = (cwd: string, ...args: readonly string[]) => nnspec(['train', 'a.nnspec', '--backend', 'cpu', ...args], { cwd });
const lineOf = (text: string) => SPEC.slice(0, SPEC.indexOf(text)).split('\n').length - 1;

describe('the problems of a run', () => {
  it('come as events, with the line of the guilty layer, and are kept with the run', async () => {
    await inFolder(filesOf(SPEC), async (cwd) => {
      const { status, stdout } = await train(cwd, '--json');
      assert.equal(status, 0);
      const events = stdout
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line));
      const problems = events.filter(({ event }) => event === 'problem');
      assert.equal(problems.length, 1);
      assert.partialDeepStrictEqual(problems[0], {
        rule: 'loss-not-finite',
        severity: 'error',
        line: lineOf('Dense(1)'),
        layer: 'dense_1',
        epoch: 0,
        batch: 1,
      });
      const log = await readFile(`${cwd}/${events.at(-1).out}/events.jsonl`, 'utf8');
      assert.ok(log.includes(problems[0].message));
    });
  });

  it('are shown to people as other problems are, in French too', async () => {
    await inFolder(filesOf(SPEC), async (cwd) => {
      const { stderr } = await nnspec(['train', 'a.nnspec', '--backend', 'cpu'], { cwd, env: { NNSPEC_LANG: 'fr' } });
      assert.match(stderr, /^erreur\[loss-not-finite\] La perte .* depuis le lot 2 de l’époque 1/m);
      assert.ok(stderr.includes(`--> a.nnspec:${lineOf('Dense(1)') + 1}\n`), stderr);
    });
  });

  it('have the severity that is set, and are silenced by an option or a comment, which `check` takes for used', async () => {
    await inFolder(
      filesOf(SPEC.replace('  Dense(1)', '  # nnspec-ignore loss-not-finite: on purpose\n  Dense(1)')),
      async (cwd) => {
        assert.doesNotMatch((await train(cwd, '--json')).stdout, /"problem"/);
        const { stdout } = await nnspec(['check', 'a.nnspec', '--json'], { cwd });
        assert.doesNotMatch(stdout, /unused-suppression/);
      },
    );
    await inFolder(filesOf(SPEC), async (cwd) => {
      assert.doesNotMatch((await train(cwd, '--json', '--rule', 'loss-not-finite=off')).stdout, /"problem"/);
      assert.match((await train(cwd, '--json', '--rule', 'loss-not-finite=hint')).stdout, /"severity":"hint"/);
    });
  });
});

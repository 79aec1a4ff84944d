import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readSpec, SpecEditor } from '../../../server/src/language/index.ts';

const network = 'network digits {\n  Input(shape=[4])\n  Dense(3)\n}\n';
/** A spec of so many characters, most of them in comments. */
const ofLength = (length: number): string => {
  const line = `# ${'x'.repeat(97)}\n`;
  const rest = length - network.length;
  return network + line.repeat(Math.floor(rest / line.length)) + '\n'.repeat(rest % line.length);
};

const tooLong = ofLength(5_200_000);

describe('a file of more than 5 MB', () => {
  for (const [how, read] of [
    ['read', readSpec],
    ['edited', (text: string) => new SpecEditor().read(text)],
  ] as const)
    it(`is not analysed when it is ${how}: one error on its first line says so, and what to do`, () => {
      const spec = read(tooLong);
      const [problem, ...others] = spec.problems();
      assert.deepEqual(others, []);
      assert.equal(problem?.rule, 'syntax-error');
      assert.equal(problem.severity, 'error');
      assert.equal(tooLong.slice(problem.range.start, problem.range.end), 'network digits {');
      assert.match(problem.message.en, /5\.2 million characters, and 5 million is the limit.*Divide it into files/);
      assert.match(problem.message.fr, /5,2 millions de caractères, et la limite est de 5 millions.*Répartissez-le/);
      assert.deepEqual(spec.summaries(), []);
      assert.deepEqual(spec.format(), []);
    });

  it('is analysed again once it is shorter', () => {
    const editor = new SpecEditor();
    assert.equal(editor.read(network).summaries().length, 1);
    assert.equal(editor.read(tooLong).summaries().length, 0);
    assert.equal(editor.read(network).summaries().length, 1);
  });

  it('is analysed up to the last of its 5,000,000 characters', () => {
    const text = ofLength(5_000_000);
    assert.equal(text.length, 5_000_000);
    assert.deepEqual(readSpec(text).problems(), []);
    assert.equal(readSpec(`${text}\n`).problems().length, 1);
  });
});

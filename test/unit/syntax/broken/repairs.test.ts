import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parse } from '../../../../server/src/language/syntax/parse.ts';
import { show } from '../support/show.ts';

/** The text with what its errors would insert; where two things are missing in one place, one after the other. */
const repaired = (text: string, rounds = 3): string => {
  const better = parse(text).errors.reduceRight(
    (whole, { range, insert }) =>
      insert === undefined ? whole : whole.slice(0, range.start) + insert + whole.slice(range.start),
    text,
  );
  return rounds === 1 || better === text ? better : repaired(better, rounds - 1);
};

describe('what an error would insert leaves a text free of errors, and the tree as it was:', () => {
  for (const text of [
    'network n {\n  LSTM(32\n  Dense(1)\n}',
    'network n {\n  LSTM(32, kernel_constraint=max_norm(3  # both\n  Dense(1)\n}',
    'network n {\n  Input(shape=[32, 32)\n  x -> LSTM(32 -> Dense(1)\n}',
    'network n {\n  Dense(64 activation=relu name="x")',
    'network n {\n  repeat 3 {\n    Dense(1)\n  Dense(2)\n}',
    'network n {\n  units = 3\n  x -> relu -> Dense(units)\n}',
    'let x = {a 1 b: "c\nlet y = [1 2 .5',
    'train {\n  epochs 20\n  loss = {a: mse\n  metrics = [acc\n}',
    'network n\n  Dense(1)\n}',
  ])
    it(`\`${text.replaceAll('\n', '⏎')}\``, () => {
      const better = repaired(text);
      assert.deepEqual(parse(better).errors, []);
      assert.equal(show(parse(better).file), show(parse(text).file));
    });
});

describe('several slips are several errors, each with its own', () => {
  const text = `let a = [1, 2
network n {
  Dense(64, activation=
  LSTM(32
  x = => Dense(12abc)
}
train {
  epochs 20
  loss = mse
  optimizer = SGD(lr=)
}
let b = "open
let c = 3`;

  it('and everything else stands', () => {
    assert.equal(
      show(parse(text).file),
      'let a = [1, 2] | network n {Dense(64, activation=?); LSTM(32); x = Dense(12)} | ' +
        'train {epochs = 20; loss = mse; optimizer = SGD(lr=?)} | let b = "open" | let c = 3',
    );
    assert.equal(parse(text).errors.length, 8);
  });

  it('in the order of the text', () => {
    const starts = parse(text).errors.map(({ range }) => range.start);
    assert.deepEqual(
      starts,
      starts.toSorted((a, b) => a - b),
    );
  });
});

describe('texts without errors stay so however their lines are set:', () => {
  for (const text of [
    'network n {\nBidirectional(\nLSTM(32))\nDense(1)\n}',
    'network n {\n  Conv2D(\n  3,\n  padding=same,\n  activation\n=\nrelu)\n}',
    'let x = [\nf(1),\ng(2)\n]\nlet y = {\na: 1,\nb: 2\n}',
    'let x =\n3\nlet y\n=\n4',
    'network\nn\n{\nx\n->\nDense\n(\n1\n)\n}',
    'let x = data\ntrain { epochs = 3 }',
  ])
    it(`\`${text.replaceAll('\n', '⏎')}\``, () => assert.deepEqual(parse(text).errors, []));
});

import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { Logs } from '../../../server/src/protocol/index.ts';
import { suspiciousValidation } from '../../../server/src/trainer/watch/accuracies.ts';
import { oscillatingLoss, overfitting, slowConvergence } from '../../../server/src/trainer/watch/losses.ts';

const losses = (...values: readonly number[]): readonly Logs[] => values.map((loss) => ({ loss }));
const both = (train: readonly number[], validation: readonly number[]): readonly Logs[] =>
  train.map((loss, i) => ({ loss, ...(validation[i] !== undefined && { val_loss: validation[i] }) }));
const accuracies = (...pairs: readonly (readonly [number, number])[]): readonly Logs[] =>
  pairs.map(([accuracy, val_accuracy]) => ({ loss: 1, accuracy, val_accuracy }));

suite('a loss that oscillates', () => {
  const up = (size: number) => [1, 1 + size, 1, 1 + size, 1, 1 + size, 1, 1 + size, 1, 1 + size];

  test('turns in most of the last 10 epochs by more than a tenth', () => {
    const found = oscillatingLoss(losses(...up(0.2)));
    assert.equal(found?.rule, 'oscillating-loss');
    assert.match(found?.message.en ?? '', /turned 8 times in the last 10 epochs.*between 1 and 1\.2/);
    assert.deepEqual(found?.guilty, { kind: 'setting', setting: 'optimizer' });
  });

  test('is not one that turns by less, only a few times, or for 9 epochs', () => {
    assert.equal(oscillatingLoss(losses(...up(0.09))), null);
    assert.equal(oscillatingLoss(losses(1, 1.2, 1, 1.2, 1, 0.8, 0.6, 0.5, 0.4, 0.3)), null);
    assert.equal(oscillatingLoss(losses(...up(0.2).slice(1))), null);
  });

  test('is not one that has been learnt: below a hundredth of where it began', () => {
    assert.equal(oscillatingLoss(losses(1000, ...up(0.2))), null);
  });
});

suite('a loss that does not get better', () => {
  test('from the first epoch on asks for larger steps', () => {
    const found = slowConvergence(losses(2, 2.01, 2, 1.9999, 2, 2));
    assert.match(found?.message.en ?? '', /first 6 epochs: from 2 to 2\..*10 times larger/);
  });

  test('later is a plateau', () => {
    assert.match(slowConvergence(losses(2, 1, 1, 1.1, 1, 1, 1))?.message.en ?? '', /not gone below 1 for 5 epochs/);
  });

  test('is not one of 4 epochs, one that fell by more than a thousandth, or one near 0', () => {
    assert.equal(slowConvergence(losses(2, 2, 2, 2, 2)), null);
    assert.equal(slowConvergence(losses(2, 2, 2, 2, 2, 1.99)), null);
    assert.equal(slowConvergence(losses(2, 1, 0.01, 0.01, 0.01, 0.01, 0.01, 0.01)), null);
  });

  test('may be below 0', () => {
    assert.equal(slowConvergence(losses(-0.5, -0.6, -0.7, -0.8, -0.9, -0.95)), null);
    assert.equal(slowConvergence(losses(-0.5, -0.5, -0.5, -0.5, -0.5, -0.5))?.rule, 'slow-convergence');
  });
});

suite('overfitting', () => {
  test('is a validation loss that rises for 3 epochs while that of training falls; the best epoch is named', () => {
    const found = overfitting(both([5, 4, 3, 2, 1], [3, 2, 2.1, 2.2, 2.3]));
    assert.match(found?.message.en ?? '', /for 3 epochs, to 2\.3, .* best epoch was 2, with 2\./);
    assert.match(overfitting(both([5, 4, 3, 2, 1], [3, 2, 2.1, 2.2, 2.3]), 11)?.message.en ?? '', /best epoch was 12/);
  });

  test('is not a rise of 2 epochs, a fall of both, a rise of both, or a run without validation', () => {
    assert.equal(overfitting(both([4, 3, 2], [2, 2.1, 2.2])), null);
    assert.equal(overfitting(both([5, 4, 3, 2, 1], [3, 2.5, 2.1, 2.2, 2.3])), null);
    assert.equal(overfitting(both([4, 3, 2, 1], [4, 3, 2, 1])), null);
    assert.equal(overfitting(both([4, 3, 3.1, 1], [2, 2.1, 2.2, 2.3])), null);
    assert.equal(overfitting(losses(4, 3, 2, 1)), null);
  });

  test('is not told where an epoch between was not validated', () => {
    assert.equal(overfitting(both([4, 3, 2, 1], [2, 2.1, Number.NaN, 2.3])), null);
  });
});

suite('a validation that is too good', () => {
  test('is twice in a row more than 5 points above training, from the third epoch on', () => {
    const found = suspiciousValidation(accuracies([0.5, 0.6], [0.6, 0.7], [0.7, 0.8]));
    assert.match(found?.message.en ?? '', /`val_accuracy` is 80 %, more than 5 points above `accuracy` with 70 %/);
    assert.deepEqual(found?.guilty, { kind: 'data' });
  });

  test('is above 95 % after 3 epochs, and no worse than training', () => {
    assert.match(suspiciousValidation(accuracies([0.5, 0.6], [0.9, 0.9], [0.95, 0.96]))?.message.en ?? '', /96 % after 3 epochs/);
  });

  test('is not 5 points or less, a single epoch, the first two, or 95 % later', () => {
    assert.equal(suspiciousValidation(accuracies([0.5, 0.55], [0.6, 0.64], [0.7, 0.75])), null);
    assert.equal(suspiciousValidation(accuracies([0.5, 0.6], [0.6, 0.6], [0.7, 0.8])), null);
    assert.equal(suspiciousValidation(accuracies([0.5, 0.6], [0.6, 0.7])), null);
    assert.equal(suspiciousValidation(accuracies([0.5, 0.5], [0.9, 0.9], [0.95, 0.95], [0.96, 0.97])), null);
    assert.equal(suspiciousValidation(accuracies([0.5, 0.5], [0.9, 0.9], [0.99, 0.97])), null);
  });

  test('is found of an output among several, and not of a top-k accuracy', () => {
    const named = (name: string) => Array.from({ length: 3 }, () => ({ [name]: 0.5, [`val_${name}`]: 0.8 }));
    assert.match(suspiciousValidation(named('left_acc'))?.message.fr ?? '', /val_left_acc/);
    assert.equal(suspiciousValidation(named('top_k_categorical_accuracy')), null);
  });
});

test('the messages are complete in both languages, with the same numbers', () => {
  const found = [
    oscillatingLoss(losses(1, 2, 1, 2, 1, 2, 1, 2, 1, 2)),
    slowConvergence(losses(2, 2, 2, 2, 2, 2)),
    slowConvergence(losses(2, 1, 1, 1, 1, 1, 1)),
    overfitting(both([4, 3, 2, 1], [2, 2.1, 2.2, 2.3])),
    suspiciousValidation(accuracies([0.5, 0.6], [0.6, 0.7], [0.7, 0.8])),
    suspiciousValidation(accuracies([0.5, 0.6], [0.9, 0.9], [0.95, 0.96])),
  ];
  for (const { message } of found.filter((one) => one !== null)) {
    const prose = (text: string) => text.replaceAll(/`[^`]*`/g, '');
    const numbers = (text: string) =>
      prose(text)
        .match(/\d+(\.\d+)?/g)
        ?.toSorted();
    assert.deepEqual(numbers(message.fr), numbers(message.en));
    assert.doesNotMatch(prose(message.fr), /'|[^\s][;:?!](\s|$)/);
  }
  assert.equal(found.filter((one) => one !== null).length, 6);
});

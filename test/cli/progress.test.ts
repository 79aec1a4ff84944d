import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Context, Output } from '../../server/src/cli/context.ts';
import { clock, figure } from '../../server/src/cli/render/numbers.ts';
import { layOut, widthOf } from '../../server/src/cli/render/plain.ts';
import { table } from '../../server/src/cli/render/table.ts';
import { Pace } from '../../server/src/cli/train/pace.ts';
import { TerminalView } from '../../server/src/cli/train/terminal-view.ts';
import type { BatchEvent, EpochEvent, StartEvent } from '../../server/src/protocol/index.ts';

const START: StartEvent = {
  event: 'start',
  run: 'r',
  network: 'net',
  backend: 'native',
  train_samples: 1000,
  val_samples: 0,
  test_samples: 0,
  epochs: 20,
  batch_size: 100,
  steps_per_epoch: 10,
  out: 'runs/r',
};

const batch = (epoch: number, number: number): BatchEvent => ({
  event: 'batch',
  epoch,
  batch: number,
  logs: { loss: 0.412 },
  seconds: 0.5,
  samples: (number + 1) * 100,
});

const epoch = (number: number): EpochEvent => ({
  event: 'epoch',
  epoch: number,
  logs: { loss: 0.4, val_loss: 0.5 },
  seconds: 1,
  samples_per_second: 1240,
});

const ERASE = '\r\u001b[2K';

/** A terminal that both streams write to, and the lines that it shows in the end. */
function screen(columns: number) {
  let written = '';
  const output: Output = {
    write: (text) => {
      written += text;
    },
    live: true,
    colors: false,
    columns,
  };
  const stdin = () => Promise.reject(new Error('nothing is read'));
  const world = { cwd: '/', stdin, trainer: '', setup: '', version: '', debug: false };
  const context: Context = { lang: 'en', out: output, err: output, ...world };
  const shown = () => written.split('\n').map((line) => line.split(ERASE).at(-1) ?? '');
  return { view: new TerminalView(context, 'a.nnspec'), shown };
}

describe('progress on a terminal', () => {
  it('is one line that is written over, and a line for each finished epoch', () => {
    const { view, shown } = screen(100);
    view.event(START);
    view.event(batch(0, 4));
    assert.match(shown().at(-1) ?? '', /^epoch {2}1\/20 {2}█{10}░{10} {2}loss 0\.4120 {2}1,000 samples\/s {2}\d+:\d\d left$/);
    view.event(batch(0, 9));
    view.event(epoch(0));
    assert.equal(shown().length, 3);
    assert.match(shown()[1] ?? '', /^epoch {2}1\/20 {2}loss 0\.4000 {2}val_loss 0\.5000 {2}1,240 samples\/s/);
  });

  it('never takes more than a line: first the bar goes, then the end', () => {
    for (const columns of [20, 40, 60]) {
      const { view, shown } = screen(columns);
      view.event(START);
      view.event(batch(0, 4));
      const line = shown().at(-1) ?? '';
      assert.match(line, /^epoch {2}1\/20 {2}loss/);
      assert.ok(widthOf(line) < columns, line);
    }
  });

  it('makes room for an error', () => {
    const { view, shown } = screen(100);
    view.event(START);
    view.event(batch(0, 4));
    view.event({ event: 'error', message: 'the disk is full', hint: 'Make room.', line: 2 });
    assert.deepEqual(shown().slice(1), ['', 'error the disk is full', ' --> a.nnspec:3', ' = Make room.', '']);
  });
});

describe('the time left', () => {
  it('is unknown at first, then what the part that is done took, for the rest', () => {
    let now = 0;
    const pace = new Pace(START, () => now);
    assert.equal(pace.left, undefined);
    now = 5_000;
    pace.batch(batch(0, 4));
    assert.equal(pace.done, 0.5 / 20);
    assert.equal(pace.left, 5 * 39);
    now = 10_000;
    pace.epoch(epoch(0));
    assert.equal(pace.left, 190);
    pace.epoch(epoch(19));
    assert.equal(pace.left, 0);
  });

  it('counts from the epoch that a run begins with', () => {
    let now = 0;
    const pace = new Pace(START, () => now);
    now = 1_000;
    pace.epoch(epoch(10));
    assert.equal(pace.done, 0.1);
    assert.equal(Math.round(pace.left ?? 0), 9);
  });

  it('is written as on a clock', () => {
    assert.deepEqual([0, 42, 61, 3_723].map(clock), ['0:00', '0:42', '1:01', '1:02:03']);
  });
});

describe('figures', () => {
  it('have four digits, whatever their size', () => {
    assert.deepEqual([0.412, 12.3456, 0.00003, 123456, 0, -1.5].map(figure), [
      '0.4120',
      '12.35',
      '3.000e-5',
      '123456',
      '0.000',
      '-1.500',
    ]);
    assert.deepEqual([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY].map(figure), ['nan', 'inf', '-inf']);
  });
});

describe('columns of a terminal', () => {
  it('are counted as it shows letters', () => {
    const { text, columns } = layOut('\té時x\tz');
    assert.equal(text, '    é時x    z');
    assert.deepEqual(columns, [0, 4, 5, 7, 8, 12, 13]);
    assert.deepEqual(layOut('🎉x').columns, [0, 0, 2, 3]);
  });

  it('line a table up', () => {
    const [titles, rule, first, second] = table(
      [
        { title: 'a', side: 'right' },
        { title: 'n', side: 'left' },
      ],
      [
        ['時間', '1'],
        ['x', '1,000'],
      ],
    );
    assert.deepEqual([titles, rule, first, second], ['a         n', '───────────', '時間      1', 'x     1,000']);
  });
});

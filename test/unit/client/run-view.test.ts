import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Entry, PanelEvent } from '@nnspec/server/protocol';
import fc from 'fast-check';
import { addPoint, type Curve, emptyCurve, LIMIT } from '../../../client/webview/model/curve.ts';
import { chartData, EPOCH_LIMIT, metricNames } from '../../../client/webview/model/metrics.ts';
import {
  bestEpoch,
  canResume,
  currentEpoch,
  emptyView,
  follow,
  isOver,
  progress,
} from '../../../client/webview/model/run-view.ts';
import { elapsed, samplesPerSecond, timeLeft } from '../../../client/webview/model/timing.ts';
import { batchAt, end, epochAt, error, info, problemAt, start } from './samples.ts';

const entriesOf = (events: readonly PanelEvent[]): readonly Entry[] =>
  events.map((event, seq) => ({ seq, at: info.startedAt + seq * 1000, event }));
const viewOf = (...events: readonly PanelEvent[]) => follow(emptyView(info), entriesOf(events));

describe('the view of a run', () => {
  it('is the same whether its entries come at once or one by one, and whether some come twice', () => {
    const all = entriesOf([start, batchAt(0, 0), batchAt(0, 5), epochAt(0), batchAt(1, 0), epochAt(1), end]);
    fc.assert(
      fc.property(fc.array(fc.nat(all.length), { maxLength: 6 }), (cuts) => {
        let view = emptyView(info);
        for (const cut of [...cuts].sort((a, b) => a - b)) view = follow(view, all.slice(0, cut));
        assert.deepEqual(follow(view, all), follow(emptyView(info), all));
      }),
    );
  });

  it('goes through the phases of the run', () => {
    assert.equal(viewOf().phase, 'preparing');
    assert.equal(viewOf(start).phase, 'running');
    assert.equal(viewOf(start, { event: 'stopping' }).phase, 'stopping');
    assert.equal(viewOf({ event: 'stopping' }, start).phase, 'stopping');
    assert.equal(viewOf(start, { event: 'stopping' }, { ...end, status: 'stopped' }).phase, 'stopped');
    assert.equal(viewOf(start, end).phase, 'completed');
    assert.equal(viewOf(error).phase, 'failed');
    assert.equal(viewOf(start, { event: 'killed' }).phase, 'killed');
  });

  it('rests and goes on, and a stop goes before a pause', () => {
    const paused = { event: 'paused', epoch: 0, batch: 5 } as const;
    const continued = { ...paused, event: 'continued' } as const;
    assert.equal(viewOf(start, batchAt(0, 4), paused).phase, 'paused');
    assert.equal(isOver(viewOf(start, paused)), false);
    assert.equal(viewOf(start, paused, continued).phase, 'running');
    assert.equal(viewOf(start, paused, { event: 'stopping' }, continued).phase, 'stopping');
  });

  it('lists the problems that the run shows, and logs them', () => {
    const view = viewOf(start, epochAt(0), problemAt(0), end);
    assert.deepEqual(view.problems, [problemAt(0)]);
    assert.ok(view.log.some((line) => line.kind === 'problem' && line.problem.rule === 'overfitting'));
    const again = viewOf(start, problemAt(0), problemAt(1), { ...start, resumed: { epoch: 1, batch: 0 } });
    assert.deepEqual(again.problems, [problemAt(0)]);
  });

  it('of a run that goes on from its checkpoint forgets what comes again, and how it broke off', () => {
    const broken = [
      start,
      batchAt(0, 4, 3),
      epochAt(0),
      batchAt(1, 4, 2),
      epochAt(1),
      batchAt(2, 2, 1),
      { event: 'killed' },
    ] as const;
    const before = viewOf(...broken);
    assert.deepEqual([before.phase, canResume(before), canResume(viewOf(start))], ['killed', true, false]);
    const resuming = viewOf(...broken, { event: 'resuming' });
    assert.deepEqual([resuming.phase, canResume(resuming)], ['preparing', false]);
    const after = viewOf(...broken, { event: 'resuming' }, { ...start, resumed: { epoch: 1, batch: 5 } });
    assert.equal(after.phase, 'running');
    assert.deepEqual(
      after.epochs.map(({ epoch }) => epoch),
      [0],
    );
    assert.deepEqual([after.batchLoss.ys, currentEpoch(after)], [[3, 2], 1]);
    assert.equal(viewOf(start, end, { event: 'resuming' }).end, null);
  });

  it('counts the part of the epoch that is done', () => {
    assert.equal(progress(viewOf()), 0);
    assert.equal(progress(viewOf(start, batchAt(0, 4))), 0.125);
    assert.equal(progress(viewOf(start, batchAt(0, 9), epochAt(0))), 0.25);
    assert.equal(currentEpoch(viewOf(start, epochAt(0), batchAt(1, 0))), 2);
  });

  it('is complete after an early stop, and stays where it was after a stop', () => {
    assert.equal(progress(viewOf(start, epochAt(0), { ...end, status: 'early_stopped' })), 1);
    assert.equal(progress(viewOf(start, epochAt(0), { ...end, status: 'stopped' })), 0.25);
  });

  it('takes the epoch of the lowest validation loss for the best, and never a NaN', () => {
    const epochs = [
      { loss: 3, val_loss: 2 },
      { loss: 2, val_loss: 1 },
      { loss: 1, val_loss: 1.5 },
      { loss: 0, val_loss: Number.NaN },
    ];
    assert.equal(bestEpoch(viewOf(start, ...epochs.map((logs, index) => epochAt(index, logs))))?.epoch, 1);
    assert.equal(bestEpoch(viewOf(start, epochAt(0, { loss: Number.NaN }))), null);
  });
});

describe('the clock of a run', () => {
  it('reckons the time left from the pace of the latest epochs, less what the running one has done', () => {
    const view = viewOf(start, epochAt(0), epochAt(1), batchAt(2, 4));
    assert.equal(timeLeft(view, view.lastAt), 2 * 2 - 0.5);
    assert.equal(timeLeft(view, view.lastAt + 1_000), 2.5);
  });

  it('reckons from batches before the first epoch is done, and not at all before the first batch', () => {
    assert.equal(timeLeft(viewOf(start), 0), null);
    const view = viewOf(start, batchAt(0, 4));
    assert.equal(timeLeft(view, view.lastAt), 4 - 0.5);
  });

  it('stands still when the run is over', () => {
    const view = viewOf(start, end);
    assert.ok(isOver(view));
    assert.equal(timeLeft(view, view.lastAt), null);
    assert.equal(elapsed(view, view.lastAt + 60_000), 1);
  });

  it('tells the speed of the epoch that runs, else of the last one', () => {
    assert.equal(samplesPerSecond(viewOf(start)), null);
    assert.equal(samplesPerSecond(viewOf(start, batchAt(0, 9))), 320);
    assert.equal(samplesPerSecond(viewOf(start, batchAt(0, 9), epochAt(0))), 160);
  });
});

describe('the curves of a run', () => {
  it('are one chart for a metric and its validation, the loss first', () => {
    assert.deepEqual(metricNames([{ accuracy: 1, loss: 1, val_loss: 1, val_accuracy: 1 }]), ['loss', 'accuracy']);
  });

  it('put an epoch at its end, with batches between, and leave gaps where there is no number', () => {
    const view = viewOf(
      start,
      batchAt(0, 4, 9),
      epochAt(0, { loss: 3, val_loss: 4 }),
      epochAt(1, { loss: Number.NaN, val_loss: 2 }),
    );
    assert.deepEqual(chartData('loss', view.epochs, view.batchLoss), {
      name: 'loss',
      xs: [0.5, 1, 2],
      train: [null, 3, null],
      validation: [null, 4, 2],
      batches: [9, null, null],
    });
    assert.equal(chartData('accuracy', view.epochs, view.batchLoss).batches, null);
  });

  it('keep to a number of epochs, the first and the last among them, over however many', () => {
    for (const count of [1, 999, 1_000, 1_001, 50_000]) {
      const epochs = Array.from({ length: count }, (_, epoch) => epochAt(epoch));
      const { xs } = chartData('accuracy', epochs, emptyCurve);
      assert.ok(xs.length <= EPOCH_LIMIT + 1 && xs.length >= Math.min(count, EPOCH_LIMIT / 2), `${xs.length} of ${count}`);
      assert.deepEqual([xs[0], xs.at(-1)], [1, count]);
    }
  });

  it('keep to a number of points, in order, over however many batches', () => {
    let curve: Curve = emptyCurve;
    for (let index = 0; index < LIMIT * 5; index++) curve = addPoint(curve, index, index);
    assert.ok(curve.xs.length <= LIMIT && curve.xs.length > LIMIT / 4);
    assert.deepEqual(
      [...curve.xs].sort((a, b) => a - b),
      curve.xs,
    );
    assert.ok((curve.xs.at(-1) ?? 0) > LIMIT * 4.9);
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { History } from '../../../client/src/runs/history.ts';
import { replay } from '../../../client/src/runs/replay.ts';
import { batchAt, end, epochAt, info, start } from './samples.ts';

describe('the history of a run', () => {
  it('numbers what happens, and tells what came after a number', () => {
    const history = new History(() => 7);
    for (const event of [start, batchAt(0, 0), batchAt(0, 1), end]) history.add(event);
    assert.equal(history.seq, 3);
    assert.deepEqual(history.since(1), [
      { seq: 2, at: 7, event: batchAt(0, 1) },
      { seq: 3, at: 7, event: end },
    ]);
    assert.deepEqual(history.since(3), []);
    assert.equal(history.since(-1).length, 4);
  });

  it('forgets every other batch when there are too many, and nothing else', () => {
    const history = new History(() => 0, { batch: 8 });
    history.add(start);
    for (let index = 0; index < 50; index++) history.add(batchAt(0, index));
    history.add(epochAt(0));
    const events = history.entries.map(({ event }) => event.event);
    assert.ok(events.filter((event) => event === 'batch').length <= 8);
    assert.equal(events[0], 'start');
    assert.equal(events.at(-1), 'epoch');
    const numbers = history.entries.map(({ seq }) => seq);
    assert.deepEqual(
      numbers,
      [...numbers].sort((a, b) => a - b),
    );
    assert.deepEqual(
      history.since(history.seq - 1).map(({ event }) => event.event),
      ['epoch'],
    );
  });
});

describe('a history of very many epochs', () => {
  it('keeps so many, the best and the last among them, in order', () => {
    const history = new History(() => 0, { epoch: 16 });
    history.add(start);
    for (let epoch = 0; epoch < 1_000; epoch++) {
      history.add({
        event: 'epoch',
        epoch,
        logs: { loss: Math.abs(epoch - 333), val_loss: Math.abs(epoch - 211) },
        seconds: 1,
        samples_per_second: 1,
      });
      const last = history.entries.at(-1)?.event;
      assert.ok(last?.event === 'epoch' && last.epoch === epoch);
    }
    const epochs = history.entries.flatMap(({ event }) => (event.event === 'epoch' ? [event.epoch] : []));
    assert.ok(epochs.length <= 17, `${epochs.length}`);
    assert.ok(epochs.includes(211));
    assert.deepEqual(
      epochs,
      [...epochs].sort((a, b) => a - b),
    );
    assert.equal(history.entries[0]?.event.event, 'start');
  });
});

describe('a history that is read from a run folder', () => {
  const lines = (...events: readonly unknown[]) => events.map((event) => JSON.stringify(event)).join('\n');

  it('holds the events at the times that they tell', () => {
    const history = replay(lines(start, batchAt(0, 4), epochAt(0), end), info);
    assert.deepEqual(
      history.entries.map(({ event, at }) => [event.event, at - info.startedAt]),
      [
        ['start', 0],
        ['batch', 500],
        ['epoch', 2000],
        ['end', 8500],
      ],
    );
  });

  it('ends as interrupted when the run has no end', () => {
    const { entries } = replay(lines(start, epochAt(0)), info);
    assert.equal(entries.at(-1)?.event.event, 'interrupted');
  });

  it('passes over a line that was cut off', () => {
    const text = `${lines(start, epochAt(0))}\n{"event": "epoch", "ep`;
    assert.deepEqual(
      replay(text, info).entries.map(({ event }) => event.event),
      ['start', 'epoch', 'interrupted'],
    );
  });

  it('reads a loss that JSON could not write as NaN', () => {
    const { entries } = replay('{"event":"epoch","epoch":0,"logs":{"loss":null},"seconds":1,"samples_per_second":3}', info);
    const event = entries[0]?.event;
    assert.ok(event?.event === 'epoch' && Number.isNaN(event.logs.loss));
  });
});

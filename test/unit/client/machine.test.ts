import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { RunEvent } from '@nnspec/server/protocol';
import fc from 'fast-check';
import { isActive, type RunInput, type RunState, step } from '../../../client/src/runs/machine.ts';
import { batch, end, error, exit, start } from './samples.ts';

function reached(...inputs: readonly RunInput[]): RunState {
  return inputs.reduce<RunState>((state, input) => step(state, input).state, { phase: 'idle' });
}

function effectsOf(before: readonly RunInput[], last: RunInput): readonly string[] {
  return step(reached(...before), last).effects.map((effect) =>
    effect.type === 'record' ? `record ${effect.event.event}` : effect.type,
  );
}

const begin: RunInput = { type: 'begin' };
const stop: RunInput = { type: 'stop' };
const kill: RunInput = { type: 'kill' };
const pause: RunInput = { type: 'pause' };
const goOn: RunInput = { type: 'continue' };
const paused = { event: 'paused', epoch: 0, batch: 3 } as const;
const continued = { event: 'continued', epoch: 0, batch: 3 } as const;
const gone: RunInput = { type: 'exit', exit };
const on = (event: RunEvent): RunInput => ({ type: 'event', event });

describe('a training run', () => {
  it('starts a process when it begins, and trains when the trainer says that it has started', () => {
    assert.deepEqual(effectsOf([], begin), ['spawn']);
    assert.equal(reached(begin).phase, 'preparing');
    assert.deepEqual(reached(begin, on(start)), { phase: 'running', start });
  });

  it('ends with what the trainer says at the end, and the process may go', () => {
    const ended = reached(begin, on(start), on(batch), on(end), gone);
    assert.deepEqual(ended, { phase: 'ended', end });
    assert.deepEqual(effectsOf([begin, on(start), on(end)], gone), []);
  });

  it('fails with the error that the trainer names', () => {
    assert.deepEqual(reached(begin, on(error)), { phase: 'failed', error });
  });

  it('asks the trainer to stop once, and waits for its answer', () => {
    assert.deepEqual(effectsOf([begin, on(start)], stop), ['record stopping', 'send-stop']);
    assert.deepEqual(effectsOf([begin, on(start), stop], stop), []);
    assert.deepEqual(reached(begin, on(start), stop, on(batch)), { phase: 'stopping', killed: false });
    assert.deepEqual(reached(begin, on(start), stop, on(end)), { phase: 'ended', end });
  });

  it('rests when the trainer says so, and goes on when it is asked to', () => {
    assert.deepEqual(effectsOf([begin, on(start)], pause), ['send-pause']);
    assert.deepEqual(reached(begin, on(start), pause), { phase: 'running', start });
    assert.deepEqual(reached(begin, on(start), pause, on(paused)), { phase: 'paused', start });
    assert.deepEqual(effectsOf([begin, on(start), on(paused)], goOn), ['send-continue']);
    assert.deepEqual(effectsOf([begin, on(start)], goOn), []);
    assert.deepEqual(reached(begin, on(start), on(paused), goOn, on(continued)), { phase: 'running', start });
  });

  it('can be stopped while it rests', () => {
    assert.deepEqual(effectsOf([begin, on(start), on(paused)], stop), ['record stopping', 'send-stop']);
    assert.deepEqual(reached(begin, on(start), on(paused), stop, on(continued), on(end)), { phase: 'ended', end });
  });

  it('can be stopped while it prepares', () => {
    assert.deepEqual(effectsOf([begin], stop), ['record stopping', 'send-stop']);
    assert.deepEqual(reached(begin, stop, on(start)), { phase: 'stopping', killed: false });
  });

  it('can be ended at once, before and while it stops', () => {
    assert.deepEqual(effectsOf([begin, on(start)], kill), ['record stopping', 'kill']);
    assert.deepEqual(effectsOf([begin, on(start), stop], kill), ['kill']);
    assert.deepEqual(effectsOf([begin, on(start), kill], gone), ['record killed']);
    assert.deepEqual(reached(begin, on(start), kill, gone), { phase: 'ended', end: null });
  });

  it('fails when the process goes without an answer', () => {
    assert.deepEqual(effectsOf([begin, on(start)], gone), ['crashed']);
    assert.deepEqual(reached(begin, gone), { phase: 'failed', error: null });
  });

  it('starts one process at most, records nothing after its end, and never leaves its end', () => {
    const input = fc.constantFrom(begin, stop, kill, pause, goOn, gone, ...[start, batch, paused, continued, end, error].map(on));
    fc.assert(
      fc.property(fc.array(input, { maxLength: 30 }), (inputs) => {
        let state: RunState = { phase: 'idle' };
        let spawned = 0;
        for (const next of inputs) {
          const before: RunState = state;
          const { state: following, effects } = step(state, next);
          spawned += effects.filter(({ type }) => type === 'spawn').length;
          if (before.phase === 'ended' || before.phase === 'failed') {
            assert.equal(following, before);
            assert.deepEqual(effects, []);
          }
          state = following;
        }
        assert.ok(spawned <= 1);
        assert.equal(isActive(state), !['idle', 'ended', 'failed'].includes(state.phase));
      }),
    );
  });
});

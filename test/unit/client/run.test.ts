import assert from 'node:assert/strict';
import { describe, it, mock } from 'node:test';
import type { RunRequest, TrainerCommand } from '@nnspec/server/protocol';
import { crashEvent } from '../../../client/src/runs/crash.ts';
import { Run } from '../../../client/src/runs/run.ts';
import { Runs } from '../../../client/src/runs/runs.ts';
import { statusText } from '../../../client/src/runs/status.ts';
import type { TrainerListener } from '../../../client/src/runs/trainer-process.ts';
import { batchAt, end, exit, info, start } from './samples.ts';

const request = { type: 'run', spec: '' } as unknown as RunRequest;

/** A run whose process is played by the test. */
function played(id = 'run-1') {
  const sent: TrainerCommand['type'][] = [];
  let trainer: TrainerListener | undefined;
  let kills = 0;
  const run = new Run({ ...info, id }, request, {
    spawn: (listener) => {
      trainer = listener;
      return {
        send: (command) => sent.push(command.type),
        kill: () => {
          kills++;
        },
      };
    },
    crash: (how) => crashEvent(how, 'en'),
    output: () => undefined,
  });
  const told = () => {
    assert.ok(trainer, 'no process was started');
    return trainer;
  };
  return { run, sent, told, kills: () => kills };
}

describe('a run with its process', () => {
  it('sends what is to be trained first', () => {
    const { run, sent } = played();
    run.begin();
    assert.deepEqual(sent, ['run']);
  });

  it('does not search what happened for its folder: panels ask at every event', () => {
    const { run, told } = played();
    run.begin();
    told().event(start);
    const searched = mock.getter(run.history, 'entries', () => assert.fail('the history was searched'));
    told().event(batchAt(0, 0));
    assert.equal(run.out, start.out);
    assert.equal(searched.mock.callCount(), 0);
  });

  it('knows its folder from the start on', () => {
    const { run, told } = played();
    run.begin();
    assert.equal(run.out, null);
    told().event(start);
    assert.equal(run.out, start.out);
  });

  it('sends stop once, and is over when the trainer says so', () => {
    const { run, sent, told } = played();
    run.begin();
    told().event(start);
    run.stop();
    run.stop();
    told().event({ ...end, status: 'stopped' });
    assert.deepEqual(sent, ['run', 'stop']);
    assert.equal(run.active, false);
  });

  it('records a crash as an error that says what is unharmed', () => {
    const { run, told } = played();
    run.begin();
    told().event(start);
    told().exited({ code: null, signal: 'SIGSEGV', tail: 'first line\nout of memory\n' });
    const last = run.history.entries.at(-1)?.event;
    assert.ok(last?.event === 'error');
    assert.match(last.message, /SIGSEGV.*out of memory/u);
    assert.match(last.hint, /unharmed/u);
  });

  it('tells its listeners until they leave', () => {
    const { run, told } = played();
    let heard = 0;
    const forget = run.onChange(() => heard++);
    run.begin();
    told().event(start);
    forget();
    told().event(end);
    assert.equal(heard, 2);
  });
});

describe('the runs of a window', () => {
  it('are one at a time for a spec, and another when it is over', async () => {
    const runs = new Runs();
    const first = played();
    const second = played('run-2');
    runs.begin(first.run);
    assert.throws(() => runs.begin(second.run));
    first.run.stop();
    const over = runs.over(first.run);
    first.told().event(end);
    await over;
    runs.begin(second.run);
    assert.equal(runs.of(info.uri), second.run);
    assert.deepEqual(runs.active, [second.run]);
  });

  it('leave no process behind when the window closes', () => {
    const runs = new Runs();
    const { run, kills } = played();
    runs.begin(run);
    runs.killAll();
    assert.equal(kills(), 1);
  });
});

describe('the status bar', () => {
  it('says epoch and loss of the run, in the language of the reader', () => {
    const { run, told } = played();
    run.begin();
    assert.equal(statusText(run, 'en'), 'iris: preparing');
    told().event(start);
    assert.equal(statusText(run, 'en'), 'iris: epoch 1/4');
    told().event(batchAt(2, 5, 0.41234));
    assert.equal(statusText(run, 'en'), 'epoch 3/4  loss 0.412');
    assert.equal(statusText(run, 'fr'), 'époque 3/4  loss 0,412');
    run.stop();
    assert.equal(statusText(run, 'fr'), 'iris: arrêt');
  });
});

it('a process that never started is worded as such', () => {
  const event = crashEvent({ ...exit, code: null, tail: 'spawn ENOENT' }, 'fr');
  assert.match(event.message, /n’a pas pu être démarré.*spawn ENOENT/u);
});

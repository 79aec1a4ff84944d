import type { EndEvent, RunEvent, StartEvent } from '../../../server/src/protocol/index.ts';

/** Programs in the place of the trainer: each does what a run may do. */

const say = (...events: readonly RunEvent[]): string =>
  events.map((event) => `process.send(${JSON.stringify(event)});`).join('\n');

const START: StartEvent = {
  event: 'start',
  run: 'a-run',
  network: 'net',
  backend: 'native',
  train_samples: 1000,
  val_samples: 100,
  test_samples: 100,
  epochs: 10,
  batch_size: 100,
  steps_per_epoch: 10,
  out: '/somewhere/a-run',
};

const epoch = (number: number): RunEvent => ({
  event: 'epoch',
  epoch: number,
  logs: { loss: 0.412 / (number + 1), val_loss: Number.NaN },
  seconds: 0.5,
  samples_per_second: 1240,
});

const end = (status: EndEvent['status'], epochs: number): EndEvent => ({
  event: 'end',
  status,
  epochs,
  test: { loss: 0.33 },
  out: '/somewhere/a-run',
  seconds: 42,
});

/** Two epochs, then the end. */
export const quick = (status: 'completed' | 'early_stopped' = 'completed'): string =>
  `${say(
    START,
    { event: 'batch', epoch: 0, batch: 4, logs: { loss: 0.93 }, seconds: 0.2, samples: 500 },
    epoch(0),
    { event: 'log', level: 'warning', message: 'a word of warning' },
    epoch(1),
    end(status, 2),
  )}process.disconnect();`;

/** Goes on with the run that it is asked for, rests for a moment, and is ended by a callback. */
export const resuming = `
  process.on('message', ({ type, run, epochs, workspace }) => {
    if (type !== 'resume') process.exit(9);
    process.send({ event: 'log', level: 'info', message: JSON.stringify({ run, epochs, workspace }) });
    ${say(
      { ...START, resumed: { epoch: 4, batch: 7 } },
      { event: 'paused', epoch: 4, batch: 8 },
      { event: 'continued', epoch: 4, batch: 8 },
      epoch(4),
      { ...end('early_stopped', 5), stopped_by: 'TerminateOnNaN' },
    )}process.disconnect();
  });`;

/** Trains until it is asked to stop. */
export const patient = `
  process.on('SIGINT', () => undefined);
  process.on('message', ({ type }) => {
    if (type === 'run') { ${say(START, epoch(0))} }
    if (type === 'stop') { ${say(end('stopped', 1))} process.disconnect(); }
  });`;

/** Trains on whatever it is asked. */
export const deaf = `
  process.on('SIGINT', () => undefined);
  process.on('message', ({ type }) => { if (type === 'run') { ${say(START, epoch(0))} } });`;

export const crashing = `${say(START)} console.error('first line'); console.error('out of memory'); setTimeout(() => process.abort(), 100);`;

export const babbling = `process.send({ event: 'start', run: 7 }); setInterval(() => undefined, 1000);`;

export const failing = `${say({ event: 'error', message: 'row 3 of `a.csv` is short', hint: 'Fill it up.', line: 1 })} process.exitCode = 1; process.disconnect();`;

/** Gives its request back as a log. */
export const echo = `process.on('message', (request) => {
  process.send({ event: 'log', level: 'info', message: JSON.stringify(request) });
  ${say(end('completed', 0))}
  process.disconnect();
});`;

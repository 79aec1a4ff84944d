import { type Decoder, integer, nullable, number, object, oneOf, record, string, tagged } from './decode.ts';
import { BACKENDS, type RunEvent } from './run.ts';
import { problemFields } from './run-problems.ts';

const logs = record(number);
const position = object({ epoch: integer, batch: integer });

/** Reads an event of a run, as the trainer process sends it and as `events.jsonl` keeps it. */
export const runEvent: Decoder<RunEvent> = tagged('event', {
  start: object(
    {
      run: string,
      network: string,
      backend: oneOf(...BACKENDS),
      train_samples: integer,
      val_samples: integer,
      test_samples: integer,
      epochs: integer,
      batch_size: integer,
      steps_per_epoch: integer,
      out: string,
    },
    { resumed: position },
  ),
  batch: object({ epoch: integer, batch: integer, logs, seconds: number, samples: number }),
  epoch: object({ epoch: integer, logs, seconds: number, samples_per_second: number }),
  problem: problemFields,
  paused: position,
  continued: position,
  end: object(
    {
      status: oneOf('completed', 'stopped', 'early_stopped'),
      epochs: integer,
      test: nullable(logs),
      out: string,
      seconds: number,
    },
    { stopped_by: string },
  ),
  error: object({ message: string, hint: string }, { line: integer, reason: oneOf('engine-missing') }),
  log: object({ level: oneOf('info', 'warning'), message: string }),
});

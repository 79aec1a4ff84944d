import { applyFields } from './apply.ts';
import { type Decoder, integer, nullable, object, oneOf, string, tagged } from './decode.ts';
import { planDecoder } from './plan-decode.ts';
import { BACKENDS, type TrainerCommand } from './run.ts';
import { watchingDecoder } from './run-problems.ts';

/** Reads what a trainer process is sent. */
export const trainerCommand: Decoder<TrainerCommand> = tagged('type', {
  run: object(
    {
      plan: planDecoder,
      spec: string,
      file: string,
      workspace: string,
      out: string,
      backend: oneOf(...BACKENDS),
      engine: nullable(string),
      lang: oneOf('en', 'fr'),
    },
    { watching: watchingDecoder },
  ),
  resume: object({
    run: string,
    workspace: string,
    epochs: nullable(integer),
    engine: nullable(string),
    lang: oneOf('en', 'fr'),
  }),
  apply: applyFields,
  stop: object({}),
  pause: object({}),
  continue: object({}),
  ping: object({}),
});

import { type Decoder, nullable, number, object, string, tagged } from './decode.ts';
import type { Words } from './words.ts';

/** What the process that sets the native engine up tells, one JSON text a line on its output or one message over IPC. */
export type SetupEvent =
  | { readonly event: 'progress'; readonly message: Words; readonly fraction: number | null }
  | { readonly event: 'done'; readonly folder: string; readonly tensorflow: string; readonly source: string }
  | { readonly event: 'failed'; readonly message: Words };

const words: Decoder<Words> = object({ en: string, fr: string });

/** Reads an event of the set-up. The last one is `done` or `failed`. */
export const setupEvent: Decoder<SetupEvent> = tagged('event', {
  progress: object({ message: words, fraction: nullable(number) }),
  done: object({ folder: string, tensorflow: string, source: string }),
  failed: object({ message: words }),
});

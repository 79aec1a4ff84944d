import type { EndEvent, ErrorEvent, ResumeRequest, RunEvent, RunRequest } from '../../protocol/index.ts';
import type { Context, Status } from '../context.ts';
import { crashed, crashHint, killed, stopping } from '../words/train.ts';
import { type Exit, startTrainer, type Trainer } from './process.ts';
import type { View } from './view.ts';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Obeys the signals of a terminal: the first asks for a stop, the second ends the process at once. */
class Brake {
  readonly #trainer: Trainer;
  readonly #say: (words: typeof stopping) => void;
  readonly #onSignal = () => this.#pull();
  #pulls = 0;

  constructor(trainer: Trainer, say: (words: typeof stopping) => void) {
    this.#trainer = trainer;
    this.#say = say;
    for (const signal of SIGNALS) process.on(signal, this.#onSignal);
  }

  /** Whether the process was ended by request. */
  get killed(): boolean {
    return this.#pulls > 1;
  }

  release(): void {
    for (const signal of SIGNALS) process.off(signal, this.#onSignal);
  }

  #pull(): void {
    this.#pulls += 1;
    if (this.#pulls === 1) {
      this.#say(stopping);
      this.#trainer.stop();
    } else {
      this.#trainer.kill();
    }
  }
}

const crashEvent = (exit: Exit, { lang }: Context): ErrorEvent => ({
  event: 'error',
  message: crashed(exit)[lang],
  hint: crashHint[lang],
});

/**
 * Runs a training to its end and shows it.
 * @returns 0 when it came to an end, on request or by itself; 2 when it failed, or was ended at once.
 */
export async function conduct(request: RunRequest | ResumeRequest, view: View, context: Context): Promise<Status> {
  let last: EndEvent | ErrorEvent | undefined;
  const show = (event: RunEvent) => {
    if (event.event === 'end' || event.event === 'error') last = event;
    view.event(event);
  };
  const trainer = startTrainer(context.trainer, request, show);
  const brake = new Brake(trainer, (words) => view.note(words[context.lang]));
  const exit = await trainer.exited;
  brake.release();
  if (last === undefined && brake.killed) view.note(killed[context.lang]);
  else if (last === undefined) show(crashEvent(exit, context));
  return last?.event === 'end' ? 0 : 2;
}

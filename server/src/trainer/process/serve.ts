import { DecodeError, type Lang, type RunEvent, type RunRequest, trainerCommand } from '../../protocol/index.ts';
import { Failure } from '../failure.ts';
import { run } from '../run.ts';
import { errorEvent } from './error-event.ts';
import type { Parent } from './port.ts';

/** Status with which the process ends. */
export const EXIT = { done: 0, failed: 1 } as const;

type Runner = (request: RunRequest, emit: (event: RunEvent) => void, signal: AbortSignal) => Promise<void>;

/**
 * Serves one run to a parent: waits for its request, runs it, stops it when asked. Exactly one `end` or `error` event comes last.
 *
 * @returns the status to end the process with
 */
export async function serve(parent: Parent, runner: Runner = run): Promise<number> {
  const stop = new AbortController();
  parent.onGone(() => stop.abort());
  let lang: Lang = 'en';
  try {
    const request = await requestFrom(parent, stop);
    lang = request.lang;
    await runner(request, (event) => parent.send(event), stop.signal).catch((error: unknown) => {
      throw new RunFailed(request, error);
    });
    return EXIT.done;
  } catch (error) {
    parent.send(error instanceof RunFailed ? errorEvent(error.cause, lang, error.request.plan) : errorEvent(error, lang));
    return EXIT.failed;
  }
}

/** A failure with the request that it belongs to. */
class RunFailed extends Error {
  readonly request: RunRequest;

  constructor(request: RunRequest, cause: unknown) {
    super('The run failed.', { cause });
    this.request = request;
  }
}

/** The first request; commands that come later are obeyed. A message that the protocol does not know ends the wait. */
function requestFrom(parent: Parent, stop: AbortController): Promise<RunRequest> {
  return new Promise((resolve, reject) => {
    parent.onMessage((message) => {
      try {
        const command = trainerCommand(message);
        if (command.type === 'run') resolve(command);
        if (command.type === 'stop') stop.abort();
      } catch (error) {
        reject(error instanceof DecodeError ? unreadable(error) : error);
      }
    });
    parent.onGone(() => reject(new Failure(GONE)));
  });
}

const GONE = {
  message: { en: 'Nobody asked for a run.', fr: "Personne n'a demandé d'entraînement." },
  hint: { en: 'Start it with `nnspec train`.', fr: 'Lancez-le avec `nnspec train`.' },
};

const unreadable = (error: DecodeError): Failure =>
  new Failure(
    {
      message: {
        en: `The trainer was sent a message that it cannot read (${error.message}); nothing has been trained.`,
        fr: `L'entraîneur a reçu un message qu'il ne peut pas lire (${error.message}) ; rien n'a été entraîné.`,
      },
      hint: {
        en: 'Trainer and caller are of different versions: install NNSpec again, and reload the window.',
        fr: 'L’entraîneur et son appelant sont de versions différentes : réinstallez NNSpec, puis rechargez la fenêtre.',
      },
    },
    error,
  );

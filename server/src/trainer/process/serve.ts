import {
  type ApplyRequest,
  DecodeError,
  type Lang,
  type ResumeRequest,
  type RunEvent,
  type RunRequest,
  type TrainerCommand,
  trainerCommand,
} from '../../protocol/index.ts';
import { apply } from '../apply/apply.ts';
import { Failure } from '../failure.ts';
import { type Job, run } from '../run.ts';
import { reread } from '../runs/reread.ts';
import { Control } from './control.ts';
import { errorEvent } from './error-event.ts';
import type { Parent } from './port.ts';

/** Status with which the process ends. */
export const EXIT = { done: 0, failed: 1 } as const;

/** What a process is started for. */
type Request = RunRequest | ResumeRequest | ApplyRequest;

type Runner = (job: Job, emit: (event: RunEvent) => void, control: Control) => Promise<void>;

/**
 * Serves one run to a parent: waits for its request, runs it, stops it when asked. Exactly one `end` or `error` event comes last.
 *
 * @returns the status to end the process with
 */
export async function serve(parent: Parent, runner: Runner = run): Promise<number> {
  const control = new Control();
  parent.onGone(() => control.stop());
  let lang: Lang = 'en';
  let job: Job | null = null;
  try {
    const request = await requestFrom(parent, control);
    lang = request.lang;
    if (request.type === 'apply') {
      await apply(request, async (event) => {
        parent.send(event);
        await parent.sent();
      });
      return EXIT.done;
    }
    job = await jobOf(request);
    await runner(job, (event) => parent.send(event), control);
    return EXIT.done;
  } catch (error) {
    parent.send(errorEvent(error, lang, job?.request.plan));
    return EXIT.failed;
  }
}

async function jobOf(request: RunRequest | ResumeRequest): Promise<Job> {
  if (request.type === 'run') return { request, resumed: null };
  const resumed = await reread(request);
  return { request: resumed.request, resumed };
}

function obey(command: Exclude<TrainerCommand, Request>, control: Control): void {
  switch (command.type) {
    case 'stop':
      control.stop();
      return;
    case 'pause':
      control.pause();
      return;
    case 'continue':
      control.goOn();
      return;
    case 'ping':
      return;
  }
}

/** The first request; commands that come later are obeyed. A message that the protocol does not know ends the wait. */
function requestFrom(parent: Parent, control: Control): Promise<Request> {
  return new Promise((resolve, reject) => {
    parent.onMessage((message) => {
      try {
        const command = trainerCommand(message);
        if (command.type === 'run' || command.type === 'resume' || command.type === 'apply') resolve(command);
        else obey(command, control);
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

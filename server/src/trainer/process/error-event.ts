import type { Words } from '../../catalogue/kit/words.ts';
import type { ErrorEvent, Lang, Plan } from '../../protocol/index.ts';
import { DataError } from '../data/error.ts';
import { EngineMissing } from '../engine/missing.ts';
import { Failure, reason } from '../failure.ts';

const OURS: Words = {
  en: 'If it happens again, report it with the spec: the run must never end like this. `NNSPEC_DEBUG=1` shows where it happened.',
  fr: 'Si cela se reproduit, signalez-le avec la description : un entraînement ne doit jamais finir ainsi. `NNSPEC_DEBUG=1` montre où.',
};

const UNHARMED: Words = {
  en: 'Training ended by a fault of the trainer; files of the run that are there are complete.',
  fr: "L'entraînement s'est terminé par une faute de l'entraîneur ; les fichiers écrits sont complets.",
};

/** What a failure says to whoever watches the run; a fault of our own is said to be one. */
export function errorEvent(error: unknown, lang: Lang, plan?: Plan): ErrorEvent {
  if (!(error instanceof Failure)) {
    const where = process.env.NNSPEC_DEBUG && error instanceof Error ? `\n${error.stack}` : '';
    return { event: 'error', message: `${UNHARMED[lang]} (${reason(error)})${where}`, hint: OURS[lang] };
  }
  const line = error.line ?? (error instanceof DataError ? plan?.data.line : undefined);
  return {
    event: 'error',
    ...error.in(lang),
    ...(line === undefined ? {} : { line }),
    ...(error instanceof EngineMissing ? { reason: 'engine-missing' as const } : {}),
  };
}

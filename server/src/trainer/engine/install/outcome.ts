import type { Words } from '../../../protocol/words.ts';
import { SetupFailure, wordsOf } from './failure.ts';

/** A source that did not work, and why. */
export interface Attempt {
  readonly source: Words;
  readonly error: unknown;
}

function list(attempts: readonly Attempt[], lang: keyof Words): string {
  return attempts.map(({ source, error }) => `  - ${source[lang]}: ${wordsOf(error)[lang]}`).join('\n');
}

/** The one error for a set-up in which no source worked: what was tried, why it failed, what to do. */
export function allFailed(attempts: readonly Attempt[]): SetupFailure {
  const needsCompiler = attempts.some(({ error }) => error instanceof SetupFailure && error.needsCompiler);
  return new SetupFailure(
    {
      en: `The native engine (TensorFlow's library) could not be set up. What was tried:
${list(attempts, 'en')}
What to do: remedy one of these reasons and start again (what was downloaded is kept), or set NNSPEC_ENGINE to the folder of a
working engine. Until then \`--backend wasm\` and \`--backend cpu\` train too, more slowly.`,
      fr: `Le moteur natif (la bibliothèque de TensorFlow) n'a pas pu être installé. Ce qui a été essayé :
${list(attempts, 'fr')}
Que faire : remédiez à l'une de ces causes et recommencez (ce qui est téléchargé est gardé), ou donnez à NNSPEC_ENGINE le
dossier d'un moteur qui marche. En attendant, \`--backend wasm\` et \`--backend cpu\` entraînent aussi, plus lentement.`,
    },
    { needsCompiler, cause: attempts.at(-1)?.error },
  );
}

/** A folder that was named by hand and is not an engine: it is never overwritten. */
export function folderInTheWay(folder: string, cause?: unknown): SetupFailure {
  const why = cause === undefined ? { en: '', fr: '' } : wordsOf(cause);
  return new SetupFailure(
    {
      en: `NNSPEC_ENGINE names ${folder}, which holds files but no working engine${why.en && `: ${why.en}`}. Name an empty folder, in which one will be set up, or unset the variable. \`--backend wasm\` and \`--backend cpu\` train without it.`,
      fr: `NNSPEC_ENGINE nomme ${folder}, qui contient des fichiers mais pas de moteur qui marche${why.fr && ` : ${why.fr}`}. Nommez un dossier vide, où il sera installé, ou effacez la variable. \`--backend wasm\` et \`--backend cpu\` entraînent sans lui.`,
    },
    { cause },
  );
}

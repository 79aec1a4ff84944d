import type { ErrorEvent, Lang } from '@nnspec/server/protocol';
import { crashed, runWords } from '../words/index.ts';
import type { Exit } from './machine.ts';

/** Says what is known of a process that ended without an answer, and what is unharmed. */
export function crashEvent({ code, signal, tail }: Exit, lang: Lang): ErrorEvent {
  const lastLine = tail.split('\n').findLast((line) => line.trim() !== '');
  const words = code === null && signal === null ? runWords.noStart : crashed(code, signal);
  const message = lastLine === undefined ? words[lang] : `${words[lang]} ${lastLine.trim()}`;
  return { event: 'error', message, hint: runWords.crashHint[lang] };
}

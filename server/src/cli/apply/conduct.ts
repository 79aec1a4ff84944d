import pc from 'picocolors';
import { type ApplyEvent, type ApplyRequest, applyEvent } from '../../protocol/index.ts';
import type { Context, Status } from '../context.ts';
import { harmless } from '../render/plain.ts';
import { startProcess } from '../train/process.ts';
import { crashed, crashHint } from '../words/train.ts';

type Failed = Pick<Extract<ApplyEvent, { event: 'error' }>, 'message' | 'hint'>;

function complain({ message, hint }: Failed, { err, lang }: Context): void {
  const colors = pc.createColors(err.colors);
  err.write(`${colors.red(colors.bold(lang === 'fr' ? 'erreur' : 'error'))} ${harmless(message)}\n`);
  err.write(` ${colors.dim('=')} ${harmless(hint)}\n`);
}

/**
 * Runs a request in a process of its own.
 * @returns 0 when it came to its end; 2 when it failed
 */
export async function conductApply(
  request: ApplyRequest,
  onEvent: (event: ApplyEvent) => void,
  context: Context,
): Promise<Status> {
  let last: ApplyEvent | undefined;
  const trainer = startProcess(context.trainer, request, (message) => {
    const event = applyEvent(message);
    if (event.event === 'error') complain(event, context);
    else onEvent(event);
    last = event;
  });
  const exit = await trainer.exited;
  if (last?.event === 'applied') return 0;
  if (last?.event !== 'error') complain({ message: crashed(exit)[context.lang], hint: crashHint[context.lang] }, context);
  return 2;
}

import { type DataFacts, type LookFrom, type ScanEvent, scanRequest } from '../../../protocol/index.ts';
import { Failure } from '../../failure.ts';
import { factsOf } from './facts.ts';

/** Data that cannot be read have no facts: what is wrong with them is for a run to say. */
async function factsOrNone(look: LookFrom): Promise<DataFacts | null> {
  try {
    return await factsOf(look);
  } catch (error) {
    if (error instanceof Failure || isSystemError(error)) return null;
    throw error;
  }
}

const isSystemError = (error: unknown): boolean => error instanceof Error && 'code' in error;

/** Answers a request, look by look. @throws DecodeError when the message is none */
export async function scan(message: unknown, answer: (event: ScanEvent) => Promise<void>): Promise<void> {
  const { looks } = scanRequest(message);
  for (const [index, look] of looks.entries()) await answer({ event: 'scanned', look: index, facts: await factsOrNone(look) });
}

import { type DataFacts, type LookFrom, type ScanEvent, scanRequest } from '../../../protocol/index.ts';
import { Failure } from '../../failure.ts';
import { scanData } from './scan.ts';

const isSystemError = (error: unknown): boolean => error instanceof Error && 'code' in error;

/** Data that cannot be read have no facts: what is wrong with them is for a run to say. */
async function factsOrNone({ file, workspace, ...look }: LookFrom): Promise<DataFacts | null> {
  try {
    return await scanData(look, { file, workspace });
  } catch (error) {
    if (error instanceof Failure || isSystemError(error)) return null;
    throw error;
  }
}

/** Answers a request, look by look. @throws DecodeError when the message is none */
export async function serveScan(message: unknown, answer: (event: ScanEvent) => Promise<void>): Promise<void> {
  const { looks } = scanRequest(message);
  for (const [index, look] of looks.entries()) await answer({ event: 'scanned', look: index, facts: await factsOrNone(look) });
}

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ApplyRequest } from '../../protocol/index.ts';
import type { Context } from '../context.ts';
import { Failure } from '../failure.ts';
import { STDIN } from '../files.ts';
import { cannotWrite } from '../words/files.ts';

/**
 * Puts standard input, where a file is called `-`, into a file that the trainer process can read, for the time of `use`.
 * @throws Failure when there is no room for it
 */
export async function withInput<T>(
  request: ApplyRequest,
  context: Context,
  use: (request: ApplyRequest) => Promise<T>,
): Promise<T> {
  if (!request.files.includes(STDIN)) return use(request);
  const folder = await mkdtemp(join(tmpdir(), 'nnspec-input-'));
  try {
    const file = join(folder, STDIN);
    await writeFile(file, await context.stdin()).catch((error: unknown) => {
      throw new Failure(cannotWrite(file, error), error);
    });
    return await use({ ...request, stdin: folder });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

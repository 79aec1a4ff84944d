import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { TFJS_NODE_VERSION } from './paths.ts';

/** What is written beside an engine that passed its self-test. */
export interface EngineRecord {
  readonly tfjsNode: string;
  readonly tensorflow: string;
  /** The source that it came from, in English. */
  readonly source: string;
  /** Sizes in bytes of all files, by path in the folder: a cheap test that nothing was damaged since. */
  readonly files: Readonly<Record<string, number>>;
}

const RECORD = 'engine.json';

async function fileSizes(folder: string): Promise<Record<string, number>> {
  const sizes: Record<string, number> = {};
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile() && entry.name !== RECORD)
      sizes[path.slice(folder.length + 1).replaceAll('\\', '/')] = (await stat(path)).size;
  }
  return sizes;
}

export async function writeRecord(folder: string, tensorflow: string, source: string): Promise<void> {
  const record: EngineRecord = { tfjsNode: TFJS_NODE_VERSION, tensorflow, source, files: await fileSizes(folder) };
  await writeFile(join(folder, RECORD), `${JSON.stringify(record, null, 2)}\n`);
}

/** The record of an engine that is still as it was written down; nothing when there is none, or a file was changed. */
export async function readRecord(folder: string): Promise<EngineRecord | undefined> {
  const text = await readFile(join(folder, RECORD), 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  const record = parse(text);
  if (record?.tfjsNode !== TFJS_NODE_VERSION) return undefined;
  for (const [path, size] of Object.entries(record.files)) {
    const found = await stat(join(folder, path)).catch(() => undefined);
    if (found?.size !== size) return undefined;
  }
  return record;
}

function parse(text: string): EngineRecord | undefined {
  try {
    const value = JSON.parse(text) as Partial<EngineRecord>;
    return typeof value.tensorflow === 'string' && typeof value.files === 'object' ? (value as EngineRecord) : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { RunEvent } from '@nnspec/server/protocol';
import { commands } from 'vscode';
import { Dialogs } from './dialogs.ts';
import { folder } from './spec.ts';
import { closeAll } from './tabs.ts';
import { until } from './wait.ts';

/** The folders of runs of a spec, oldest first. */
export async function runsOf(spec: string): Promise<readonly string[]> {
  if (!existsSync(folder('runs'))) return [];
  const names = await readdir(folder('runs'));
  return names
    .filter((name) => name.includes(spec))
    .sort()
    .map((name) => folder('runs', name));
}

/** What a run has written down so far. */
export async function eventsOf(run: string): Promise<readonly RunEvent[]> {
  if (!existsSync(join(run, 'events.jsonl'))) return [];
  const text = await readFile(join(run, 'events.jsonl'), 'utf8');
  return text
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as RunEvent);
}

/** Waits for a run of a spec beyond those that are known. */
export async function newRun(spec: string, known: readonly string[] = []): Promise<string> {
  return await until(`a run of ${spec}`, async () => (await runsOf(spec)).find((run) => !known.includes(run)), 30_000);
}

/** Waits for an event of a run. */
export async function happened<Name extends RunEvent['event']>(
  run: string,
  name: Name,
  limitMs = 60_000,
): Promise<Extract<RunEvent, { event: Name }>> {
  const find = async () => (await eventsOf(run)).find(({ event }) => event === name);
  return (await until(`${name} of ${run}`, find, limitMs)) as Extract<RunEvent, { event: Name }>;
}

/** Stops what is being trained, and waits until nothing is. */
async function rest(dialogs: Dialogs): Promise<void> {
  dialogs.answer(({ choices }) => choices[0]);
  await until('no training', async () => {
    await commands.executeCommand('nnspec.stop');
    return dialogs.asked.at(-1)?.text.includes('Nothing is being trained');
  });
}

/** The questions in each test of a suite; after it nothing is trained, and nothing is open. */
export function questions(): Dialogs {
  const dialogs = new Dialogs();
  beforeEach(() => dialogs.open());
  afterEach(async () => {
    await rest(dialogs);
    dialogs.close();
    await closeAll();
  });
  return dialogs;
}

import { readFile, realpath } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative, resolve } from 'node:path';
import type { RunInfo } from '@nnspec/server/protocol';
import { Uri, workspace } from 'vscode';
import { settings } from '../settings.ts';
import type { History } from './history.ts';
import { replay } from './replay.ts';

/** The folder that data paths of a spec must not leave: its workspace folder, or its own folder outside of any. */
export function workspaceOf(spec: Uri): string {
  return workspace.getWorkspaceFolder(spec)?.uri.fsPath ?? dirname(spec.fsPath);
}

/** Where runs of a spec are written. */
export function runsFolderOf(spec: Uri): string {
  return resolve(workspaceOf(spec), settings.runsFolder(spec));
}

/**
 * The history of a run that is over, from its folder. `null` when the folder is gone, or is not one of the folders that runs of
 * this spec are written to. Ask only for a folder that is trusted.
 */
export async function restoreRun(info: RunInfo, out: string | null): Promise<History | null> {
  if (out === null) return null;
  try {
    const folder = await realpath(out);
    const home = await realpath(runsFolderOf(Uri.parse(info.uri)));
    if (!isInside(home, folder)) return null;
    return replay(await readFile(join(folder, 'events.jsonl'), 'utf8'), info);
  } catch (error) {
    if (error instanceof Error && 'code' in error) return null;
    throw error;
  }
}

function isInside(parent: string, child: string): boolean {
  const path = relative(parent, child);
  return path !== '' && !path.startsWith('..') && !isAbsolute(path);
}

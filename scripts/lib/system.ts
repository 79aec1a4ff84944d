import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { exec } from './exec.ts';
import { say } from './print.ts';

/** A program on the machine's own path; the packages' programs do not count. */
export function onPath(...names: readonly string[]): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '' && !folder.includes('node_modules'));
  const files = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return files.find((file) => {
    try {
      accessSync(file, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/** Whether this process may install packages of the system: it is root on Debian or one of its kin. */
function mayInstall(): boolean {
  return process.getuid?.() === 0 && onPath('apt-get') !== undefined;
}

/**
 * Installs a package of the system where that is allowed.
 * @returns whether it is there now.
 */
export async function installSystemPackage(name: string, isThere: () => boolean): Promise<boolean> {
  if (isThere()) return true;
  if (!mayInstall()) return false;
  say(`installing the system's package ${name} (apt-get)…`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const updated = await exec('apt-get', ['update', '-qq'], { output: 'collect', env, timeout: 300_000 });
  const args = ['install', '-y', '-qq', '--no-install-recommends', name];
  const { status, output } = await exec('apt-get', args, { output: 'collect', env, timeout: 900_000 });
  if (status !== 0) say(`apt-get could not install ${name}:\n${updated.output}${output}`.trimEnd());
  return isThere();
}

import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { downloadAndUnzipVSCode, runTests } from '@vscode/test-electron';
import { QUIET_SETTINGS } from '../../scripts/editor-host/server.ts';
import { exec } from '../../scripts/lib/exec.ts';
import { at, ROOT } from '../../scripts/lib/paths.ts';
import { broken, type Outcome } from '../../scripts/test/outcome.ts';
import type { Counts } from '../../scripts/test/reporter.ts';
import { addLanguagePack } from './language-pack.ts';
import type { Session } from './sessions.ts';

const LIMIT_MS = 300_000;

/**
 * The executable of VS Code that the variable `NNSPEC_VSCODE` chooses: unset, the editor host; `desktop`, a downloaded desktop
 * VS Code; anything else, the path of an installed one.
 */
export async function chosenEditor(): Promise<string> {
  const choice = process.env.NNSPEC_VSCODE ?? '';
  if (choice === '') return at('scripts/editor-host/code-host.ts');
  return choice === 'desktop' ? await downloadAndUnzipVSCode('stable') : choice;
}

/** Restricted mode begins at once, without its question. */
const UNASKED = { 'security.workspace.trust.startupPrompt': 'never', 'security.workspace.trust.banner': 'never' };

async function prepareUser(userDataDir: string, session: Session): Promise<void> {
  const settings = { ...QUIET_SETTINGS, ...UNASKED, 'security.workspace.trust.enabled': !session.trusted };
  await mkdir(join(userDataDir, 'User'), { recursive: true });
  await writeFile(join(userDataDir, 'User', 'settings.json'), JSON.stringify(settings));
  if (session.locale !== 'en') await addLanguagePack(userDataDir, session.locale);
}

/** `@vscode/test-electron` trusts every folder; a session that is not to be trusted gets the same arguments without that. */
async function start(editor: string, session: Session, tests: string, place: string, result: string): Promise<void> {
  const launchArgs = [
    join(place, 'workspace'),
    `--user-data-dir=${join(place, 'user')}`,
    `--extensions-dir=${join(place, 'extensions')}`,
    ...(session.locale === 'en' ? [] : [`--locale=${session.locale}`]),
  ];
  const extensionTestsEnv = { NNSPEC_HOST_SESSION: session.name, NNSPEC_HOST_RESULT: result };
  if (session.trusted) {
    await runTests({
      vscodeExecutablePath: editor,
      extensionDevelopmentPath: ROOT,
      extensionTestsPath: tests,
      launchArgs,
      extensionTestsEnv,
    });
    return;
  }
  const args = ['--no-sandbox', '--disable-updates', '--skip-welcome', '--skip-release-notes', `--extensionTestsPath=${tests}`];
  const env = { ...process.env, ...extensionTestsEnv };
  const { status } = await exec(editor, [...launchArgs, ...args, `--extensionDevelopmentPath=${ROOT}`], {
    env,
    timeout: LIMIT_MS,
  });
  if (status !== 0) throw new Error(`the editor ended with ${status}`);
}

/** Runs the tests of a session in an editor of its own, on a copy of the samples. Only a result that the suite left counts. */
export async function runSession(editor: string, session: Session, tests: string): Promise<Outcome> {
  const place = await mkdtemp(join(tmpdir(), `nnspec-${session.name}-`));
  const result = join(place, 'result.json');
  try {
    await cp(at('samples'), join(place, 'workspace'), { recursive: true, filter: (path) => !path.endsWith('runs') });
    await prepareUser(join(place, 'user'), session);
    const ending = await start(editor, session, tests, place, result).then(
      () => 'ended well',
      (error: Error) => error.message,
    );
    return await outcomeOf(result, `${session.name}: ${ending}`);
  } finally {
    await rm(place, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function outcomeOf(result: string, ending: string): Promise<Outcome> {
  const text = await readFile(result, 'utf8').catch(() => '');
  if (text === '') return broken(`${ending}, and the suite left no result`);
  const { passed, failed, failures } = JSON.parse(text) as Counts;
  if (passed + failed === 0) return broken(`${ending}, and no test was run`);
  if (failed === 0 && !ending.endsWith('ended well')) return broken(`${ending} although no test failed`, passed);
  return { passed, failed, output: failures.join('\n\n') };
}

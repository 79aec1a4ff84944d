import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FrameLocator, Locator, Page } from 'playwright-core';
import { startServer, workbenchUrl } from '../../../scripts/editor-host/server.ts';
import { hostPaths } from '../../../scripts/editor-host/setup.ts';
import { openWindow } from '../../../scripts/editor-host/window.ts';
import { exec } from '../../../scripts/lib/exec.ts';
import { at, CACHE } from '../../../scripts/lib/paths.ts';

const PICTURES = join(CACHE, 'screenshots');
const INSTALL_MS = 120_000;
const START_MS = 60_000;
const STEP_MS = 20_000;

const THEMES = { dark: { name: 'Dark Modern', mark: 'vs-dark' }, light: { name: 'Light Modern', mark: 'vs' } } as const;
export type Theme = keyof typeof THEMES;

/** VS Code with the packaged extension, in a window that a test drives as a user would. */
export interface Workbench {
  readonly page: Page;
  /** The folder that is open: a copy of the samples. */
  readonly folder: string;
  /** Opens a file of the folder and waits for its text. */
  open(name: string): Promise<void>;
  /** Runs a command through the palette. */
  command(title: string): Promise<void>;
  /** The line of the editor in front that has a text. */
  line(text: string): Locator;
  /** A word in that line. */
  word(text: string): Locator;
  /** The page inside the panel in front. */
  panel(): FrameLocator;
  theme(theme: Theme): Promise<void>;
  picture(name: string): Promise<void>;
  close(): Promise<void>;
}

async function installExtension(vsix: string, userDataDir: string, extensionsDir: string): Promise<void> {
  await mkdir(extensionsDir, { recursive: true });
  const folders = [
    '--extensions-dir',
    extensionsDir,
    '--user-data-dir',
    userDataDir,
    '--server-data-dir',
    join(userDataDir, 'server'),
  ];
  const args = [hostPaths.server, '--accept-server-license-terms', '--install-extension', vsix, ...folders];
  const { status, output } = await exec(process.execPath, args, { output: 'collect', timeout: INSTALL_MS });
  if (status !== 0) throw new Error(`the package could not be installed:\n${output}`);
}

/**
 * Installs a package into a fresh VS Code, and opens a copy of the samples in it.
 * @param files further files of the folder, by name.
 */
export async function openWorkbench(vsix: string, files: Readonly<Record<string, string>>): Promise<Workbench> {
  const place = await mkdtemp(join(tmpdir(), 'nnspec-ui-'));
  const [user, extensions, folder] = [join(place, 'user'), join(place, 'extensions'), join(place, 'samples')];
  await cp(at('samples'), folder, { recursive: true, filter: (path) => !path.endsWith('runs') });
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  await installExtension(vsix, user, extensions);
  const server = await startServer({ userDataDir: user, extensionsDir: extensions, settings: LOOK });
  const { browser, page } = await openWindow({ scale: Number(process.env.NNSPEC_PICTURE_SCALE ?? 1) });
  page.setDefaultTimeout(STEP_MS);
  const payload = [
    ['skipWelcome', 'true'],
    ['skipReleaseNotes', 'true'],
  ] as const;
  await page.goto(workbenchUrl(server.port, { folder, payload }));
  await page.locator('.monaco-workbench .part.editor').waitFor({ timeout: START_MS });
  await page.locator('.explorer-folders-view').getByText('digits.nnspec').waitFor({ timeout: START_MS });
  const code = driver(page);
  return {
    ...code,
    folder,
    theme: async (theme) => {
      const { name, mark } = THEMES[theme];
      await page.keyboard.press('Control+K');
      await page.keyboard.press('Control+T');
      await choose(page, name, name);
      await page.locator(`.monaco-workbench.${mark}`).waitFor();
    },
    close: async () => {
      await browser.close();
      await server.stop();
      await rm(place, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** How the window looks in pictures. */
const LOOK = {
  'workbench.colorTheme': 'Default Dark Modern',
  'editor.minimap.enabled': false,
  'editor.hover.above': false,
  'breadcrumbs.enabled': false,
  'editor.fontSize': 14,
};

/** Types into the quick input, and takes the entry that begins with a text. */
async function choose(page: Page, text: string, entry: string): Promise<void> {
  await page.locator('.quick-input-widget input[type="text"]').fill(text);
  await page
    .locator('.quick-input-list .monaco-list-row')
    .filter({ hasText: new RegExp(`^${entry}`, 'u') })
    .first()
    .click();
  await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
}

function driver(page: Page): Pick<Workbench, 'page' | 'open' | 'command' | 'line' | 'word' | 'panel' | 'picture'> {
  const line = (text: string) => page.locator('.editor-group-container.active .view-line').filter({ hasText: text }).first();
  const command = async (title: string) => {
    await page.keyboard.press('F1');
    await choose(page, `>${title}`, title);
  };
  return {
    page,
    line,
    word: (text) => line(text).getByText(text, { exact: false }).last(),
    panel: () =>
      page.locator('iframe.webview.ready').filter({ visible: true }).first().contentFrame().frameLocator('#active-frame'),
    open: async (name) => {
      await page.locator('.explorer-folders-view').getByText(name, { exact: true }).dblclick();
      await page.locator('.tab.active').filter({ hasText: name }).waitFor();
      await page.locator('.editor-group-container.active .view-line').first().waitFor();
    },
    command,
    picture: async (name) => {
      await mkdir(PICTURES, { recursive: true });
      await page.screenshot({ path: join(PICTURES, `${name}.png`), animations: 'disabled' });
    },
  };
}

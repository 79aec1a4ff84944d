import { ensureBrowser } from '../editor-host/browser.ts';
import { installEditorHost } from '../editor-host/setup.ts';
import { ensureEngine } from '../lib/engine.ts';
import { packageExtension } from '../package/vsix.ts';

/** Something that a suite needs. Throws, saying what is missing and what to do. */
export type Preparation = () => Promise<unknown>;

export const engineReady: Preparation = ensureEngine;

/** The editor of the tests: desktop VS Code where `VSCODE_EXECUTABLE` names it, else the server and Chromium. */
export const browserReady: Preparation = async () => {
  await installEditorHost();
  await ensureBrowser();
};

export const packageReady: Preparation = packageExtension;

import { ensureBrowser } from '../editor-host/browser.ts';
import { installEditorHost } from '../editor-host/setup.ts';
import { ensureEngine } from '../lib/engine.ts';
import { packageExtension } from '../package/vsix.ts';

/** Something that a suite needs. Throws, saying what is missing and what to do. */
export type Preparation = () => Promise<unknown>;

export const engineReady: Preparation = ensureEngine;

/** VS Code's server, and Chromium as its window. */
export const browserReady: Preparation = async () => {
  await installEditorHost();
  await ensureBrowser();
};

/** The editor of the API suite: the desktop's where `NNSPEC_VSCODE` names it, else the server. */
export const editorReady: Preparation = async () => {
  if (!process.env.NNSPEC_VSCODE) await browserReady();
};

export const packageReady: Preparation = packageExtension;

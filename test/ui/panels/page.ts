import { existsSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import { type Browser, chromium, type Page } from 'playwright-core';
import { THEMES } from './themes.ts';

const ROOT = join(import.meta.dirname, '../../..');
const PICTURES = join(ROOT, '.cache/screenshots');
const NONCE = 'harness';
const BROWSERS = [process.env.CHROMIUM ?? '', '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Any Chromium of the machine. @throws when there is none. */
export function openBrowser(): Promise<Browser> {
  const executablePath = BROWSERS.find((path) => path !== '' && existsSync(path));
  if (executablePath === undefined) throw new Error('no Chromium found: install `chromium`, or name it in the variable CHROMIUM');
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
}

export interface Panel {
  readonly page: Page;
  /** As the extension would. */
  send(message: unknown): Promise<void>;
  /** What the panel has sent so far. */
  sent(): Promise<readonly { readonly type: string }[]>;
  memory(): Promise<unknown>;
  theme(name: keyof typeof THEMES): Promise<void>;
  picture(name: string): Promise<void>;
  /** Faults of the page and refusals of its content policy. */
  readonly faults: readonly string[];
}

export interface PanelOptions {
  readonly lang?: 'en' | 'fr';
  readonly width?: number;
  readonly height?: number;
  readonly theme?: keyof typeof THEMES;
}

/** Opens a page of `client/webview` with VS Code's side of it played by the test, under the policy that the extension sets. */
export async function openPanel(browser: Browser, name: 'panel' | 'summary', options: PanelOptions = {}): Promise<Panel> {
  const { lang = 'en', width = 900, height = 1_000, theme = 'dark' } = options;
  const page = await browser.newPage({ viewport: { width, height } });
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (line) => {
    if (line.type() === 'error') faults.push(line.text());
  });
  const files = await bundle(name);
  await page.route('http://panel.test/**', (route) => {
    const path = new URL(route.request().url()).pathname;
    if (path === '/favicon.ico') return route.fulfill({ status: 204 });
    if (path === '/panel.js') return route.fulfill({ contentType: 'text/javascript', body: files.script });
    if (path === '/panel.css') return route.fulfill({ contentType: 'text/css', body: files.style });
    return route.fulfill({ contentType: 'text/html', body: html(lang) });
  });
  await page.addInitScript(() => {
    const state = { sent: [] as unknown[], memory: undefined as unknown };
    Object.assign(globalThis, {
      harness: state,
      acquireVsCodeApi: () => ({
        postMessage: (message: unknown) => state.sent.push(message),
        getState: () => state.memory,
        setState: (memory: unknown) => {
          state.memory = memory;
        },
      }),
    });
  });
  await page.goto('http://panel.test/');
  const panel: Panel = {
    page,
    faults,
    send: (message) => page.evaluate((data) => postMessage(data, '*'), message),
    sent: () => page.evaluate(() => (globalThis as unknown as { harness: { sent: { type: string }[] } }).harness.sent),
    memory: () => page.evaluate(() => (globalThis as unknown as { harness: { memory: unknown } }).harness.memory),
    theme: async (chosen) => {
      await page.evaluate(applyTheme, THEMES[chosen]);
    },
    picture: async (file) => {
      const path = join(PICTURES, `${file}.png`);
      await mkdir(dirname(path), { recursive: true });
      await page.screenshot({ path, fullPage: true });
    },
  };
  await panel.theme(theme);
  return panel;
}

function applyTheme({ bodyClass, variables }: { bodyClass: string; variables: Readonly<Record<string, string>> }): void {
  const { style } = document.documentElement;
  for (const name of [...style]) style.removeProperty(name);
  for (const [name, value] of Object.entries(variables)) style.setProperty(`--vscode-${name}`, value);
  document.body.className = bodyClass;
}

function html(lang: string): string {
  const policy = `default-src 'none'; style-src http://panel.test; script-src 'nonce-${NONCE}'`;
  return `<!DOCTYPE html><html lang="${lang}"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}">
<link rel="stylesheet" href="/panel.css"></head><body><script nonce="${NONCE}" src="/panel.js"></script></body></html>`;
}

async function bundle(name: string): Promise<{ readonly script: string; readonly style: string }> {
  const outfile = join(ROOT, '.cache/panels', `${name}.js`);
  await build({
    entryPoints: [join(ROOT, 'client/webview', `${name}.ts`)],
    outfile,
    bundle: true,
    format: 'iife',
    platform: 'browser',
    target: 'es2024',
    logLevel: 'error',
  });
  const style = outfile.replace('.js', '.css');
  return { script: await readFile(outfile, 'utf8'), style: await readFile(style, 'utf8') };
}

import { type Browser, chromium, type Page } from 'playwright-core';
import { ensureBrowser } from './browser.ts';

/** Nothing outside this machine is asked for anything. */
const OFFLINE = '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1';
const ARGS = ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--disable-background-networking', OFFLINE];

export interface WindowOptions {
  /** Device pixels a CSS pixel. Default: 1. */
  readonly scale?: number;
  /** BCP 47 tag of the browser's language. Default: `en-US`. */
  readonly locale?: string;
  readonly width?: number;
  readonly height?: number;
}

/** A headless browser with one empty window. */
export async function openWindow(options: WindowOptions = {}): Promise<{ readonly browser: Browser; readonly page: Page }> {
  const { scale = 1, locale = 'en-US', width = 1280, height = 800 } = options;
  const browser = await chromium.launch({ executablePath: await ensureBrowser(), args: ARGS });
  const context = await browser.newContext({ viewport: { width, height }, deviceScaleFactor: scale, locale });
  return { browser, page: await context.newPage() };
}

import { existsSync } from 'node:fs';
import { installSystemPackage, onPath } from '../lib/system.ts';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** The browser that shows the editor: the variable `CHROMIUM`, else one on the path. */
export function findBrowser(): string | undefined {
  const named = process.env.CHROMIUM;
  if (named) return existsSync(named) ? named : undefined;
  return onPath(...NAMES);
}

/**
 * Makes sure of a browser: Debian's package where this process may install it.
 * @throws Error naming what to install.
 */
export async function ensureBrowser(): Promise<string> {
  await installSystemPackage('chromium', () => findBrowser() !== undefined);
  const found = findBrowser();
  if (found !== undefined) return found;
  throw new Error(
    'the tests in the editor need Chromium, which is not installed. Install it (`sudo apt-get install chromium` on Debian, `sudo dnf install chromium` on Fedora), or set CHROMIUM to the path of Chrome or Chromium.',
  );
}

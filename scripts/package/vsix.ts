import { existsSync, statSync } from 'node:fs';
import { buildProduct } from '../build/build.ts';
import { exec } from '../lib/exec.ts';
import { at, bin } from '../lib/paths.ts';

/** The packaged extension, at the root and ignored by git. */
export const VSIX = at('nnspec.vsix');

const LIMIT_MS = 300_000;

/**
 * Builds what changed and packages the extension.
 * @returns the path of the package.
 */
export async function packageExtension(): Promise<string> {
  await buildProduct();
  const args = ['package', '--no-dependencies', '--out', VSIX, '--allow-missing-repository', '--no-rewrite-relative-links'];
  const { status, output } = await exec(bin('vsce'), args, { output: 'collect', timeout: LIMIT_MS });
  if (status !== 0 || !existsSync(VSIX)) throw new Error(`the extension could not be packaged:\n${output}`);
  return VSIX;
}

/** Size in megabytes. */
export function packageSize(): string {
  return `${(statSync(VSIX).size / 1e6).toFixed(1)} MB`;
}

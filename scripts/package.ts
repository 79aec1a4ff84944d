// `npm run package`: nnspec.vsix at the root, to install with `code --install-extension nnspec.vsix`.
import { fail, say, seconds } from './lib/print.ts';
import { packageExtension, packageSize } from './package/vsix.ts';

const started = performance.now();
try {
  await packageExtension();
  say(`nnspec.vsix (${packageSize()}) in ${seconds(started)}: install it with \`code --install-extension nnspec.vsix\``);
} catch (error) {
  fail(error instanceof Error ? error.message : String(error));
}

import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { NativeSources } from '../compile.ts';
import { type Verify, verifyEngine } from '../verify.ts';
import { existingSource } from './existing.ts';
import type { Source } from './source.ts';
import { stockSource } from './stock.ts';
import { wheelSource } from './wheel.ts';

/** The sources in the order in which they are tried. */
export function allSources(native: NativeSources, packages: readonly string[], verify: Verify = verifyEngine): readonly Source[] {
  return [existingSource(packages, verify), stockSource(), wheelSource(native)];
}

/** The sources where packages are installed with npm. `from` is a file of the project. */
export function npmSources(from: string): readonly Source[] {
  const require = createRequire(from);
  const tfjsNode = dirname(require.resolve('@tensorflow/tfjs-node/package.json'));
  const nodeHeaders = join(dirname(require.resolve('node-api-headers/package.json')), 'include');
  return allSources({ binding: join(tfjsNode, 'binding'), nodeHeaders }, [tfjsNode]);
}

/** The sources of a packaged extension, whose `native` folder holds copies of the C++ files and headers. */
export function packagedSources(native: string): readonly Source[] {
  return allSources({ binding: join(native, 'binding'), nodeHeaders: join(native, 'node-api') }, []);
}

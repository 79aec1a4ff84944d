import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { build, type Metafile } from 'esbuild';
import { at, ROOT } from '../lib/paths.ts';
import type { Bundle } from './bundles.ts';

/** The files that a bundle was made from, relative to the root. */
export type Inputs = readonly string[];

/** TensorFlow.js twice in a process means two registries of kernels, and tensors that are strangers to each other. */
function assertOneCore(bundle: Bundle, metafile: Metafile): void {
  const cores = new Set(Object.keys(metafile.inputs).flatMap((path) => /^(.*@tensorflow\/tfjs-core)\//.exec(path)?.[1] ?? []));
  const kinds = Object.keys(metafile.inputs).filter((path) => /tfjs-core\/dist\/(index|tf-core[^/]*)\.js$/.test(path));
  if (cores.size > 1 || kinds.length > 1) {
    throw new Error(`${bundle.output} holds TensorFlow.js more than once: ${[...cores, ...kinds].join(', ')}`);
  }
}

/**
 * Makes one bundle and its source map.
 * @throws when the entry does not exist or does not build.
 */
export async function makeBundle(bundle: Bundle): Promise<Inputs> {
  if (!existsSync(at(bundle.entry))) throw new Error(`${bundle.entry} does not exist: ${bundle.output} cannot be built`);
  const next = bundle.output.replace(/(\.\w+)$/, '.new$1');
  const { metafile } = await build({
    ...bundle.options,
    absWorkingDir: ROOT,
    entryPoints: [bundle.entry],
    outfile: next,
    bundle: true,
    keepNames: true,
    minifySyntax: true,
    minifyWhitespace: true,
    sourcemap: 'external',
    metafile: true,
    logLevel: 'warning',
  });
  assertOneCore(bundle, metafile);
  for (const file of Object.keys(metafile.outputs)) await rename(at(file), at(file.replace('.new.', '.')));
  await rm(at(`${next}.map`), { force: true });
  return Object.keys(metafile.inputs);
}

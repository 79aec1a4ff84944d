import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import type { BuildOptions } from 'esbuild';
import { at } from '../lib/paths.ts';
import { CORE_ONLY } from './tfjs.ts';

/** One file of the product and the source that it is made from. Paths are relative to the root. */
export interface Bundle {
  readonly entry: string;
  readonly output: string;
  readonly options: BuildOptions;
}

const NODE: BuildOptions = { platform: 'node', target: 'node24' };

/** CommonJS, as VS Code loads extensions; `import.meta.url` is given back to the sources, which are ES modules. */
const COMMON_JS: BuildOptions = {
  ...NODE,
  format: 'cjs',
  define: { 'import.meta.url': 'bundleUrl', 'import.meta.dirname': '__dirname', 'import.meta.filename': '__filename' },
  banner: { js: 'const bundleUrl = require("node:url").pathToFileURL(__filename).href;' },
};

/** An ES module; packages in CommonJS inside it still find `require`. */
const ES_MODULE: BuildOptions = {
  ...NODE,
  format: 'esm',
  banner: { js: 'import { createRequire as bundleRequire } from "node:module"; const require = bundleRequire(import.meta.url);' },
};

const BROWSER: BuildOptions = { platform: 'browser', target: 'es2024', format: 'iife' };

const PROGRAMS: readonly Bundle[] = [
  { entry: 'server/src/lsp/main.ts', output: 'dist/server/lsp.cjs', options: COMMON_JS },
  { entry: 'server/src/trainer/main.ts', output: 'dist/server/trainer.cjs', options: { ...COMMON_JS, ...CORE_ONLY } },
  { entry: 'server/src/trainer/data/stream/main.ts', output: 'dist/server/rows.cjs', options: COMMON_JS },
  { entry: 'server/src/trainer/data/scan/main.ts', output: 'dist/server/scan.cjs', options: COMMON_JS },
  { entry: 'server/src/trainer/engine/install/main.ts', output: 'dist/server/setup.cjs', options: COMMON_JS },
  { entry: 'server/src/cli/main.ts', output: 'dist/server/cli.mjs', options: ES_MODULE },
  { entry: 'client/src/extension.ts', output: 'dist/client/extension.cjs', options: { ...COMMON_JS, external: ['vscode'] } },
];

/** Every file directly in the folder of the webviews is a page: `client/webview/panel.ts` is `dist/webview/panel.js` and its CSS. */
function pages(): readonly Bundle[] {
  return readdirSync(at('client/webview'))
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
    .map((name) => ({ entry: `client/webview/${name}`, output: `dist/webview/${basename(name, '.ts')}.js`, options: BROWSER }));
}

/** All bundles of the product. */
export function bundles(): readonly Bundle[] {
  return [...PROGRAMS, ...pages()];
}

/** Files that are taken as they are: folder or file, and where it goes. */
export const COPIES: readonly (readonly [from: string, to: string])[] = [
  ['node_modules/@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm', 'dist/server/wasm/tfjs-backend-wasm.wasm'],
  ['node_modules/@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm', 'dist/server/wasm/tfjs-backend-wasm-simd.wasm'],
  ['node_modules/@jsquash/jpeg/codec/dec/mozjpeg_dec.wasm', 'dist/server/wasm/mozjpeg_dec.wasm'],
  ['node_modules/@tensorflow/tfjs-node/binding', 'dist/server/native/binding'],
  ['node_modules/node-api-headers/include', 'dist/server/native/node-api'],
];

// Bundles what changed into dist/. Arguments choose outputs by a part of their path (`npm run build -- cli trainer`).
import { buildProduct } from './build/build.ts';
import { fail, say, seconds } from './lib/print.ts';

const parts = process.argv.slice(2);
const started = performance.now();
try {
  const made = await buildProduct((output) => parts.length === 0 || parts.some((part) => output.includes(part)));
  say(made.length === 0 ? 'dist is up to date' : `built ${made.join(', ')} in ${seconds(started)}`);
} catch (error) {
  fail(`the build failed.\n${error instanceof Error ? error.message : error}`);
}

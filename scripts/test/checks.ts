import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildProduct } from '../build/build.ts';
import { outdated } from '../generate/compare.ts';
import { GENERATED_FOLDERS, GENERATORS } from '../generate/generators.ts';
import { exec } from '../lib/exec.ts';
import { at, bin } from '../lib/paths.ts';
import type { Outcome, Part } from './outcome.ts';

const LIMIT_MS = 300_000;
/** dependency-cruiser reports success when it finds no module at all. */
const LEAST_MODULES = 200;
const SOURCES = ['server', 'client', 'scripts'];

const passed: Outcome = { passed: 1, failed: 0, output: '' };
const failed = (output: string): Outcome => ({ passed: 0, failed: 1, output });

async function program(name: string, args: readonly string[]): Promise<Outcome> {
  const { status, output } = await exec(bin(name), args, { output: 'collect', timeout: LIMIT_MS });
  return status === 0 ? passed : failed(output);
}

interface Cruise {
  readonly modules: readonly { readonly source: string }[];
  readonly summary: {
    readonly violations: readonly { readonly from: string; readonly to: string; readonly rule: { readonly name: string } }[];
  };
}

/** The layers of ARCHITECTURE.md. */
async function layers(): Promise<Outcome> {
  const args = ['--config', '.dependency-cruiser.cjs', '--output-type', 'json', ...SOURCES];
  const { output, status } = await exec(bin('depcruise'), args, { output: 'collect', timeout: LIMIT_MS });
  if (!output.startsWith('{')) return failed(`dependency-cruiser ended with ${status}:\n${output}`);
  const { modules, summary } = JSON.parse(output) as Cruise;
  const own = modules.filter(
    ({ source }) => !source.includes('node_modules') && SOURCES.some((folder) => source.startsWith(folder)),
  );
  if (own.length < LEAST_MODULES) return failed(`dependency-cruiser saw ${own.length} modules of at least ${LEAST_MODULES}`);
  const lines = summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`);
  return lines.length === 0 ? passed : failed(lines.join('\n'));
}

/** Comments that switch a check off (invariant 12). The parts are joined here so that this file holds none. */
const SUPPRESSIONS = new RegExp(['biome', '-ignore|@ts', '-(ignore|expect-error|nocheck)'].join(''));

async function suppressions(): Promise<Outcome> {
  const found: string[] = [];
  for (const folder of [...SOURCES, 'test']) {
    for (const entry of await readdir(at(folder), { recursive: true, withFileTypes: true })) {
      const path = join(entry.parentPath, entry.name);
      if (!/\.[cm]?[jt]s$/.test(entry.name) || path.includes('node_modules')) continue;
      if (SUPPRESSIONS.test(await readFile(path, 'utf8'))) found.push(path);
    }
  }
  return found.length === 0 ? passed : failed(`a check is switched off in ${found.join(', ')}`);
}

async function generated(): Promise<Outcome> {
  const files = await outdated(GENERATORS, { write: false, folders: GENERATED_FOLDERS });
  return files.length === 0 ? passed : failed(`out of date: ${files.join(', ')} (npm run generate)`);
}

async function build(): Promise<Outcome> {
  try {
    await buildProduct();
    return passed;
  } catch (error) {
    return failed(error instanceof Error ? error.message : String(error));
  }
}

/** What holds for the sources as text. Each counts as one test. */
export const CHECKS: readonly Part[] = [
  { name: 'format-and-lint', run: () => program('biome', ['check', '--error-on-warnings', '--max-diagnostics=40']) },
  { name: 'types', run: () => program('tsc', ['-b']) },
  { name: 'layers', run: layers },
  { name: 'unused', run: () => program('knip', ['--no-progress']) },
  { name: 'suppressions', run: suppressions },
  { name: 'generated', run: generated },
  { name: 'build', run: build },
];

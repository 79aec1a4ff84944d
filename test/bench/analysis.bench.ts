/**
 * What it costs to read a spec whole (parse, analyse, problems), by its number of lines: the first time in a process, when
 * the process is warm, and after one keystroke in the middle; beside `JSON.parse` of as many lines, to compare machines.
 */
import { spawnSync } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { readSpec } from '../../server/src/language/index.ts';
import { experiments, sequential } from './specs.ts';

const SPECS = { sequential, experiments };
type Kind = keyof typeof SPECS;

const SIZES = [50, 1_000, 10_000];
/** Each size is read for about this long, in milliseconds. */
const TIME = 4_000;

const isKind = (text: string | undefined): text is Kind => text !== undefined && text in SPECS;

const timed = (work: () => unknown): number => {
  const start = performance.now();
  work();
  return performance.now() - start;
};

const at = (times: readonly number[], share: number): number =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length * share)] ?? Number.NaN;

/** The times of a piece of work, once warm. */
function repeated(work: () => unknown): readonly number[] {
  const times: number[] = [];
  for (let spent = 0; spent < TIME || times.length < 10; ) {
    const time = timed(work);
    times.push(time);
    spent += time;
  }
  return times.slice(Math.floor(times.length / 3));
}

/** Data of as many lines as JSON, a field a line. */
const json = (lines: number): string =>
  JSON.stringify(Object.fromEntries(Array.from({ length: lines }, (_, i) => [`key_${i}`, ['Dense', i, { units: 64 }]])), null, 0);

/** The megabytes that one read spec holds, of as many as make the difference plain. */
function held(text: string, lines: number): number {
  const collect = globalThis.gc;
  if (!collect) return Number.NaN;
  const count = Math.ceil(20_000 / lines);
  collect();
  const before = process.memoryUsage().heapUsed;
  const specs = Array.from({ length: count }, () => readSpec(text));
  collect();
  const after = process.memoryUsage().heapUsed;
  return (after - before) / 1e6 / specs.length;
}

const check = (text: string) => readSpec(text).problems().length;

/** The same text with one digit in its middle changed, and back. */
function keystrokes(text: string): () => unknown {
  const place = text.indexOf('0.2', text.length / 2);
  const other = `${text.slice(0, place)}0.3${text.slice(place + 3)}`;
  let turn = false;
  return () => {
    turn = !turn;
    return check(turn ? other : text);
  };
}

function measure(kind: Kind, lines: number): void {
  const text = SPECS[kind](lines);
  const cold = timed(() => check(text));
  const data = json(lines);
  const warm = repeated(() => check(text));
  const parse = repeated(() => JSON.parse(data));
  const key = repeated(keystrokes(text));
  const show = (time: number) => `${time.toFixed(1)} ms`.padStart(10);
  const ratio = (Math.min(...warm) / Math.min(...parse)).toFixed(0);
  process.stdout.write(
    `${kind.padEnd(12)}${String(lines).padStart(7)} lines  cold ${show(cold)}  warm best ${show(Math.min(...warm))} p50 ${show(at(warm, 0.5))} p95 ${show(at(warm, 0.95))}` +
      `  keystroke ${show(at(key, 0.5))}  ${held(text, lines).toFixed(2).padStart(6)} MB  JSON.parse ${Math.min(...parse).toFixed(3)} ms (best of each, 1 : ${ratio})\n`,
  );
}

const [, , kind, lines] = process.argv;
if (isKind(kind)) measure(kind, Number(lines));
else
  for (const each of Object.keys(SPECS))
    for (const size of SIZES)
      spawnSync(process.execPath, ['--expose-gc', fileURLToPath(import.meta.url), each, String(size)], { stdio: 'inherit' });

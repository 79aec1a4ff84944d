/**
 * What it costs to read a spec whole (parse, analyse, problems), by its number of lines: the first time in a process, from
 * scratch when the process is warm, and after one keystroke; beside `JSON.parse` and the validation of VS Code's JSON
 * language service of a file of as many lines, both measured in the same process.
 */
import { spawnSync } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { readSpec, SpecEditor } from '../../server/src/language/index.ts';
import { keepYoung } from '../../server/src/lsp/young.ts';
import { json, jsonValidation } from './json.ts';
import { experiments, sequential } from './specs.ts';

const SPECS = { sequential, experiments };
type Kind = keyof typeof SPECS;

const SIZES = [50, 1_000, 10_000];
/** Each piece of work is repeated for about this long, in milliseconds, and so often at least that V8 has compiled it. */
const TIME = 3_000;
const ROUNDS = 60;

const isKind = (text: string | undefined): text is Kind => text !== undefined && text in SPECS;

type Work = () => unknown;

const timed = async (work: Work): Promise<number> => {
  const start = performance.now();
  await work();
  return performance.now() - start;
};

/** The times of a piece of work, once warm, in ascending order. */
async function repeated(work: Work): Promise<readonly number[]> {
  const times: number[] = [];
  for (let spent = 0; spent < TIME || times.length < ROUNDS; ) {
    const time = await timed(work);
    times.push(time);
    spent += time;
  }
  return times.slice(Math.floor(times.length / 3)).sort((a, b) => a - b);
}

const at = (times: readonly number[], share: number): number => times[Math.floor(times.length * share)] ?? Number.NaN;

/** The megabytes that one read spec holds, of as many as make the difference plain. */
function held(text: string, lines: number, read: (text: string) => unknown): number {
  const collect = globalThis.gc;
  if (!collect) return Number.NaN;
  const count = Math.ceil(20_000 / lines);
  collect();
  const before = process.memoryUsage().heapUsed;
  const specs = Array.from({ length: count }, () => read(text));
  collect();
  const after = process.memoryUsage().heapUsed;
  return (after - before) / 1e6 / specs.length;
}

const check = (text: string) => readSpec(text).problems().length;

/** Types a digit, at one place after another of a text, and takes it back. */
function typing(text: string): Work {
  const editor = new SpecEditor();
  editor.read(text);
  let turn = 0;
  return () => {
    const start = Math.floor((text.length / 10) * ((turn >> 1) % 9));
    const place = start + text.slice(start).search(/0\.\d/) + 3;
    turn++;
    return editor.read(turn % 2 === 0 ? text : `${text.slice(0, place)}5${text.slice(place)}`).problems().length;
  };
}

const ms = (time: number) => `${time.toFixed(time < 10 ? 2 : 1)} ms`.padStart(9);

/** Lines of a report, each number beside what it is compared with. */
async function measure(kind: Kind, lines: number): Promise<void> {
  const text = SPECS[kind](lines);
  const cold = await timed(() => check(text));
  const warm = await repeated(() => check(text));
  const key = await repeated(typing(text));
  const data = json(lines);
  const parse = await repeated(() => JSON.parse(data));
  const service = await repeated(jsonValidation(data));
  const memory = held(text, lines, readSpec);
  const editing = held(text, lines, (one) => {
    const editor = new SpecEditor();
    return [editor, editor.read(one)];
  });
  const times = (a: number, b: number) => `${(a / b).toFixed(a < b ? 3 : 1)} ×`.padStart(8);
  process.stdout.write(
    [
      `${kind}, ${lines} lines (${(text.length / 1000).toFixed(0)} kB): ${memory.toFixed(2)} MB read, ${editing.toFixed(2)} MB while edited`,
      `  cold, in a new process     ${ms(cold)}`,
      `  warm, from scratch    best ${ms(at(warm, 0))}  p50 ${ms(at(warm, 0.5))}  p95 ${ms(at(warm, 0.95))}`,
      `  one keystroke         best ${ms(at(key, 0))}  p50 ${ms(at(key, 0.5))}  p95 ${ms(at(key, 0.95))}` +
        `  ${times(at(key, 0.5), cold)} cold  ${times(at(key, 0), at(warm, 0))} warm`,
      `  JSON.parse            best ${ms(at(parse, 0))}  p50 ${ms(at(parse, 0.5))}  p95 ${ms(at(parse, 0.95))}` +
        `  scratch ${times(at(warm, 0), at(parse, 0))}`,
      `  JSON language service best ${ms(at(service, 0))}  p50 ${ms(at(service, 0.5))}  p95 ${ms(at(service, 0.95))}` +
        `  scratch ${times(at(warm, 0), at(service, 0))}  keystroke ${times(at(key, 0), at(service, 0))}`,
      '',
    ].join('\n'),
  );
}

const [, , kind, lines] = process.argv;
// As the language server does.
keepYoung();
if (isKind(kind)) await measure(kind, Number(lines));
else
  for (const each of Object.keys(SPECS))
    for (const size of SIZES)
      spawnSync(process.execPath, ['--expose-gc', fileURLToPath(import.meta.url), each, String(size)], { stdio: 'inherit' });

import { say, seconds } from '../lib/print.ts';
import { broken, type Outcome, type Part } from './outcome.ts';

async function outcomeOf(part: Part): Promise<Outcome> {
  try {
    return await part.run();
  } catch (error) {
    return broken(error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
}

/** Runs the parts one after another and shows the output of those that failed. */
export async function runParts(parts: readonly Part[]): Promise<{ passed: number; failed: number }> {
  const total = { passed: 0, failed: 0 };
  for (const part of parts) {
    const started = performance.now();
    const { passed, failed, output } = await outcomeOf(part);
    total.passed += passed;
    total.failed += failed;
    if (failed > 0) say(`\n${output.trimEnd()}\n`);
    const failures = failed > 0 ? `, ${failed} of them not` : '';
    say(`${failed > 0 ? '✗' : '✓'} ${part.name}: ${passed + failed} run${failures} (${seconds(started)})`);
  }
  return total;
}

/** The parts that `--only a,b` names; all without it. */
export function choose(parts: readonly Part[], args: readonly string[]): readonly Part[] {
  const position = args.indexOf('--only');
  if (position < 0) return parts;
  const names = (args[position + 1] ?? '').split(',').filter((name) => name !== '');
  const unknown = names.filter((name) => !parts.some((part) => part.name === name));
  if (names.length === 0 || unknown.length > 0) {
    throw new Error(
      `--only takes names among ${parts.map(({ name }) => name).join(', ')}; unknown: ${unknown.join(', ') || '(none given)'}`,
    );
  }
  return parts.filter(({ name }) => names.includes(name));
}

/** How often `--runs N` wants every property tried; `undefined` without it. */
export function runsOf(args: readonly string[]): number | undefined {
  const position = args.indexOf('--runs');
  if (position < 0) return undefined;
  const runs = Number(args[position + 1]);
  if (!Number.isSafeInteger(runs) || runs < 1)
    throw new Error('--runs takes a number from 1 on: how often every property is tried.');
  return runs;
}

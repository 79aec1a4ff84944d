import { relative } from 'node:path';
import type { TestEvent } from 'node:test/reporters';

/** What the reporter leaves behind: `complete` is there only when the run came to its end. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
  /** Every failure in words. */
  readonly failures: readonly string[];
  readonly complete: boolean;
}

type Ended = Extract<TestEvent, { type: 'test:pass' | 'test:fail' }>['data'];

/** A file without tests is reported as one test that has the file's name. */
function isFile(name: string): boolean {
  return /\.test\.[cm]?[jt]s$/.test(name);
}

function place({ file, line }: Ended): string {
  return file === undefined ? '' : ` (${relative(process.cwd(), file)}${line === undefined ? '' : `:${line}`})`;
}

/** Why a test did not run, though it was not reported as failed: such tests count as failed. */
function notRun({ name, skip = false, todo = false }: Ended, passed: boolean): string | undefined {
  if (skip !== false) return 'it was skipped';
  if (todo !== false) return 'it is only planned';
  return passed && isFile(name) ? 'the file holds no test' : undefined;
}

function reasonOf(data: Ended): string {
  const error = 'error' in data.details ? data.details.error : undefined;
  const cause = error?.cause ?? error;
  return cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
}

/** A failed group says only that one of its tests failed, unless it failed by itself. */
function isEcho(data: Ended): boolean {
  const error = 'error' in data.details ? data.details.error : undefined;
  return data.details.type === 'suite' && /subtests? failed/.test(String(error?.cause ?? error));
}

/** Counts one end of a test. */
function add(tally: { passed: number; failures: string[] }, data: Ended, passed: boolean): void {
  const why = notRun(data, passed) ?? (passed ? undefined : reasonOf(data));
  if (why === undefined) tally.passed += data.details.type === 'suite' ? 0 : 1;
  else if (!isEcho(data)) tally.failures.push(`✗ ${data.name}${place(data)}\n${why}`);
}

/** A reporter of `node --test`: counts the tests, not their groups, into one JSON text. */
export default async function* count(events: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  const tally = { passed: 0, failures: [] as string[] };
  let complete = false;
  for await (const event of events) {
    if (event.type === 'test:pass' || event.type === 'test:fail') add(tally, event.data, event.type === 'test:pass');
    if (event.type === 'test:summary') complete ||= event.data.file === undefined;
  }
  yield JSON.stringify({ ...tally, failed: tally.failures.length, complete } satisfies Counts);
}

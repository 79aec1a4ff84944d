import type { TestEvent } from 'node:test/reporters';

/** What the reporter leaves behind: `complete` is there only when the run came to its end. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
  /** Names of tests that were skipped, put off, or of files that hold no test: all of them count as failed. */
  readonly notRun: readonly string[];
  readonly complete: boolean;
}

/** A file without tests is reported as one test that has the file's name. */
function isFile(name: string): boolean {
  return /\.test\.[cm]?[jt]s$/.test(name);
}

type Verdict = 'passed' | 'failed' | 'not run' | undefined;

/** What an event says of one test; nothing for groups and other events. */
function verdict(event: TestEvent): Verdict {
  if (event.type !== 'test:pass' && event.type !== 'test:fail') return undefined;
  const { name, skip = false, todo = false, details } = event.data;
  if (skip !== false || todo !== false) return 'not run';
  if (event.type === 'test:pass' && isFile(name)) return 'not run';
  if (details.type === 'suite') return undefined;
  return event.type === 'test:pass' ? 'passed' : 'failed';
}

/** A reporter of `node --test`: counts the tests, not their groups, into one JSON text. */
export default async function* count(events: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  const names: Record<'passed' | 'failed' | 'not run', string[]> = { passed: [], failed: [], 'not run': [] };
  let complete = false;
  for await (const event of events) {
    if (event.type === 'test:summary' && event.data.file === undefined) complete = true;
    const found = verdict(event);
    if (found) names[found].push('name' in event.data ? String(event.data.name) : '');
  }
  const { passed, failed, 'not run': notRun } = names;
  yield JSON.stringify({ passed: passed.length, failed: failed.length + notRun.length, notRun, complete } satisfies Counts);
}

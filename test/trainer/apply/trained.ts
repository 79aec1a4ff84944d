import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ApplyEvent, ApplyRequest, Logs, Predicted } from '../../../server/src/protocol/index.ts';
import { apply } from '../../../server/src/trainer/apply/apply.ts';
import { Control } from '../../../server/src/trainer/process/control.ts';
import { run } from '../../../server/src/trainer/run.ts';
import { planOf } from '../support/plans.ts';

export type Row = Readonly<Record<string, Predicted | undefined>>;

/** A run that has been trained for the purpose, in a folder of its own. */
export interface Trained {
  readonly folder: string;
  /** Predictions, a record a sample. */
  predict(files: readonly string[], more?: Partial<ApplyRequest>): Promise<readonly Row[]>;
  evaluate(files: readonly string[], more?: Partial<ApplyRequest>): Promise<{ readonly samples: number; readonly logs: Logs }>;
}

/** Writes files for the purpose into a folder. */
export function writeFiles(folder: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), content);
  }
}

async function trainedIn(folder: string, text: string): Promise<Trained> {
  const request = {
    type: 'run',
    plan: planOf(text),
    spec: text,
    file: path.join(folder, 'a.nnspec'),
    workspace: folder,
  } as const;
  const out = path.join(folder, 'runs');
  const engine = { backend: 'cpu', engine: null, lang: 'en' } as const;
  await run({ request: { ...request, ...engine, out }, resumed: null }, () => undefined, new Control());
  const [name = ''] = readdirSync(out);
  const told = async (
    does: ApplyRequest['does'],
    files: readonly string[],
    more: Partial<ApplyRequest>,
  ): Promise<ApplyEvent[]> => {
    const events: ApplyEvent[] = [];
    const base = { type: 'apply', does, run: path.join(out, name), files, folder, weights: 'last', x: null, y: null } as const;
    await apply({ ...base, ...engine, ...more }, (event) => Promise.resolve(void events.push(event)));
    return events;
  };
  return {
    folder,
    predict: async (files, more = {}) => {
      const events = await told('predict', files, more);
      const columns = events.flatMap((event) => (event.event === 'columns' ? event.columns : []));
      const rows = events.flatMap((event) => (event.event === 'rows' ? event.rows : []));
      return rows.map((row) => Object.fromEntries(columns.map((column, i) => [column, row[i]])));
    },
    evaluate: async (files, more = {}) => {
      const last = (await told('evaluate', files, more)).at(-1);
      assert.ok(last?.event === 'applied' && last.logs);
      return { samples: last.samples, logs: last.logs };
    },
  };
}

/** Trains a spec beside its files on the plain engine, for the time of `use`. */
export async function withRun<T>(
  text: string,
  files: Readonly<Record<string, string | Uint8Array>>,
  use: (trained: Trained) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(path.join(tmpdir(), 'nnspec-apply-'));
  try {
    writeFiles(folder, files);
    return await use(await trainedIn(folder, text));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A spec of one network on one source. */
export const spec = (network: string, data: string, train: string): string =>
  `network {\n${network}\n}\ndata {\n${data}\n}\ntrain {\n${train}\nseed = 5\n}\n`;

/** Lines of a table, the i-th made of its number. */
export const table = (header: string, rows: number, of: (i: number) => readonly (string | number)[]): string =>
  `${header}\n${Array.from({ length: rows }, (_, i) => of(i).join(',')).join('\n')}\n`;

export const numberIn = (row: Row | undefined, name: string): number => Number(row?.[name]);

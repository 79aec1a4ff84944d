import { type ChildProcess, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type RunEvent, type RunRequest, runEvent } from '../../../server/src/protocol/index.ts';
import { planOf } from '../support/plans.ts';

export const MAIN = path.join(import.meta.dirname, '../../../server/src/trainer/main.ts');

/** A spec that trains on `data.csv`; `settings` go into its train block. */
export const specOf = (settings: string): string => `network tiny {
  Input(shape=[2]) -> Dense(4, activation=tanh) -> Dense(1)
}
data {
  source = csv("data.csv")
  target = "y"
  scale = standard
  split = [0.6, 0.2, 0.2]
}
train {
  loss = mse
  optimizer = Adam(learning_rate=0.01)
  batch_size = 10
  seed = 1
  ${settings}
}
`;

const rows = Array.from({ length: 100 }, (_, i) => `${i % 10},${(i * 7) % 11},${(i % 10) - ((i * 7) % 11)}`);

/** A workspace with a spec and its data, gone when it is disposed of. */
export class Workspace {
  readonly folder = mkdtempSync(path.join(tmpdir(), 'nnspec-run-'));

  constructor() {
    writeFileSync(path.join(this.folder, 'data.csv'), ['a,b,y', ...rows, ''].join('\n'));
  }

  request(settings: string, more: Partial<RunRequest> = {}): RunRequest {
    const spec = specOf(settings);
    const file = path.join(this.folder, 'tiny.nnspec');
    const out = path.join(this.folder, 'runs');
    return {
      type: 'run',
      plan: planOf(spec),
      spec,
      file,
      workspace: this.folder,
      out,
      backend: 'cpu',
      engine: null,
      lang: 'en',
      ...more,
    };
  }

  [Symbol.dispose](): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** What a run's log tells. */
export const eventsIn = (folder: string): readonly RunEvent[] =>
  readFileSync(path.join(folder, 'events.jsonl'), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => runEvent(JSON.parse(line)));

/** A trainer in a process of its own. */
export class Trainer {
  readonly child: ChildProcess;
  readonly events: RunEvent[] = [];
  #stderr = '';
  readonly #closed: Promise<readonly unknown[]>;

  /** @param fileLimit bytes that no file of the process may exceed */
  constructor({ fileLimit }: { readonly fileLimit?: number } = {}) {
    const env = { ...process.env, NNSPEC_DEBUG: '' };
    this.child =
      fileLimit === undefined
        ? fork(MAIN, [], { silent: true, execArgv: [], env })
        : spawn('sh', ['-c', `ulimit -f ${Math.ceil(fileLimit / 512)} && exec "$0" "$1"`, process.execPath, MAIN], {
            env,
            stdio: ['pipe', 'pipe', 'pipe', 'ipc'],
          });
    this.child.on('message', (message) => this.events.push(runEvent(message)));
    this.child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      this.#stderr += text;
    });
    this.#closed = once(this.child, 'close');
  }

  send(message: object): this {
    this.child.send(message);
    return this;
  }

  /** Resolves with the first event of a kind. */
  async until<K extends RunEvent['event']>(kind: K): Promise<Extract<RunEvent, { event: K }>> {
    for (;;) {
      const found = this.events.find((event): event is Extract<RunEvent, { event: K }> => event.event === kind);
      if (found) return found;
      await Promise.race([once(this.child, 'message'), this.#closed]);
      if (this.child.exitCode !== null && !this.events.some((event) => event.event === kind)) {
        throw new Error(`The trainer ended without ${kind}: ${JSON.stringify(this.events)} ${this.#stderr}`);
      }
    }
  }

  /** Resolves with the status when the process has ended and all its events are there. */
  async ended(): Promise<{ readonly code: unknown; readonly signal: unknown; readonly stderr: string }> {
    const [code, signal] = await this.#closed;
    return { code, signal, stderr: this.#stderr };
  }
}

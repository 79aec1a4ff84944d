import { type ChildProcess, fork } from 'node:child_process';
import { type RunEvent, runEvent, type TrainerCommand } from '@nnspec/server/protocol';
import type { Exit } from './machine.ts';

/** A trainer, as a run sees it. */
export interface TrainerProcess {
  send(command: TrainerCommand): void;
  /** Ends the process at once. */
  kill(): void;
}

/** Who is told; `exited` comes last and once, also when the process could not be started. */
export interface TrainerListener {
  event(event: RunEvent): void;
  /** A line for the output channel. */
  output(text: string): void;
  exited(exit: Exit): void;
}

export interface TrainerOptions {
  /** The trainer's file, `dist/server/trainer.cjs`. */
  readonly file: string;
  /** Folder of the native engine; empty: where the set-up puts it. */
  readonly engineFolder: string;
}

/** The trainer takes a silent parent for a dead one. */
const PING_MS = 2_000;
const TAIL_CHARACTERS = 2_000;

/**
 * Starts a trainer in a process of its own, in the Node that VS Code brings along. A message that the protocol does not know
 * ends the process: what it means can't be guessed.
 */
export function startTrainer({ file, engineFolder }: TrainerOptions, listener: TrainerListener): TrainerProcess {
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1', ...(engineFolder !== '' && { NNSPEC_ENGINE: engineFolder }) };
  const child = fork(file, [], { env, execArgv: [], silent: true });
  const ping = setInterval(() => send(child, { type: 'ping' }), PING_MS);
  let tail = '';
  let over = false;
  const finish = (code: number | null, signal: string | null) => {
    if (over) return;
    over = true;
    clearInterval(ping);
    listener.exited({ code, signal, tail: tail.trim() });
  };
  child.stdout?.setEncoding('utf8').on('data', (text: string) => listener.output(text));
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    tail = (tail + text).slice(-TAIL_CHARACTERS);
    listener.output(text);
  });
  child.on('message', (message) => {
    try {
      listener.event(runEvent(message));
    } catch (error) {
      tail = `${error}`;
      listener.output(tail);
      child.kill('SIGKILL');
    }
  });
  child.on('error', (error) => {
    tail = error.message;
    finish(null, null);
  });
  // `close`, not `exit`: what the process wrote last has been read by then.
  child.on('close', finish);
  return { send: (command) => send(child, command), kill: () => void child.kill('SIGKILL') };
}

function send(child: ChildProcess, command: TrainerCommand): void {
  if (!child.connected) return;
  // An error here means that the process has gone, of which `close` tells.
  child.send(command, () => undefined);
}

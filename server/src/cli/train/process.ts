import { type ChildProcess, fork } from 'node:child_process';
import { type ResumeRequest, type RunEvent, type RunRequest, runEvent, type TrainerCommand } from '../../protocol/index.ts';

/** How the process went away; both `null`: it never started. `tail` is what it wrote last. */
export interface Exit {
  readonly code: number | null;
  readonly signal: string | null;
  readonly tail: string;
}

export interface Trainer {
  /** Asks for a stop at the next batch. */
  stop(): void;
  /** Ends the process at once. */
  kill(): void;
  /** When it is over. */
  readonly exited: Promise<Exit>;
}

const TAIL_CHARACTERS = 4_000;

// An error of sending means that the process has gone, of which `exited` tells.
const send = (child: ChildProcess, message: TrainerCommand): void => {
  if (child.connected) child.send(message, () => undefined);
};

/**
 * Starts a run in a process of its own. A message that the protocol does not know ends it: what it means can't be guessed.
 * What TensorFlow writes to its error output is kept for the case that it is the process's last word.
 */
export const startTrainer = (program: string, request: RunRequest | ResumeRequest, onEvent: (event: RunEvent) => void): Trainer =>
  startProcess(program, request, (message) => onEvent(runEvent(message)));

/** Starts the trainer's program for a request. @param onMessage throws when the protocol does not know the message */
export function startProcess(program: string, request: TrainerCommand, onMessage: (message: unknown) => void): Trainer {
  const child = fork(program, [], { execArgv: [], stdio: ['ignore', 'ignore', 'pipe', 'ipc'] });
  let tail = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    tail = (tail + text).slice(-TAIL_CHARACTERS);
  });
  child.on('message', (message) => {
    try {
      onMessage(message);
    } catch (error) {
      tail = `${error}`;
      child.kill('SIGKILL');
    }
  });
  const exited = new Promise<Exit>((resolve) => {
    child.on('error', (error) => resolve({ code: null, signal: null, tail: error.message }));
    // `close`, not `exit`: what the process wrote last has been read by then.
    child.on('close', (code, signal) => resolve({ code, signal, tail: tail.trim() }));
  });
  send(child, request);
  return { stop: () => send(child, { type: 'stop' }), kill: () => void child.kill('SIGKILL'), exited };
}

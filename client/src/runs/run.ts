import type { ErrorEvent, PanelEvent, ProblemEvent, ResumeRequest, RunInfo, RunRequest } from '@nnspec/server/protocol';
import { History } from './history.ts';
import { type Exit, isActive, type RunEffect, type RunInput, type RunState, step } from './machine.ts';
import type { TrainerListener, TrainerProcess } from './trainer-process.ts';

/** What a run needs from outside. */
export interface RunPorts {
  spawn(listener: TrainerListener): TrainerProcess;
  /** Words for a process that ended without an answer. */
  crash(exit: Exit): ErrorEvent;
  output(text: string): void;
}

/** One training run: carries out what the state machine decides, and remembers what happened. */
export class Run {
  readonly info: RunInfo;
  readonly request: RunRequest | ResumeRequest;
  readonly history: History;
  readonly #ports: RunPorts;
  readonly #listeners = new Set<(run: Run) => void>();
  #state: RunState = { phase: 'idle' };
  #process: TrainerProcess | null = null;
  #out: string | null = null;
  #problems: readonly ProblemEvent[];

  /** @param history what is known of the run already, when it goes on */
  constructor(info: RunInfo, request: RunRequest | ResumeRequest, ports: RunPorts, history = new History()) {
    this.history = history;
    this.#problems = history.entries.flatMap(({ event }) => (event.event === 'problem' ? [event] : []));
    this.info = info;
    this.request = request;
    this.#ports = ports;
  }

  get state(): RunState {
    return this.#state;
  }

  get active(): boolean {
    return isActive(this.#state);
  }

  /** What the run has shown to be wrong so far. */
  get problems(): readonly ProblemEvent[] {
    return this.#problems;
  }

  /** The run's folder; `null` before it has one. */
  get out(): string | null {
    return this.#out;
  }

  begin(): void {
    this.#take({ type: 'begin' });
  }

  /** Stops at the next batch; the trainer writes down what was learned. */
  stop(): void {
    this.#take({ type: 'stop' });
  }

  /** Rests at the next batch; the trainer writes a checkpoint first. */
  pause(): void {
    this.#take({ type: 'pause' });
  }

  /** Goes on after a pause. */
  goOn(): void {
    this.#take({ type: 'continue' });
  }

  /** Ends the process at once. */
  kill(): void {
    this.#take({ type: 'kill' });
  }

  /** Calls `listener` after everything that happens; returns what takes it away again. */
  onChange(listener: (run: Run) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #take(input: RunInput): void {
    const { state, effects } = step(this.#state, input);
    this.#state = state;
    for (const effect of effects) this.#perform(effect);
    if (effects.length > 0) for (const listener of [...this.#listeners]) listener(this);
  }

  #perform(effect: RunEffect): void {
    switch (effect.type) {
      case 'spawn':
        this.#process = this.#ports.spawn({
          event: (event) => this.#take({ type: 'event', event }),
          output: (text) => this.#ports.output(text),
          exited: (exit) => this.#take({ type: 'exit', exit }),
        });
        this.#process.send(this.request);
        return;
      case 'send-stop':
        this.#process?.send({ type: 'stop' });
        return;
      case 'send-pause':
        this.#process?.send({ type: 'pause' });
        return;
      case 'send-continue':
        this.#process?.send({ type: 'continue' });
        return;
      case 'kill':
        this.#process?.kill();
        return;
      case 'record':
        if ('out' in effect.event) this.#out = effect.event.out;
        this.#problems = problemsAfter(effect.event, this.#problems);
        this.history.add(effect.event);
        return;
      case 'crashed':
        this.history.add(this.#ports.crash(effect.exit));
        return;
    }
  }
}

/** The problems of a run after an event; a run that goes on from its checkpoint tells the later ones again. */
function problemsAfter(event: PanelEvent, before: readonly ProblemEvent[]): readonly ProblemEvent[] {
  if (event.event === 'problem') return [...before, event];
  if (event.event !== 'start' || !event.resumed) return before;
  const { epoch } = event.resumed;
  return before.filter((told) => told.epoch < epoch);
}

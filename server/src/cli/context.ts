import type { Lang } from '../catalogue/index.ts';

/** What a command leaves behind. 0: done, nothing wrong; 1: the spec has errors; 2: the command could not do its work. */
export type Status = 0 | 1 | 2;

/** A stream that a person or a program reads. */
export interface Output {
  write(text: string): void;
  /** A terminal, on which a line can be written over. */
  readonly live: boolean;
  /** Whether colours are wanted. */
  readonly colors: boolean;
  /** Width in columns, as it is now. */
  readonly columns: number;
}

/** The world as a command sees it. */
export interface Context {
  readonly lang: Lang;
  /** Results. */
  readonly out: Output;
  /** Messages. */
  readonly err: Output;
  readonly cwd: string;
  /** All of standard input. */
  readonly stdin: () => Promise<Uint8Array>;
  /** The program of the trainer process. */
  readonly trainer: string;
  /** The program that sets the native engine up. */
  readonly setup: string;
  readonly version: string;
  /** Print where a fault of our own happened. */
  readonly debug: boolean;
}

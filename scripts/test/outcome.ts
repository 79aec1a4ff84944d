/** What a check or a suite came to. */
export interface Outcome {
  readonly passed: number;
  readonly failed: number;
  /** What to show when something failed. */
  readonly output: string;
}

/** A part of `npm test`. */
export interface Part {
  readonly name: string;
  run(): Promise<Outcome>;
}

/** A part that did not come to its end counts as one failure, whatever it had counted. */
export function broken(reason: string, passed = 0, failed = 0): Outcome {
  return { passed, failed: failed + 1, output: reason };
}

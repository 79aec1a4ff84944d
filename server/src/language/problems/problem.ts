import type { Words } from '../../catalogue/index.ts';
import type { Range } from '../syntax/ast.ts';

export type Severity = 'error' | 'warning' | 'info' | 'hint';

/** A diagnostic: what is wrong, why, and what to do, in both languages. */
export interface Problem {
  readonly rule: string;
  readonly severity: Severity;
  readonly range: Range;
  readonly message: Words;
  readonly related: readonly Related[];
  /** The likelier repair first. */
  readonly fixes: readonly Fix[];
}

export interface Related {
  readonly range: Range;
  /** The imported file that the range is in; `undefined`: the file itself. */
  readonly file?: string;
  readonly message: Words;
}

export interface Fix {
  readonly title: Words;
  readonly edits: readonly Edit[];
  /** Leaves the meaning of the training as it was meant; the others change it. */
  readonly safe: boolean;
}

/** Replaces the text of `range`; an empty range inserts. */
export interface Edit {
  readonly range: Range;
  readonly text: string;
}

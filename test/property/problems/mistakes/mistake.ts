import type { Family } from './clean/families.ts';
import type { Change } from './draft.ts';

/** A known mistake: what is altered in a clean spec, and with what consequences. */
export interface Mistake {
  /** The rule that must report it. */
  readonly rule: string;
  /** The clean specs that it can be made in. */
  readonly in: readonly Family[];
  /** The alteration; what its first step writes is the line to blame, unless a later step says which. */
  readonly by: readonly Change[];
  /** Rules whose problems may come or go on other lines because of it. */
  readonly follows?: readonly string[];
}

import type { Shape } from '../../catalogue/index.ts';
import type { PlanShape } from '../../protocol/index.ts';

/** A shape without the names of its unknown sizes; none at all after an error. */
export const plainShape = (shape: Shape | undefined): PlanShape =>
  (shape ?? []).map((size) => (typeof size === 'number' ? size : null));

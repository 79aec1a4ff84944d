import type { Range } from '../syntax/ast.ts';
import { maxDepth, maxLayers } from './budget.ts';
import type { BuildPlace } from './place.ts';

const refuse = (what: 'expansion' | 'layers', limit: number, range: Range, place: BuildPlace): false => {
  place.graph.flawed = true;
  if (what === 'layers') place.graph.clear();
  const { budget, main } = place.context;
  if (what === 'expansion' || !budget.reported)
    main.find({ rule: 'nesting-too-deep', limit, what, site: { range: place.trail[0]?.range ?? range, trail: [] } });
  budget.reported ||= what === 'layers';
  return false;
};

/** Whether one more block or repeat may be opened inside those that are; reported where the expansion begins. */
export const mayEnter = (range: Range, place: BuildPlace): boolean =>
  place.depth < maxDepth || refuse('expansion', maxDepth, range, place);

/** Whether one more statement or round may be read. */
export const mayStep = (range: Range, place: BuildPlace): boolean =>
  place.context.budget.step() || refuse('layers', maxLayers, range, place);

/** Whether the file may have one more layer. */
export const mayAddLayer = (range: Range, place: BuildPlace): boolean =>
  place.context.budget.layer() || refuse('layers', maxLayers, range, place);

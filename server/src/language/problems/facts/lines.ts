import type { Words } from '../../../catalogue/index.ts';
import type { NodeModel } from '../../semantics/model.ts';
import type { Context } from '../context.ts';
import { words } from '../rule.ts';

/** A message names so many lines; more of them nobody reads. */
const MOST = 8;

/** The lines of layers: `lines 4, 6`. */
export const linesOf = (nodes: readonly NodeModel[], context: Context): Words => {
  const lines = new Set<number>();
  for (const { site } of nodes) {
    if (lines.size > MOST) break;
    lines.add(context.line(site.range.start));
  }
  const text = [...lines].slice(0, MOST).join(', ') + (lines.size > MOST ? ', …' : '');
  return lines.size === 1 ? words(`line ${text}`, `ligne ${text}`) : words(`lines ${text}`, `lignes ${text}`);
};

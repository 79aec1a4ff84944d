import type { NodeModel } from '../../semantics/model.ts';
import { linesOf } from '../facts/lines.ts';
import { fix } from '../fixes.ts';
import type { Fix } from '../problem.ts';
import { words } from '../rule.ts';
import { designRule, isWindowed, places } from './design.ts';

const isAverage = ({ layer: { entry } }: NodeModel): boolean => /Average|Avg/.test(entry.name);

/** Max poolings in their place; the last may stay. */
const asMax = (nodes: readonly NodeModel[]): readonly Fix[] => {
  const inner = nodes.slice(0, -1);
  const calls = inner.flatMap(({ layer: { call, entry }, site }) =>
    call.call.kind === 'call' && site.trail.length === 0
      ? [{ range: call.call.callee.range, text: entry.name.replace('Average', 'Max') }]
      : [],
  );
  const title = words('Pool by the maximum inside', 'Pooling par le maximum à l’intérieur');
  const [first] = calls;
  return first && calls.length === inner.length ? [{ ...fix(title, first, false), edits: calls }] : [];
};

export const averagePoolingOnly = designRule({
  name: 'average-pooling-only',
  doc: words('A deep network pools by averages alone.', 'Un réseau profond ne fait que des moyennes.'),
  why: words(
    'A maximum keeps a feature wherever it was found; an average thins it out at each pooling. Averages do well at the end.',
    'Un maximum garde un trait où qu’il soit ; une moyenne le dilue à chaque pooling. Les moyennes conviennent à la fin.',
  ),
  say: ({ nodes, deep }, context) => {
    const poolings = nodes.filter(isWindowed);
    const [first] = poolings;
    if (!deep || !first || poolings.length < 2 || !poolings.every(isAverage)) return undefined;
    return {
      site: first.site,
      message: words(
        `All ${poolings.length} poolings (${linesOf(poolings, context).en}) take averages, which thin a feature out each time. Take the maximum inside and the average at the end.`,
        `Les ${poolings.length} poolings (${linesOf(poolings, context).fr}) prennent des moyennes, qui diluent chaque fois un trait. Prenez le maximum à l’intérieur et la moyenne à la fin.`,
      ),
      related: places(poolings.slice(1), context),
      fixes: asMax(poolings),
    };
  },
});

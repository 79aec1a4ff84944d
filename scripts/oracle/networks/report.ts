import { catalogue } from '../../../server/src/catalogue/index.ts';
import { FAULTS, type Verdict } from './compare.ts';
import type { Examined } from './examine.ts';

/** What a set of networks showed, as a table for a person. */

export const isFault = ({ is }: Verdict): boolean => (FAULTS as readonly string[]).includes(is);

const row = (name: string, count: number, total: number): string =>
  `  ${String(count).padStart(6)}  ${((100 * count) / Math.max(1, total)).toFixed(1).padStart(5)} %  ${name}`;

const counted = (names: readonly string[]): ReadonlyMap<string, number> =>
  new Map([...Map.groupBy(names, (name) => name)].map(([name, all]) => [name, all.length] as const).sort((a, b) => b[1] - a[1]));

/** How often each layer was used, over all networks. */
const usesOf = (examined: readonly Examined[]): ReadonlyMap<string, number> =>
  counted(examined.flatMap(({ ours }) => ours.network?.nodes.map(({ layer }) => layer.entry.name) ?? []));

/** Layers of the catalogue that less than `count` of the specs have, inside a wrapper or not: what nobody asked Keras about. */
export const rareIn = (specs: readonly string[], count = 1): readonly string[] => {
  const uses = counted(specs.flatMap((spec) => [...new Set(spec.match(/\b[A-Z]\w*(?=\()/g))]));
  return catalogue
    .all('layer')
    .map(({ name }) => name)
    .filter((name) => (uses.get(name) ?? 0) < count);
};

export const table = (examined: readonly Examined[]): string => {
  const verdicts = examined.map(({ verdict }) => verdict);
  const total = verdicts.length;
  const count = (is: Verdict['is']) => verdicts.filter((verdict) => verdict.is === is).length;
  const reasons = (is: Verdict['is']) =>
    [...counted(verdicts.flatMap((verdict) => (verdict.is === is && 'reason' in verdict ? [verdict.reason] : [])))].map(
      ([reason, times]) => `          ${String(times).padStart(6)}  ${reason}`,
    );
  const refusals = counted(
    examined.flatMap(({ verdict, ours }) => (verdict.is === 'refused' ? [ours.errors[0]?.rule ?? ''] : [])),
  );
  const uses = usesOf(examined);
  const list = (counts: ReadonlyMap<string, number>) => [...counts].map(([name, times]) => `${name} ${times}`).join(' · ');
  return [
    `${total} networks, ${[...uses.values()].reduce((sum, one) => sum + one, 0)} uses of ${uses.size} layers`,
    row('accepted by both: same shapes, counts, names, weights', count('accepted'), total),
    row('refused by both, with the error on the layer or on what it reads', count('refused'), total),
    row('built by Keras, and refused as the rules demand', count('demanded'), total),
    ...reasons('demanded'),
    row('built by Keras, which cannot compute them, and refused', count('uncomputable'), total),
    ...reasons('uncomputable'),
    ...FAULTS.map((fault) => row(fault.toUpperCase(), count(fault), total)),
    '',
    `refused by: ${list(refusals)}`,
    `layers: ${list(uses)}`,
  ].join('\n');
};

/** One difference as a person needs it to repair the cause. */
export const counterExample = ({ text, verdict }: Examined): string =>
  `${verdict.is}: ${'what' in verdict ? verdict.what : ''}\n\n${text.replace(/^/gm, '    ').trimEnd()}\n`;

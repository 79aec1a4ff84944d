import type { RuleLevels, Watching } from '../../../protocol/index.ts';
import type { Model } from '../../semantics/model.ts';
import { lineStarts, positionAt } from '../../syntax/position.ts';
import { suppressionsOf } from '../suppressions.ts';

/**
 * What a run must know to tell its problems as the spec and the settings want them: severities, the lines on which a rule is
 * silenced, and where the settings of the train block stand.
 *
 * @param train name of the train block; left out: the only one
 */
export function watchingOf({ parsed, train: blocks }: Model, train: string | undefined, rules: RuleLevels = {}): Watching {
  const starts = lineStarts(parsed.text);
  const block = train === undefined ? blocks[0] : blocks.find(({ name }) => (name ?? 'train') === train);
  const lines = (block?.settings ?? []).flatMap(({ setting, parameter }) =>
    parameter === undefined ? [] : [[parameter, positionAt(parsed.text, starts, setting.range.start).line] as const],
  );
  return {
    rules,
    ignored: suppressionsOf(parsed).map(({ rule, line }) => ({ rule, line })),
    settings: Object.fromEntries(lines),
  };
}

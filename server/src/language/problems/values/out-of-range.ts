import type { Words } from '../../../catalogue/index.ts';
import { membersOf, typeText } from '../../text/types.ts';
import type { Context } from '../context.ts';
import type { Fix } from '../problem.ts';
import { defineRule, type FindingOf, onFindings, type Rule, type RuleGroup, words } from '../rule.ts';

type OutOfRange = FindingOf<'out-of-range'>;

/** What a rule about a range says besides the range itself. */
interface RangeRule {
  readonly name: string;
  readonly group: RuleGroup;
  readonly doc: Words;
  readonly why: Words;
  /** Advice for the value at hand, and its fix. */
  readonly advice?: (finding: OutOfRange, context: Context) => { readonly sentence: Words; readonly fixes: readonly Fix[] };
}

const noAdvice = { sentence: words('', ''), fixes: [] };

const numeric = ({ type }: OutOfRange) => membersOf(type).find(({ kind }) => kind === 'number' || kind === 'integer') ?? type;

/** A rule that reports numbers outside the range of their parameter. */
export const rangeRule = ({ name, group, doc, why, advice }: RangeRule): Rule => {
  const check = onFindings('out-of-range', (finding: OutOfRange, context) => {
    if (finding.reported !== name) return undefined;
    const { argument, callee, value } = finding;
    const { sentence, fixes } = advice?.(finding, context) ?? noAdvice;
    return {
      message: words(
        `\`${argument}\` of \`${callee}\` is ${value}, but takes a ${typeText(numeric(finding), 'en')}. ${why.en}${sentence.en}`,
        `\`${argument}\` de \`${callee}\` vaut ${value}, mais prend un ${typeText(numeric(finding), 'fr')}. ${why.fr}${sentence.fr}`,
      ),
      fixes,
    };
  });
  return defineRule({ name, group, severity: 'error', doc, why, check });
};

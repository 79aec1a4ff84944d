import type { Words } from '../../../catalogue/index.ts';
import type { ArgumentModel, SettingModel } from '../../semantics/model.ts';
import type * as ast from '../../syntax/ast.ts';
import { membersOf, typeText } from '../../text/types.ts';
import type { Context } from '../context.ts';
import { replaceBy } from '../fixes.ts';
import type { Fix } from '../problem.ts';
import { type FindingOf, onFindings, type Report, type Rule, type RuleGroup, words } from '../rule.ts';
import { atLets } from './at-let.ts';

export type OutOfRange = FindingOf<'out-of-range'>;

interface Advice {
  readonly sentence: Words;
  readonly fixes: readonly Fix[];
}

/** What a rule about a range says besides the range itself. */
interface RangeRule {
  readonly name: string;
  readonly group: RuleGroup;
  readonly doc: Words;
  readonly why: Words;
  /** Why the value at hand is wrong, where the general reason says too little. */
  readonly because?: (finding: OutOfRange) => Words | undefined;
  /** Advice for the value at hand, and its fix; left out: what is usual, and the default. */
  readonly advice?: (finding: OutOfRange, context: Context) => Advice;
}

/** A rule that looks at the whole model. */
type Checked = Rule & { readonly check: (context: Context) => readonly Report[] };

/** The sentence says all. */
export const noAdvice: Advice = { sentence: words('', ''), fixes: [] };

const numeric = ({ type }: OutOfRange) => membersOf(type).find(({ kind }) => kind === 'number' || kind === 'integer') ?? type;

/** The argument or setting whose value, or a part of it, stands at the finding. */
const givenAt = ({ site: { range }, argument }: OutOfRange, { model }: Context): ArgumentModel | SettingModel | undefined => {
  const settings = [...model.train, ...model.data].flatMap((block) => block.settings);
  const calls = [...model.calls.values()].flatMap((call) => call.arguments);
  const holds = (given: ast.Range): boolean => given.start <= range.start && range.end <= given.end;
  return (
    calls.find((one) => one.parameter === argument && holds(one.argument.range)) ??
    settings.find((one) => one.parameter === argument && holds(one.setting.range))
  );
};

/** Whether the number is an element of a list that only a name or a sum stands for, and so is written elsewhere. */
const isElsewhere = (finding: OutOfRange, context: Context): boolean => {
  const given = givenAt(finding, context);
  const written = given && ('argument' in given ? given.argument.value : given.setting.value);
  return given?.value?.kind === 'list' && written?.range.start === finding.site.range.start && written.kind !== 'list';
};

/** `De 0.01 à 0.3.` within a sentence. */
const within = (text: string): string => text.replace(/^\p{Lu}(?=\p{Ll}| )/u, (letter) => letter.toLowerCase());

/** What is usual for a parameter, and its default as the repair. */
export const usualOf = (finding: OutOfRange, context: Context): Advice => {
  const { usual, default: preset } = givenAt(finding, context)?.param ?? {};
  const number = typeof preset === 'number' ? String(preset) : undefined;
  const [en, fr] = [usual?.en ?? (number && `${number}.`), usual?.fr ?? (number && `${number}.`)];
  return {
    sentence: en && fr ? words(` Usual: ${within(en)}`, ` D’ordinaire : ${within(fr)}`) : words('', ''),
    fixes: number === undefined ? [] : [{ ...replaceBy(finding.site.range, number), safe: false }],
  };
};

/** A rule that reports numbers outside the range of their parameter. */
export const rangeRule = ({ name, group, doc, why, because, advice = usualOf }: RangeRule): Checked => {
  const check = onFindings('out-of-range', (finding: OutOfRange, context) => {
    if (finding.reported !== name) return undefined;
    const { argument, callee, value } = finding;
    const { sentence, fixes } = advice(finding, context);
    const reason = because?.(finding) ?? why;
    return {
      message: words(
        `\`${argument}\` of \`${callee}\` is ${value}, but takes a ${typeText(numeric(finding), 'en')}. ${reason.en}${sentence.en}`,
        `\`${argument}\` de \`${callee}\` vaut ${value}, mais prend un ${typeText(numeric(finding), 'fr')}. ${reason.fr}${sentence.fr}`,
      ),
      fixes: fixes.length > 0 && isElsewhere(finding, context) ? [] : fixes,
    };
  });
  return { name, group, severity: 'error', doc, why, check: (context) => atLets(check(context), context) };
};

import type { Words } from '../../../catalogue/index.ts';
import { membersOf, typeText } from '../../text/types.ts';
import { fix } from '../fixes.ts';
import { defineRule, type FindingOf, onFindings, type Report, words } from '../rule.ts';
import { atLets } from './at-let.ts';
import { rangeRule } from './out-of-range.ts';

const GOT: Readonly<Record<string, ReturnType<typeof words>>> = {
  number: words('a number', 'un nombre'),
  string: words('a text', 'un texte'),
  integer: words('a whole number', 'un entier'),
  name: words('a word', 'un mot'),
  boolean: words('true or false', 'vrai ou faux'),
  none: words('`none`', '`none`'),
  list: words('a list', 'une liste'),
  record: words('a record', 'un enregistrement'),
  call: words('a call', 'un appel'),
};

/** `"64"` where a number is wanted: the quotes go. */
const unquoted = ({ type, text, got }: FindingOf<'invalid-argument-type'>): string | undefined => {
  const inner = text.slice(1, -1);
  const numeric = membersOf(type).some(({ kind }) => kind === 'integer' || kind === 'number' || kind === 'integers');
  return got === 'string' && numeric && /^\d+(\.\d+)?$/.test(inner) ? inner : undefined;
};

/** A bare word, or a path, where a text is wanted: it lacks its quotes. */
const wantsQuotes = ({ type, text, got }: FindingOf<'invalid-argument-type'>): boolean =>
  got === 'name' && membersOf(type).some(({ kind }) => kind === 'string') && /^[\w./-]+$/.test(text);

/** What to write instead, where that is not plain from what it takes. */
const adviceOf = (finding: FindingOf<'invalid-argument-type'>): Words => {
  if (unquoted(finding) !== undefined) return words(' Numbers stand without quotes.', ' Un nombre s’écrit sans guillemets.');
  if (wantsQuotes(finding)) return words(' A text stands in quotes.', ' Un texte s’écrit entre guillemets.');
  return words(' Write one of these.', ' Écrivez l’une de ces valeurs.');
};

const doc = words('The argument does not take a value of this kind.', 'L’argument ne prend pas de valeur de ce genre.');
const why = words('Keras would refuse it, or compute something else.', 'Keras le refuserait, ou calculerait autre chose.');

const kinds = onFindings('invalid-argument-type', (finding) => {
  const { argument, callee, type, got, text, site } = finding;
  const kind = GOT[got] ?? words(got, got);
  const number = unquoted(finding);
  return {
    message: words(
      `\`${text}\` is ${kind.en}, but \`${argument}\` of \`${callee}\` takes: ${typeText(type, 'en')}.${adviceOf(finding).en}`,
      `\`${text}\` est ${kind.fr}, or \`${argument}\` de \`${callee}\` prend : ${typeText(type, 'fr')}.${adviceOf(finding).fr}`,
    ),
    fixes: [
      ...(number === undefined
        ? []
        : [fix(words('Drop the quotes', 'Retirer les guillemets'), { range: site.range, text: number })]),
      ...(wantsQuotes(finding)
        ? [fix(words('Put it in quotes', 'Mettre entre guillemets'), { range: site.range, text: `"${text}"` })]
        : []),
    ],
  };
});

/** A number outside the range of a parameter that has no rule of its own. */
const ranges = rangeRule({ name: 'invalid-argument-type', group: 'values', doc, why });

export const invalidArgumentType = defineRule({
  name: 'invalid-argument-type',
  group: 'values',
  severity: 'error',
  doc,
  why,
  check: (context): readonly Report[] => [...atLets(kinds(context), context), ...ranges.check(context)],
});

import type * as ast from '../../syntax/ast.ts';
import type { Context } from '../context.ts';
import { fix } from '../fixes.ts';
import type { Fix } from '../problem.ts';
import { defineRule, type FindingOf, onFindings, words } from '../rule.ts';
import { atLets, letValueAt } from './at-let.ts';

/** Where a `/` stands that makes the fraction: in the argument, or in the `let` that it names. */
const divisionOf = ({ division, site }: FindingOf<'integer-expected'>, context: Context): ast.Range | undefined => {
  const value = letValueAt(site.range, context);
  return division ?? (value?.kind === 'binary' && value.operator === '/' ? value.operatorRange : undefined);
};

const repairs = ({ value, site }: FindingOf<'integer-expected'>, division: ast.Range | undefined): readonly Fix[] => {
  if (division) return [fix(words('Divide with `//`', 'Diviser avec `//`'), { range: division, text: '//' })];
  if (!Number.isSafeInteger(value) || value < 1) return [];
  return [fix(words(`Write \`${value}\``, `Écrire \`${value}\``), { range: site.range, text: String(value) })];
};

const fractions = onFindings('integer-expected', (finding, context) => {
  const { text, value, argument, callee } = finding;
  const division = divisionOf(finding, context);
  const shown = Number.isInteger(value) ? value.toFixed(1) : String(value);
  const is = text === shown ? words('is a fraction', 'est une fraction') : words(`is \`${shown}\``, `vaut \`${shown}\``);
  const advice = division
    ? words(' Use `//`, which divides whole numbers.', ' Utilisez `//`, qui divise des entiers.')
    : words(' Write a whole number.', ' Écrivez un entier.');
  return {
    message: words(
      `\`${text}\` ${is.en}, and \`${argument}\` of \`${callee}\` counts: Keras takes only integers here.${advice.en}`,
      `\`${text}\` ${is.fr}, or \`${argument}\` de \`${callee}\` compte : Keras ne prend ici que des entiers.${advice.fr}`,
    ),
    fixes: repairs(finding, division),
  };
});

export const integerExpected = defineRule({
  name: 'integer-expected',
  group: 'values',
  severity: 'error',
  doc: words('A whole number is wanted, a fraction is given.', 'Un entier est attendu, une fraction est donnée.'),
  why: words(
    '`/` always gives a fraction, and Keras refuses `3.0` where it counts.',
    '`/` donne toujours une fraction, et Keras refuse `3.0` là où il compte.',
  ),
  check: (context) => atLets(fractions(context), context),
});

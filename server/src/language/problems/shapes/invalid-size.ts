import type { Words } from '../../../catalogue/index.ts';
import { replaceBy } from '../fixes.ts';
import { words } from '../rule.ts';
import { noAdvice, type OutOfRange, rangeRule } from '../values/out-of-range.ts';

const WINDOW = words('A window covers one place at least.', 'Une fenêtre couvre au moins une place.');
const MOVE = words('A window moves on by one place at least.', 'Une fenêtre avance d’au moins une place.');

const REASONS: Readonly<Record<string, Words>> = {
  units: words('A layer without units gives nothing on.', 'Une couche sans unités ne transmet rien.'),
  filters: words('A convolution without filters gives nothing on.', 'Une convolution sans filtres ne transmet rien.'),
  kernel_size: WINDOW,
  pool_size: WINDOW,
  strides: MOVE,
  dilation_rate: words(
    '1 means that no place is left out in the window.',
    '1 veut dire qu’aucune place n’est sautée dans la fenêtre.',
  ),
};

/** The size without its sign, which is likely a slip; what is 0 where one does nothing special becomes 1. */
const likelier = ({ value, argument }: OutOfRange): number | undefined => {
  // How many ids there are, the data say.
  if (value < 0) return argument === 'input_dim' ? undefined : -value;
  return ['strides', 'dilation_rate', 'kernel_size'].includes(argument) ? 1 : undefined;
};

export const invalidSize = rangeRule({
  name: 'invalid-size',
  group: 'shapes',
  doc: words('A size or a count is less than 1.', 'Une taille ou un compte est inférieur à 1.'),
  why: words('Of a size or a count there is one at least.', 'D’une taille ou d’un compte, il y a au moins un.'),
  because: ({ argument }) => REASONS[argument],
  advice: (finding) => {
    const better = likelier(finding);
    if (better === undefined || !Number.isInteger(better))
      return {
        ...noAdvice,
        sentence: words(' Write how many there are to be.', ' Écrivez combien il doit y en avoir.'),
      };
    return {
      sentence: words(` Write ${better}, or more.`, ` Écrivez ${better}, ou plus.`),
      fixes: [{ ...replaceBy(finding.site.range, String(better)), safe: false }],
    };
  },
});

import { absentCallback, absentEntry, callbackAbsence } from '../../../catalogue/index.ts';
import { didYouMean, distinct, listed } from '../fixes.ts';
import { isMergeMode } from '../recurrent/invalid-bidirectional.ts';
import { isSwap } from '../regularisation/regularizer-constraint-swap.ts';
import { defineRule, onFindings, words } from '../rule.ts';
import { atLets } from './at-let.ts';

const wrongWords = onFindings('unknown-value', (finding) => {
  if (isSwap(finding) || isMergeMode(finding)) return undefined;
  const { value, argument, candidates, site } = finding;
  const absent = argument === 'callbacks' ? absentCallback(value) : undefined;
  if (absent) return { message: callbackAbsence(absent) };
  const elsewhere = absentEntry(value);
  if (elsewhere) return { message: elsewhere };
  const { sentence, fixes } = didYouMean(value, candidates, site.range);
  const known = listed(distinct(candidates));
  return {
    message: words(
      `\`${argument}\` does not take \`${value}\`.${sentence.en || ` It takes ${known.en}.`}`,
      `\`${argument}\` ne prend pas \`${value}\`.${sentence.fr || ` Il prend ${known.fr}.`}`,
    ),
    fixes,
  };
});

export const unknownValue = defineRule({
  name: 'unknown-value',
  group: 'values',
  severity: 'error',
  doc: words('The word is none of the values that the argument takes.', 'Le mot n’est aucune des valeurs que prend l’argument.'),
  why: words(
    'Words are Keras’s own names: `relu`, `same`, `mse`. Keras refuses any other.',
    'Les mots sont les noms de Keras : `relu`, `same`, `mse`. Keras refuse tout autre mot.',
  ),
  check: (context) => atLets(wrongWords(context), context),
});

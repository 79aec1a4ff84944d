import { didYouMean, listed } from '../fixes.ts';
import { defineRule, onFindings, words } from '../rule.ts';

export const unknownName = defineRule({
  name: 'unknown-name',
  group: 'names',
  severity: 'error',
  doc: words('Nothing binds this name.', 'Rien ne définit ce nom.'),
  why: words(
    'A name stands for a `let`, a parameter, a counter or a bound value, which must come before its use in the same body.',
    'Un nom désigne un `let`, un paramètre, un compteur ou une valeur nommée, définie avant son emploi dans le même corps.',
  ),
  check: onFindings('unknown-name', ({ name, candidates, site }) => {
    const { sentence, fixes } = didYouMean(name, candidates, site.range);
    const known = listed(candidates);
    return {
      message: words(
        `Nothing here is called \`${name}\`.${sentence.en || (candidates.length > 0 ? ` Known here: ${known.en}.` : ' Bind it first, with `=` or `let`.')}`,
        `Rien ne s’appelle \`${name}\` ici.${sentence.fr || (candidates.length > 0 ? ` Connus ici : ${known.fr}.` : ' Définissez-le d’abord, avec `=` ou `let`.')}`,
      ),
      fixes,
    };
  }),
});

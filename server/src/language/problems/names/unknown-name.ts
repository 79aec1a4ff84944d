import type { Words } from '../../../catalogue/index.ts';
import type { NameSpace } from '../../semantics/findings.ts';
import { didYouMean, listed } from '../fixes.ts';
import { defineRule, onFindings, words } from '../rule.ts';

const BLOCKS = { network: 'réseau', data: 'bloc `data`', train: 'bloc `train`' } as const;

const isBlock = (space: NameSpace): space is keyof typeof BLOCKS => space in BLOCKS;

/** That there is no such name, and how to make one. */
const missing = (name: string, space: NameSpace): { readonly none: Words; readonly bind: Words } => {
  if (!isBlock(space))
    return {
      none: words(`Nothing here is called \`${name}\`.`, `Rien ne s’appelle \`${name}\` ici.`),
      bind: words('Bind it first, with `=` or `let`.', 'Définissez-le d’abord, avec `=` ou `let`.'),
    };
  return {
    none: words(
      `No ${space === 'network' ? 'network' : `\`${space}\` block`} is called \`${name}\`.`,
      `Aucun ${BLOCKS[space]} ne s’appelle \`${name}\`.`,
    ),
    bind: words(`Declare it: \`${space} ${name} { … }\`.`, `Déclarez-le : \`${space} ${name} { … }\`.`),
  };
};

export const unknownName = defineRule({
  name: 'unknown-name',
  group: 'names',
  severity: 'error',
  doc: words('Nothing binds this name.', 'Rien ne définit ce nom.'),
  why: words(
    'A name stands for a `let`, a parameter, a counter or a bound value, which must come before its use in the same body.',
    'Un nom désigne un `let`, un paramètre, un compteur ou une valeur nommée, définie avant son emploi dans le même corps.',
  ),
  check: onFindings('unknown-name', ({ name, space, candidates, site }) => {
    const { sentence, fixes } = didYouMean(name, candidates, site.range);
    const known = listed(candidates);
    const { none, bind } = missing(name, space);
    return {
      message: words(
        `${none.en}${sentence.en || (candidates.length > 0 ? ` Known here: ${known.en}.` : ` ${bind.en}`)}`,
        `${none.fr}${sentence.fr || (candidates.length > 0 ? ` Connus ici : ${known.fr}.` : ` ${bind.fr}`)}`,
      ),
      fixes,
    };
  }),
});

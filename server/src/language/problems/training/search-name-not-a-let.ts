import { didYouMean } from '../fixes.ts';
import { defineRule, onFindings, words } from '../rule.ts';

export const searchNameNotALet = defineRule({
  name: 'search-name-not-a-let',
  group: 'training',
  severity: 'error',
  doc: words('What is searched is no top-level `let`.', 'Ce qui est cherché n’est pas un `let` du fichier.'),
  why: words(
    'A search tries values for a `let` of the file; that is how they reach the network.',
    'Une recherche essaie des valeurs pour un `let` du fichier ; c’est ainsi qu’elles atteignent le réseau.',
  ),
  check: onFindings('search-name-not-a-let', ({ name, candidates, first, site }) => {
    const { sentence, fixes } = didYouMean(name, candidates, site.range);
    const value = JSON.stringify(first);
    return {
      message: words(
        `No top-level \`let\` is called \`${name}\`.${sentence.en || ` Add \`let ${name} = ${value}\` and use it in the network.`}`,
        `Aucun \`let\` du fichier ne s’appelle \`${name}\`.${sentence.fr || ` Ajoutez \`let ${name} = ${value}\` et employez-le dans le réseau.`}`,
      ),
      fixes,
    };
  }),
});

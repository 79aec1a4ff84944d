import { showValue } from '../../semantics/values.ts';
import type { Context } from '../context.ts';
import { didYouMean, fix } from '../fixes.ts';
import { defineRule, type FindingOf, onFindings, words } from '../rule.ts';

/** Words that nothing can be called. */
const LITERALS: ReadonlySet<string> = new Set(['true', 'false', 'none']);

/** The first value that the search would try, as the language writes it. */
const firstValue = ({ site }: FindingOf<'search-name-not-a-let'>, { model }: Context): string | undefined => {
  const written = model.search
    .flatMap(({ settings }) => settings)
    .find(({ setting }) => setting.name.range.start === site.range.start)?.value;
  if (written?.kind === 'list' && written.items[0]) return showValue(written.items[0]);
  const low = written?.kind === 'call' ? written.site.arguments[0]?.value : undefined;
  return low ? showValue(low) : undefined;
};

/** A `let` above the search, with a value of its own space. */
const addLet = (name: string, value: string, { site }: FindingOf<'search-name-not-a-let'>, { model }: Context) => {
  const search = model.search.find(
    ({ declaration: { range } }) => range.start <= site.range.start && site.range.end <= range.end,
  );
  const start = search?.declaration.range.start ?? 0;
  const line = `let ${name} = ${value}`;
  return fix(words(`Add \`${line}\``, `Ajouter \`${line}\``), { range: { start, end: start }, text: `${line}\n\n` }, false);
};

export const searchNameNotALet = defineRule({
  name: 'search-name-not-a-let',
  group: 'training',
  severity: 'error',
  doc: words('What is searched is no top-level `let`.', 'Ce qui est cherché n’est pas un `let` du fichier.'),
  why: words(
    'A search tries values for a `let` of the file; that is how they reach the network.',
    'Une recherche essaie des valeurs pour un `let` du fichier ; c’est ainsi qu’elles atteignent le réseau.',
  ),
  check: onFindings('search-name-not-a-let', (finding, context) => {
    const { name, candidates, site } = finding;
    const { sentence, fixes } = didYouMean(name, candidates, site.range);
    const first = firstValue(finding, context);
    const value = first ?? '…';
    return {
      message: words(
        `No top-level \`let\` is called \`${name}\`.${sentence.en || ` Add \`let ${name} = ${value}\` and use it in the network.`}`,
        `Aucun \`let\` du fichier ne s’appelle \`${name}\`.${sentence.fr || ` Ajoutez \`let ${name} = ${value}\` et employez-le dans le réseau.`}`,
      ),
      fixes: first === undefined || LITERALS.has(name) ? fixes : [...fixes, addLet(name, first, finding, context)],
    };
  }),
});

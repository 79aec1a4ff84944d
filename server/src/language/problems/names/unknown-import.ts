import type { Binding } from '../../semantics/model.ts';
import { didYouMean, listed } from '../fixes.ts';
import type { Fix } from '../problem.ts';
import { defineRule, onFindings, words } from '../rule.ts';

/** The name is replaced where it is used, too. */
const everywhere = (fix: Fix, binding: Binding | undefined): Fix => ({
  ...fix,
  edits: fix.edits.flatMap(({ range, text }) => [range, ...(binding?.uses ?? [])].map((one) => ({ range: one, text }))),
});

export const unknownImport = defineRule({
  name: 'unknown-import',
  group: 'names',
  severity: 'error',
  doc: words('The imported file does not have this name.', 'Le fichier importé n’a pas ce nom.'),
  why: words('A `let`, a `block` or a `network` can be imported.', 'On importe un `let`, un `block` ou un `network`.'),
  check: onFindings('unknown-import', ({ name, path, candidates, site }, { model }) => {
    const { sentence, fixes } = didYouMean(name, candidates, site.range);
    const known = listed(candidates);
    return {
      message: words(
        `\`${path}\` has no \`let\`, \`block\` or \`network\` called \`${name}\`.${sentence.en || (candidates.length > 0 ? ` It has ${known.en}.` : '')}`,
        `\`${path}\` n’a ni \`let\`, ni \`block\`, ni \`network\` du nom de \`${name}\`.${sentence.fr || (candidates.length > 0 ? ` Il a ${known.fr}.` : '')}`,
      ),
      fixes: fixes.map((fix) => everywhere(fix, model.references.get(site.range.start))),
    };
  }),
});

import { didYouMean, listed } from '../fixes.ts';
import { defineRule, onFindings, words } from '../rule.ts';

export const unknownSetting = defineRule({
  name: 'unknown-setting',
  group: 'names',
  severity: 'error',
  doc: words('The block has no setting of this name.', 'Le bloc n’a pas de réglage de ce nom.'),
  why: words(
    'A setting that nobody reads would silently do nothing.',
    'Un réglage que personne ne lit n’aurait aucun effet, en silence.',
  ),
  check: onFindings('unknown-setting', ({ name, block, candidates, site }) => {
    const { sentence, fixes } = didYouMean(name, candidates, site.range);
    const known = listed(candidates, 12);
    return {
      message: words(
        `\`${block}\` has no setting \`${name}\`.${sentence.en || ` It has ${known.en}.`}`,
        `\`${block}\` n’a pas de réglage \`${name}\`.${sentence.fr || ` Il a ${known.fr}.`}`,
      ),
      fixes,
    };
  }),
});

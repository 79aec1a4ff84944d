import { didYouMean } from '../fixes.ts';
import { defineRule, onFindings, words } from '../rule.ts';

const REASONS = {
  missing: words('There is no such file.', 'Ce fichier n’existe pas.'),
  outside: words('It lies outside the workspace, and is not read.', 'Il est hors de l’espace de travail, et n’est pas lu.'),
  unreadable: words('It cannot be read.', 'Il ne peut pas être lu.'),
};

export const importNotFound = defineRule({
  name: 'import-not-found',
  group: 'names',
  severity: 'error',
  doc: words('The imported path leads to no `.nnspec` file.', 'Le chemin importé ne mène à aucun fichier `.nnspec`.'),
  why: words(
    'Paths are relative to the file and stay inside the workspace.',
    'Les chemins partent du fichier et restent dans l’espace de travail.',
  ),
  check: onFindings('import-not-found', ({ path, reason, candidates, site: { range } }) => {
    const inner = { start: range.start + 1, end: range.end - 1 };
    const { sentence, fixes } = didYouMean(path, candidates, inner);
    return {
      message: words(
        `\`${path}\` cannot be imported. ${REASONS[reason].en}${sentence.en || ' Paths are relative to this file.'}`,
        `\`${path}\` ne peut pas être importé. ${REASONS[reason].fr}${sentence.fr || ' Les chemins partent de ce fichier.'}`,
      ),
      fixes,
    };
  }),
});

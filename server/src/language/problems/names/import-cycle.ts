import { defineRule, onFindings, words } from '../rule.ts';

export const importCycle = defineRule({
  name: 'import-cycle',
  group: 'names',
  severity: 'error',
  doc: words('A file imports itself, through others or not.', 'Un fichier s’importe lui-même, par d’autres ou non.'),
  why: words('No order would have every name before its use.', 'Aucun ordre ne mettrait chaque nom avant son emploi.'),
  check: onFindings('import-cycle', ({ circle }) => {
    const round = circle.map((file) => `\`${file}\``).join(' → ');
    return {
      message: words(
        `These files import each other in a circle: ${round}. Move what they share into a file of its own.`,
        `Ces fichiers s’importent en cercle : ${round}. Mettez ce qu’ils partagent dans un fichier à part.`,
      ),
    };
  }),
});

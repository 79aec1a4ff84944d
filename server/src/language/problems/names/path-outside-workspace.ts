import type { SettingsModel } from '../../semantics/model.ts';
import type { Context } from '../context.ts';
import { pathsIn } from '../facts/paths.ts';
import { defineRule, words } from '../rule.ts';

const check = (block: SettingsModel, context: Context) =>
  pathsIn(block, context).flatMap(({ path, range }) => {
    if (context.found(path)?.kind !== 'outside') return [];
    return [
      {
        site: { range, trail: [] },
        message: words(
          `\`${path}\` leads out of the workspace, and is not read. Copy the file into it, or open the folder that holds both.`,
          `\`${path}\` mène hors de l’espace de travail, et n’est pas lu. Copiez-y le fichier, ou ouvrez le dossier qui contient les deux.`,
        ),
      },
    ];
  });

export const pathOutsideWorkspace = defineRule({
  name: 'path-outside-workspace',
  group: 'names',
  severity: 'error',
  doc: words('A path leads out of the workspace.', 'Un chemin mène hors de l’espace de travail.'),
  why: words(
    'A spec that somebody else wrote must not read whatever lies on your disk. Symbolic links count by where they lead.',
    'Une description écrite par un autre ne doit pas lire n’importe quoi sur votre disque. Un lien symbolique compte pour l’endroit où il mène.',
  ),
  everywhere: true,
  check: (context) => [...context.model.data, ...context.model.train].flatMap((block) => check(block, context)),
});

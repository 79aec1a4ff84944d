import type { SettingsModel } from '../../semantics/model.ts';
import type { Context, FileState } from '../context.ts';
import { pathsIn } from '../facts/paths.ts';
import { defineRule, words } from '../rule.ts';

const isMissing = (state: FileState | undefined): state is Extract<FileState, { kind: 'missing' }> => state?.kind === 'missing';

const check = (block: SettingsModel, context: Context) =>
  pathsIn(block, context).flatMap(({ path, range }) => {
    const state = context.found(path);
    if (!isMissing(state)) return [];
    return [
      {
        site: { range, trail: [] },
        message: words(
          `There is no file or folder \`${path}\`; looked for \`${state.at}\` in the open folder. Paths are relative to this file: correct it, or put the file there before you train.`,
          `Il n’y a ni fichier ni dossier \`${path}\` ; cherché : \`${state.at}\` dans le dossier ouvert. Les chemins partent de ce fichier : corrigez-le, ou mettez-y le fichier avant d’entraîner.`,
        ),
      },
    ];
  });

export const fileNotFound = defineRule({
  name: 'file-not-found',
  group: 'names',
  severity: 'warning',
  doc: words('A path leads to no file that can be read.', 'Un chemin ne mène à aucun fichier lisible.'),
  why: words(
    'A spec may be written before its data are there. Training needs them, and does not start without.',
    'Une description peut précéder ses données. L’entraînement en a besoin, et ne part pas sans elles.',
  ),
  everywhere: true,
  check: (context) => [...context.model.data, ...context.model.train].flatMap((block) => check(block, context)),
});

import type { Words } from '../../catalogue/index.ts';
import { words } from './phrases.ts';

/** What is said of files that cannot be read. */

const REASONS: Readonly<Record<string, (file: string) => Words>> = {
  ENOENT: (file) =>
    words(
      `There is no file \`${file}\`. Check the name, and the folder that the command runs in.`,
      `Il n’y a pas de fichier \`${file}\`. Vérifiez le nom, et le dossier d’où part la commande.`,
    ),
  EISDIR: (file) =>
    words(
      `\`${file}\` is a folder. Name the files in it: \`${file.replace(/[/\\]+$/, '')}/*.nnspec\`.`,
      `\`${file}\` est un dossier. Nommez les fichiers qu’il contient : \`${file.replace(/[/\\]+$/, '')}/*.nnspec\`.`,
    ),
  EACCES: (file) =>
    words(
      `\`${file}\` may not be read by this account. Change its permissions, or run as its owner.`,
      `Ce compte n’a pas le droit de lire \`${file}\`. Changez ses permissions, ou passez par son propriétaire.`,
    ),
};

export function cannotRead(file: string, error: unknown): Words {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const reason = REASONS[code];
  if (reason !== undefined) return reason(file);
  const said = error instanceof Error ? error.message : String(error);
  return words(`\`${file}\` cannot be read: ${said}.`, `\`${file}\` ne peut pas être lu : ${said}.`);
}

export function cannotWrite(file: string, error: unknown): Words {
  const said = error instanceof Error ? error.message : String(error);
  return words(
    `\`${file}\` cannot be written: ${said}. It is as it was.`,
    `\`${file}\` ne peut pas être écrit : ${said}. Il est resté tel quel.`,
  );
}

export function notFormatted(file: string): Words {
  const name = file === '-' ? { en: 'Standard input', fr: 'L’entrée standard' } : { en: `\`${file}\``, fr: `\`${file}\`` };
  return words(
    `${name.en} has syntax errors, so its layout stays as it is. Correct them first.`,
    `${name.fr} a des erreurs de syntaxe : sa mise en page reste telle quelle. Corrigez-les d’abord.`,
  );
}

export function notText(file: string): Words {
  const name = file === '-' ? { en: 'Standard input', fr: 'L’entrée standard' } : { en: `\`${file}\``, fr: `\`${file}\`` };
  return words(
    `${name.en} is not text in UTF-8, so it cannot be a spec. Save it as UTF-8.`,
    `${name.fr} n’est pas du texte en UTF-8 : ce n’est pas une spécification. Enregistrez-le en UTF-8.`,
  );
}

export const nothingToWrite: Words = words(
  'Standard input cannot be written to. Name the file to repair.',
  'L’entrée standard ne peut pas être écrite. Nommez le fichier à réparer.',
);

export function repaired(file: string, count: number): Words {
  return words(
    `${file}: ${count} ${count === 1 ? 'repair' : 'repairs'} made.`,
    `${file} : ${count} réparation${count === 1 ? '' : 's'} faite${count === 1 ? '' : 's'}.`,
  );
}

import type { Words } from '../../catalogue/kit/words.ts';
import { errorCode, Failure, reason } from '../failure.ts';

const CAUSES: Readonly<Record<string, Words>> = {
  ENOSPC: { en: 'the disk is full', fr: 'le disque est plein' },
  EDQUOT: { en: 'your share of the disk is used up', fr: 'votre quota de disque est épuisé' },
  EFBIG: {
    en: 'the file would be larger than the system allows',
    fr: 'le fichier serait plus grand que le système ne le permet',
  },
  EACCES: { en: 'writing is not allowed there', fr: "il n'est pas permis d'y écrire" },
  EPERM: { en: 'writing is not allowed there', fr: "il n'est pas permis d'y écrire" },
  EROFS: { en: 'it can only be read', fr: 'il est en lecture seule' },
  ENOENT: { en: 'its folder is no longer there', fr: 'son dossier n’existe plus' },
  EEXIST: { en: 'a file stands where a folder is wanted', fr: 'un fichier se trouve là où il faut un dossier' },
  ENOTDIR: { en: 'a file stands where a folder is wanted', fr: 'un fichier se trouve là où il faut un dossier' },
};

/** A run's folder that cannot be written. */
export class WriteFailure extends Failure {
  constructor(target: string, cause: unknown) {
    const code = errorCode(cause);
    const known = code === undefined ? undefined : CAUSES[code];
    const why = known ?? { en: reason(cause), fr: reason(cause) };
    super(
      {
        message: {
          en: `\`${target}\` cannot be written: ${why.en}. The run ends here; files that it wrote before are complete.`,
          fr: `\`${target}\` ne peut pas être écrit : ${why.fr}. L'entraînement s'arrête ici ; les fichiers écrits avant sont complets.`,
        },
        hint: {
          en: 'Make room or allow writing there, or give another folder with `--out`.',
          fr: 'Faites de la place ou autorisez-y l’écriture, ou donnez un autre dossier avec `--out`.',
        },
      },
      cause,
    );
  }
}

/** Runs something that writes, and says so when it cannot. */
export async function writing<T>(target: string, write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    throw errorCode(error) === undefined ? error : new WriteFailure(target, error);
  }
}

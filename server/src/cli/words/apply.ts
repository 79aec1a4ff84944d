import type { Words } from '../../catalogue/index.ts';
import { words } from './phrases.ts';

/** What is said around predictions and evaluations. */

export function noRun(command: string): Words {
  return words(
    `Which run? Write \`nnspec ${command} runs/NAME new.csv\`, with the folder that \`nnspec train\` named last.`,
    `Quel essai ? Écrivez \`nnspec ${command} runs/NOM nouveau.csv\`, avec le dossier que \`nnspec train\` a nommé en dernier.`,
  );
}

export function noNewFile(command: string, run: string): Words {
  return words(
    `Which data? Write \`nnspec ${command} ${run} new.csv\`.`,
    `Quelles données ? Écrivez \`nnspec ${command} ${run} nouveau.csv\`.`,
  );
}

import type { Words } from '../../catalogue/index.ts';
import { words } from './phrases.ts';

export function noNetwork(file: string): Words {
  return words(
    `\`${file}\` declares no network, so there is nothing to sum up. Declare one: \`network { … }\`.`,
    `\`${file}\` ne déclare aucun réseau : il n’y a rien à résumer. Déclarez-en un : \`network { … }\`.`,
  );
}

export function twoFormats(other: string): Words {
  return words(
    `\`--json\` and \`--format ${other}\` ask for two formats. Leave one of them out.`,
    `\`--json\` et \`--format ${other}\` demandent deux formats. Retirez l’un des deux.`,
  );
}

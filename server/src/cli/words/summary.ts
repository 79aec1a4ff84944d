import type { Words } from '../../catalogue/index.ts';
import { words } from './phrases.ts';

export function noNetwork(file: string): Words {
  return words(
    `\`${file}\` declares no network, so there is nothing to sum up. Declare one: \`network { … }\`.`,
    `\`${file}\` ne déclare aucun réseau : il n’y a rien à résumer. Déclarez-en un : \`network { … }\`.`,
  );
}

import type { Words } from '../../catalogue/index.ts';
import { words } from './phrases.ts';

export function noNetwork(file: string): Words {
  return words(
    `\`${file}\` declares no network, so there is nothing to sum up. Declare one: \`network { … }\`.`,
    `\`${file}\` ne déclare aucun réseau : il n’y a rien à résumer. Déclarez-en un : \`network { … }\`.`,
  );
}

export function tooLargeToDraw(name: string, boxes: number, most: number): Words {
  return words(
    `A drawing of \`${name}\` would have ${boxes} boxes, and more than ${most} nobody can read. Use \`--format mermaid\`, or draw one of its blocks alone.`,
    `Un dessin de \`${name}\` aurait ${boxes} cases, et au-delà de ${most} personne ne peut le lire. Utilisez \`--format mermaid\`, ou dessinez un seul de ses blocs.`,
  );
}

export function twoFormats(other: string): Words {
  return words(
    `\`--json\` and \`--format ${other}\` ask for two formats. Leave one of them out.`,
    `\`--json\` et \`--format ${other}\` demandent deux formats. Retirez l’un des deux.`,
  );
}

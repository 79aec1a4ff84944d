import { words } from '../rule.ts';
import type { Tellings } from './layer-arguments.ts';

/** What EinsumDense refuses of its equation, by the reason. */
export const equationFaults: Tellings = {
  'einsum-form': () =>
    words(
      'This is no equation of `EinsumDense`. Write input, kernel and output without blanks: `"ab,bc->ac"`, `"...b,bc->...c"` or `"ab...,bc->ac..."`.',
      'Ce n’est pas une équation de `EinsumDense`. Écrivez l’entrée, le noyau et la sortie, sans blancs : `"ab,bc->ac"`, `"...b,bc->...c"` ou `"ab...,bc->ac..."`.',
    ),
  'einsum-output': ({ facts }) =>
    words(
      `The output has an axis \`${facts.letter}\` that neither the input nor the kernel has. Add the letter to the kernel, or drop it.`,
      `La sortie a un axe \`${facts.letter}\` que n’ont ni l’entrée ni le noyau. Ajoutez la lettre au noyau, ou supprimez-la.`,
    ),
  'einsum-kernel': ({ facts }) =>
    words(
      `The kernel has an axis \`${facts.letter}\` of unknown size: neither the input nor the output has it. Add the letter to the output, or drop it.`,
      `Le noyau a un axe \`${facts.letter}\` de taille inconnue : ni l’entrée ni la sortie ne l’ont. Ajoutez la lettre à la sortie, ou supprimez-la.`,
    ),
  'einsum-twice': ({ facts }) =>
    words(
      `\`${facts.letter}\` stands twice in one part of the equation. Each axis needs a letter of its own.`,
      `\`${facts.letter}\` figure deux fois dans une partie de l’équation. Chaque axe demande sa propre lettre.`,
    ),
  'einsum-bias': ({ facts }) =>
    words(
      `A bias along \`${facts.letter}\` has no place: the output has the axes \`${facts.output}\`. Choose among these letters.`,
      `Un biais le long de \`${facts.letter}\` n’a pas sa place : la sortie a les axes \`${facts.output}\`. Choisissez parmi ces lettres.`,
    ),
  'einsum-size': ({ facts }) =>
    words(
      `The axis \`${facts.letter}\` is ${facts.one ?? 'unknown'} in the input and ${facts.other} in \`output_shape\`. Write \`${facts.one ?? 'none'}\` there.`,
      `L’axe \`${facts.letter}\` vaut ${facts.one ?? 'une taille inconnue'} dans l’entrée et ${facts.other} dans \`output_shape\`. Mettez-y \`${facts.one ?? 'none'}\`.`,
    ),
  'einsum-rank': ({ facts }) =>
    words(
      `\`output_shape\` must give ${facts.wanted} of the sizes, one for each letter of the output but the batch, and gives ${facts.got}. Write as many.`,
      `\`output_shape\` doit donner ${facts.wanted} des tailles, une pour chaque lettre de la sortie sauf le lot, et en donne ${facts.got}. Écrivez-en autant.`,
    ),
  'einsum-unknown': ({ name }) =>
    words(
      `\`${name}\` must know the sizes of its weights, but the input or \`output_shape\` leaves one open. Give it.`,
      `\`${name}\` doit connaître les tailles de ses poids, mais l’entrée ou \`output_shape\` en laisse une ouverte. Donnez-la.`,
    ),
};

import type { Fault, Words } from '../../../catalogue/index.ts';
import { words } from '../rule.ts';

/** What a text needs to know: the facts of the fault, and the layer's kind. */
interface Told {
  readonly facts: Fault['facts'];
  readonly name: string;
}

export type Tellings = Readonly<Record<string, (told: Told) => Words>>;

/** What layers refuse of arguments that only they have, by the reason. */
export const layerArguments: Tellings = {
  'frame-step': ({ facts }) =>
    words(
      `Frames of ${facts.length} samples are ${facts.step} apart, but must be 1 to ${facts.length} apart, so that none is left out. Change \`frame_step\` or \`frame_length\`.`,
      `Les trames de ${facts.length} échantillons sont écartées de ${facts.step}, mais doivent l’être de 1 à ${facts.length}, pour qu’aucun ne soit sauté. Changez \`frame_step\` ou \`frame_length\`.`,
    ),
  'fft-length': ({ facts }) =>
    words(
      `\`fft_length\` is ${facts.fft}, shorter than a frame of ${facts.length} samples. Make it ${facts.length} or more, a power of two at best.`,
      `\`fft_length\` vaut ${facts.fft}, moins qu’une trame de ${facts.length} échantillons. Mettez-le à ${facts.length} ou plus, de préférence une puissance de deux.`,
    ),
  'short-sound': ({ facts, name }) =>
    words(
      `\`${name}\` mirrors the sound at its ends and needs at least ${facts.least} samples for that, but the input has ${facts.time}. Make \`fft_length\` smaller, or the sound longer.`,
      `\`${name}\` reflète le son à ses bouts, et il lui faut pour cela au moins ${facts.least} échantillons, or l’entrée en a ${facts.time}. Réduisez \`fft_length\`, ou allongez le son.`,
    ),
  'reverse-width': ({ facts }) =>
    words(
      `Vectors of ${facts.got} numbers come in, and the table has ${facts.width} for each id. Make \`output_dim\` ${facts.got}, or put a \`Dense(${facts.width})\` before.`,
      `Il arrive des vecteurs de ${facts.got} nombres, et la table en a ${facts.width} par numéro. Mettez \`output_dim\` à ${facts.got}, ou une \`Dense(${facts.width})\` avant.`,
    ),
  'no-kernel': ({ facts, name }) =>
    words(
      `\`${name}\` divides a kernel, and \`${facts.layer}\` has none of its own. Put it around a Dense, an EinsumDense, an Embedding or a convolution.`,
      `\`${name}\` divise un noyau, et \`${facts.layer}\` n’en a pas en propre. Placez-la autour d’une Dense, d’une EinsumDense, d’un Embedding ou d’une convolution.`,
    ),
  heads: ({ facts }) =>
    words(
      `${facts.query} query heads do not share out among ${facts.value} heads of key and value. Make \`num_query_heads\` a multiple of \`num_key_value_heads\`.`,
      `${facts.query} têtes de requête ne se répartissent pas entre ${facts.value} têtes de clé et de valeur. Faites de \`num_query_heads\` un multiple de \`num_key_value_heads\`.`,
    ),
  cell: ({ facts }) =>
    words(
      `\`${facts.layer}\` is one step and does not stand alone: \`RNN\` carries it through a sequence. Write \`RNN(${facts.layer}(…))\`.`,
      `\`${facts.layer}\` est un seul pas et ne s’emploie pas seule : \`RNN\` la fait avancer dans une séquence. Écrivez \`RNN(${facts.layer}(…))\`.`,
    ),
  'no-cell': ({ facts, name }) =>
    words(
      `\`${name}\` wants a cell, and \`${facts.layer}\` is none. Use \`LSTMCell\`, \`GRUCell\` or \`SimpleRNNCell\`, or \`TimeDistributed\` to apply \`${facts.layer}\` at each step.`,
      `\`${name}\` attend une cellule, et \`${facts.layer}\` n’en est pas une. Prenez \`LSTMCell\`, \`GRUCell\` ou \`SimpleRNNCell\`, ou \`TimeDistributed\` pour appliquer \`${facts.layer}\` à chaque pas.`,
    ),
  'no-cells': ({ name }) =>
    words(
      `\`${name}\` has no cell to carry. Give at least one: \`RNN([LSTMCell(32)])\`.`,
      `\`${name}\` n’a pas de cellule à faire avancer. Donnez-en au moins une : \`RNN([LSTMCell(32)])\`.`,
    ),
  'nested-cells': ({ name }) =>
    words(
      `\`${name}\` cannot give the states of cells that lie in a stack inside a stack. Put them in one list, or drop \`return_state\`.`,
      `\`${name}\` ne peut pas rendre les états de cellules empilées dans une pile. Mettez-les dans une seule liste, ou retirez \`return_state\`.`,
    ),
  'renorm-order': ({ facts }) =>
    words(
      `In \`renorm_clipping\`, \`rmax\` is ${facts.rmax} and \`rmin\` is ${facts.rmin}: nothing lies between them. Exchange the two.`,
      `Dans \`renorm_clipping\`, \`rmax\` vaut ${facts.rmax} et \`rmin\` ${facts.rmin} : rien ne se trouve entre les deux. Échangez-les.`,
    ),
  'renorm-bound': ({ facts }) =>
    words(
      `\`dmax\` of \`renorm_clipping\` is ${facts.dmax}, but bounds a size: it must be 0 or more.`,
      `\`dmax\` de \`renorm_clipping\` vaut ${facts.dmax}, mais borne une grandeur : il doit valoir 0 ou plus.`,
    ),
};

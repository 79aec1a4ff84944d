import type { Words } from '@nnspec/server/protocol';

/** What the summary panel says. */
export const words = {
  layer: { en: 'Layer', fr: 'Couche' },
  kind: { en: 'Type', fr: 'Type' },
  shape: { en: 'Output shape', fr: 'Forme de sortie' },
  params: { en: 'Parameters', fr: 'Paramètres' },
  macs: { en: 'Multiply-adds', fr: 'Multiplications-additions' },
  from: { en: 'Reads', fr: 'Lit' },
  total: { en: 'Total', fr: 'Total' },
  trainable: { en: 'Trainable', fr: 'Entraînables' },
  frozen: { en: 'Not trainable', fr: 'Non entraînables' },
  memory: { en: 'Size of the weights', fr: 'Taille des poids' },
  inputs: { en: 'Inputs', fr: 'Entrées' },
  outputs: { en: 'Outputs', fr: 'Sorties' },
  input: { en: 'input', fr: 'entrée' },
  share: { en: 'share of the parameters', fr: 'part des paramètres' },
  problems: { en: 'Show the problems', fr: 'Afficher les problèmes' },
  none: { en: 'No network to show', fr: 'Aucun réseau à afficher' },
  noneWhy: {
    en: 'The file declares no network whose shapes could be worked out.',
    fr: 'Le fichier ne déclare aucun réseau dont les formes aient pu être calculées.',
  },
  unknown: {
    en: '`none` is a size that is known only when the data come: most often the batch.',
    fr: '`none` est une taille connue seulement avec les données : le plus souvent le lot.',
  },
} as const satisfies Readonly<Record<string, Words>>;

export const sentences = {
  errors: (count: number): Words => ({
    en:
      count === 1
        ? 'The file has an error; a network that it touches is left out.'
        : `The file has ${count} errors; networks that they touch are left out.`,
    fr:
      count === 1
        ? 'Le fichier a une erreur ; un réseau qu’elle touche est laissé de côté.'
        : `Le fichier a ${count} erreurs ; les réseaux qu’elles touchent sont laissés de côté.`,
  }),
  caption: (network: string): Words => ({ en: `Layers of ${network}`, fr: `Couches de ${network}` }),
};

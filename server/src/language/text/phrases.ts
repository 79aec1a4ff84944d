import type { EntryKind, Lang, Words } from '../../catalogue/index.ts';

/** Short phrases that hovers, completions and explanations share. */
export const phrases = {
  required: { en: 'required', fr: 'à donner' },
  here: { en: 'Here', fr: 'Ici' },
  usual: { en: 'Usual', fr: 'Usage' },
  trap: { en: 'Watch out', fr: 'Attention' },
  example: { en: 'Example', fr: 'Exemple' },
  or: { en: 'or', fr: 'ou' },
  batch: { en: 'batch', fr: 'lot' },
} as const satisfies Readonly<Record<string, Words>>;

const kinds: Readonly<Record<EntryKind, Words>> = {
  layer: { en: 'layer', fr: 'couche' },
  activation: { en: 'activation', fr: 'fonction d’activation' },
  initializer: { en: 'initializer', fr: 'initialiseur' },
  regularizer: { en: 'regularizer', fr: 'régulariseur' },
  constraint: { en: 'constraint', fr: 'contrainte' },
  loss: { en: 'loss', fr: 'fonction de perte' },
  metric: { en: 'metric', fr: 'métrique' },
  optimizer: { en: 'optimizer', fr: 'optimiseur' },
  schedule: { en: 'schedule of the learning rate', fr: 'plan du taux d’apprentissage' },
  callback: { en: 'callback', fr: 'rappel (callback)' },
  source: { en: 'source of data', fr: 'source de données' },
  generator: { en: 'made-up data', fr: 'données fabriquées' },
  transform: { en: 'transformation of data', fr: 'transformation des données' },
  space: { en: 'search space', fr: 'espace de recherche' },
  objective: { en: 'objective of a search', fr: 'objectif d’une recherche' },
};

export const kindWord = (kind: EntryKind, lang: Lang): string => kinds[kind][lang];

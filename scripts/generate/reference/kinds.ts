import type { EntryKind, LayerCategory, Words } from '../../../server/src/catalogue/index.ts';
import { words } from '../markdown.ts';

/** A page that shows all entries of some kinds. */
export interface KindPage {
  /** The file's name without its ending. */
  readonly file: string;
  readonly title: Words;
  readonly kinds: readonly EntryKind[];
}

/** The pages besides those of the layers, in the order of the index. */
export const KIND_PAGES: readonly KindPage[] = [
  { file: 'activations', title: words('Activations', 'Fonctions d’activation'), kinds: ['activation'] },
  { file: 'losses', title: words('Losses', 'Fonctions de perte'), kinds: ['loss'] },
  { file: 'metrics', title: words('Metrics', 'Métriques'), kinds: ['metric'] },
  { file: 'optimizers', title: words('Optimizers', 'Optimiseurs'), kinds: ['optimizer'] },
  { file: 'schedules', title: words('Schedules of the learning rate', 'Plans du taux d’apprentissage'), kinds: ['schedule'] },
  { file: 'initializers', title: words('Initializers', 'Initialiseurs'), kinds: ['initializer'] },
  { file: 'regularizers', title: words('Regularizers', 'Régulariseurs'), kinds: ['regularizer'] },
  { file: 'constraints', title: words('Constraints', 'Contraintes'), kinds: ['constraint'] },
  { file: 'callbacks', title: words('Callbacks', 'Rappels (callbacks)'), kinds: ['callback'] },
  {
    file: 'sources',
    title: words('Sources of data and what is done to them', 'Sources de données et ce qu’on en fait'),
    kinds: ['source', 'generator', 'transform'],
  },
  {
    file: 'search-spaces',
    title: words('Search: spaces and objectives', 'Recherche : espaces et objectifs'),
    kinds: ['space', 'objective'],
  },
];

/** The families of layers, in the order of the index. */
export const CATEGORIES: Readonly<Record<LayerCategory, Words>> = {
  core: words('Core', 'De base'),
  convolution: words('Convolution', 'Convolution'),
  pooling: words('Pooling', 'Regroupement (pooling)'),
  recurrent: words('Recurrent', 'Récurrentes'),
  attention: words('Attention', 'Attention'),
  normalization: words('Normalisation', 'Normalisation'),
  regularization: words('Regularisation', 'Régularisation'),
  activation: words('Activation', 'Activation'),
  merging: words('Merging', 'Fusion'),
  reshaping: words('Reshaping', 'Mise en forme'),
  preprocessing: words('Preprocessing', 'Prétraitement'),
};

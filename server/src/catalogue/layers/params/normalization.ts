import type { Words } from '../../kit/index.ts';
import { boolean, number } from '../../kit/params.ts';
import { constraint, initializer, ONES, type Part, refused, regularizer, ZEROS } from './weights.ts';

/** Parameters of normalisations. */

const BETA: Part = {
  name: { en: 'beta, the shift', fr: 'beta, le décalage' },
  of: 'de beta, le décalage',
  on: 'sur beta, le décalage',
};
const GAMMA: Part = {
  name: { en: 'gamma, the scale', fr: 'gamma, l’échelle' },
  of: 'de gamma, l’échelle',
  on: 'sur gamma, l’échelle',
};

export const epsilon = number(
  {
    en: 'Small number added to the variance, so that nothing is divided by 0.',
    fr: 'Petit nombre ajouté à la variance, pour ne jamais diviser par 0.',
  },
  { default: 1e-3, min: 0, exclusiveMin: true },
  { rangeRule: 'invalid-normalization', usual: { en: '1e-3, or 1e-5 as in PyTorch.', fr: '1e-3, ou 1e-5 comme dans PyTorch.' } },
);

export const center = boolean(
  { en: 'Whether a learned shift, beta, is added.', fr: 'Ajoute ou non un décalage appris, beta.' },
  true,
);

export const scale = boolean(
  {
    en: 'Whether the result is multiplied by a learned scale, gamma. Idle when a linear layer or relu follows.',
    fr: 'Multiplie ou non le résultat par une échelle apprise, gamma. Inutile quand suit une couche linéaire ou relu.',
  },
  true,
);

export const AXIS: Words = {
  en: 'Axis that keeps its own statistics or weights: −1, the last, is that of the features or channels.',
  fr: 'Axe qui garde ses propres statistiques ou poids : −1, le dernier, est celui des variables ou des canaux.',
};

export const betaInitializer = initializer(BETA, ZEROS, refused(1, 'beta_init'));
export const gammaInitializer = initializer(GAMMA, ONES, refused(1, 'gamma_init'));
export const betaRegularizer = regularizer(BETA);
export const gammaRegularizer = regularizer(GAMMA);
export const betaConstraint = constraint(BETA);
export const gammaConstraint = constraint(GAMMA);

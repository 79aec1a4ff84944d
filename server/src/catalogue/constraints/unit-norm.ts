import { defineConstraint } from '../kit/index.ts';
import { axis, page } from './shared.ts';

/** keras/src/constraints/constraints.py */
export const unitNorm = defineConstraint({
  name: 'UnitNorm',
  aliases: ['unit_norm'],
  formerly: [{ name: 'unitnorm', keras: 1, now: 'refused' }],
  doc: {
    en: 'After each update, every vector of weights is brought to length 1: only its direction is learned.',
    fr: 'Après chaque pas, chaque vecteur de poids est ramené à la longueur 1 : seule sa direction s’apprend.',
  },
  formula: 'w ← w / (ε + ‖w‖)',
  usual: {
    en: 'For vectors that are compared by angle, such as embeddings (`axis=1`).',
    fr: 'Pour des vecteurs comparés par l’angle, comme ceux d’un Embedding (`axis=1`).',
  },
  trap: {
    en: 'It makes short vectors longer too; to bound them only, `max_norm`.',
    fr: 'Elle allonge aussi les vecteurs courts ; pour seulement borner, `max_norm`.',
  },
  params: { axis },
  example: 'UnitNorm(axis=0)',
  source: 'keras.constraints.UnitNorm',
  page,
});

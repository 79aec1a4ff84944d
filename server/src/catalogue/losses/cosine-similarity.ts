import { defineLoss } from '../kit/define.ts';
import { integer } from '../kit/params.ts';
import { classAxis, dtype, lossName, reduction } from './shared.ts';

/** keras/src/losses/losses.py */
export const cosineSimilarity = defineLoss({
  name: 'CosineSimilarity',
  aliases: ['cosine_similarity'],
  formerly: [{ name: 'cosine_proximity', keras: 2, now: 'refused' }],
  doc: {
    en: 'Minus the cosine of the angle between target and prediction: only the direction counts, not the length.',
    fr: 'L’opposé du cosinus de l’angle entre cible et prédiction : seule la direction compte, pas la longueur.',
  },
  formula: '−Σ (t / ‖t‖) · (p / ‖p‖)',
  usual: {
    en: 'Vectors of at least two values (embeddings), last activation linear. −1: same direction; 0: at right angles; 1: opposite.',
    fr: 'Vecteurs d’au moins deux valeurs (plongements), dernière activation linéaire. −1 : même direction ; 0 : angle droit ; 1 : sens opposé.',
  },
  trap: {
    en: 'Good values are negative. Over a single value it is only ever −1 or 1: use `mean_squared_error` there, and wherever the length matters.',
    fr: 'Les bonnes valeurs sont négatives. Sur une seule valeur, elle ne vaut que −1 ou 1 : prenez `mean_squared_error`, comme partout où la longueur compte.',
  },
  params: { axis: integer(classAxis, { default: -1 }), reduction, name: lossName('cosine_similarity'), dtype },
  example: 'cosine_similarity',
  source: 'keras.losses.CosineSimilarity',
  page: 'losses/regression_losses/#cosinesimilarity-class',
});

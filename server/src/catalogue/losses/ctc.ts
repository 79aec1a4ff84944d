import { defineLoss } from '../kit/define.ts';
import { dtype, lossName, reduction } from './shared.ts';

/** keras/src/losses/losses.py (Graves and others, 2006); class 0 is the blank. */
export const ctc = defineLoss({
  name: 'CTC',
  aliases: ['ctc'],
  doc: {
    en: 'For a short sequence of labels without times, read from a long one: minus the logarithm of the probability of all ways to spell it.',
    fr: 'Pour une suite courte d’étiquettes sans dates, lue dans une longue : l’opposé du logarithme de la probabilité de toutes ses écritures.',
  },
  formula: '−ln Σ over spellings Π p',
  usual: {
    en: 'Targets [batch, length] of class numbers from 1, filled up with 0; scores [batch, time, classes] without softmax, class 0 the blank.',
    fr: 'Cibles [lot, longueur] de classes numérotées à partir de 1, complétées par des 0 ; scores [lot, temps, classes] sans softmax, la classe 0 étant le blanc.',
  },
  trap: {
    en: 'It applies the softmax itself: last activation `linear`. The time must be at least as long as the labels, and one more for each that follows its like.',
    fr: 'Elle applique elle-même le softmax : dernière activation `linear`. Le temps doit être au moins aussi long que les étiquettes, plus un pour chacune qui se répète.',
  },
  params: { reduction, name: lossName('ctc'), dtype },
  example: 'ctc',
  source: 'keras.losses.CTC',
  page: 'losses/',
});

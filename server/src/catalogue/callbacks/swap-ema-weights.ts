import { defineCallback } from '../kit/define.ts';
import { boolean } from '../kit/params.ts';

/** keras/src/callbacks/swap_ema_weights.py */
export const swapEMAWeights = defineCallback({
  name: 'SwapEMAWeights',
  doc: {
    en: 'Judges the moving averages of the weights instead of the weights: the validation then says what the averaged network is worth.',
    fr: 'Évalue les moyennes mobiles des poids au lieu des poids : la validation dit alors ce que vaut le réseau moyenné.',
  },
  usual: {
    en: 'With `use_ema=true` in the optimizer, without which there are no averages.',
    fr: 'Avec `use_ema=true` dans l’optimiseur, sans quoi il n’y a pas de moyennes.',
  },
  trap: {
    en: 'With `swap_on_epoch`, callbacks after it in the list see the averages: put `ModelCheckpoint` behind it.',
    fr: 'Avec `swap_on_epoch`, les rappels placés après lui voient les moyennes : mettez `ModelCheckpoint` derrière.',
  },
  params: {
    swap_on_epoch: boolean(
      {
        en: 'Leaves the averages in place at the end of an epoch, until the next begins.',
        fr: 'Laisse les moyennes en place à la fin d’une époque, jusqu’au début de la suivante.',
      },
      false,
    ),
  },
  example: 'SwapEMAWeights()',
  source: 'keras.callbacks.SwapEMAWeights',
});

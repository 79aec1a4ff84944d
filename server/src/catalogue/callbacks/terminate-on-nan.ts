import { defineCallback } from '../kit/define.ts';
import { boolean } from '../kit/params.ts';

/** keras/src/callbacks/terminate_on_nan.py */
export const terminateOnNaN = defineCallback({
  name: 'TerminateOnNaN',
  doc: {
    en: 'Ends the training at the first batch after which the loss is no longer a number: nothing that follows could bring it back.',
    fr: 'Arrête l’entraînement au premier lot après lequel la perte n’est plus un nombre : rien de ce qui suit ne la ramènerait.',
  },
  usual: {
    en: 'With a large learning rate, or while one is searched for.',
    fr: 'Avec un grand taux d’apprentissage, ou pendant qu’on en cherche un.',
  },
  trap: {
    en: 'It cures nothing: a smaller learning rate, `clipnorm` or scaled inputs do.',
    fr: 'Il ne guérit rien : un taux plus petit, `clipnorm` ou des entrées mises à l’échelle, si.',
  },
  params: {
    raise_error: boolean(
      {
        en: 'Ends the run with an error instead, without validation and without a result.',
        fr: 'Termine plutôt l’essai par une erreur, sans validation ni résultat.',
      },
      false,
    ),
  },
  example: 'TerminateOnNaN()',
  source: 'keras.callbacks.TerminateOnNaN',
});

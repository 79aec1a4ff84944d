import { number } from '../kit/params.ts';

/** Arguments of the focal losses. */

export const gamma = number(
  {
    en: 'How little an answer counts that is right already; 0 makes it plain cross-entropy.',
    fr: 'Combien une réponse déjà juste compte peu ; 0 redonne l’entropie croisée.',
  },
  { default: 2 },
  { formula: '(1 − p)^gamma', usual: { en: '1 to 5; 2 is common.', fr: 'de 1 à 5 ; 2 est courant.' } },
);

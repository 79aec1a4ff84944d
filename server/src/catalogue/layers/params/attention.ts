import { boolean, number } from '../../kit/params.ts';

/** Parameters of attention layers. */

export const attentionDropout = number(
  {
    en: 'Share of the attention weights that is dropped while training.',
    fr: 'Part des poids d’attention abandonnée à l’entraînement.',
  },
  { default: 0, min: 0, max: 1 },
  { rangeRule: 'invalid-rate', usual: { en: '0 to 0.2.', fr: 'De 0 à 0.2.' } },
);

/** Options of the call. */
export const callParams = {
  return_attention_scores: boolean(
    {
      en: 'Gives the attention weights too, as a second output.',
      fr: 'Rend aussi les poids d’attention, comme deuxième sortie.',
    },
    false,
    { keywordOnly: true },
  ),
  use_causal_mask: boolean(
    {
      en: 'Whether a step may look at itself and at earlier steps only, never at the future.',
      fr: 'Si un pas ne regarde que lui-même et les pas précédents, jamais le futur.',
    },
    false,
    { keywordOnly: true, usual: { en: 'In a decoder, and for forecasts.', fr: 'Dans un décodeur, et pour prévoir.' } },
  ),
};

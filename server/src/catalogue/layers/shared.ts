import { boolean, entry, optional } from '../kit/params.ts';
import type { Configured } from '../kit/plain.ts';

/** Parameters that many layers have, in the words that they share. */

/** A default given by the entry's name alone. */
export const named = (name: string, config: Configured['config'] = {}): { readonly default: Configured } => ({
  default: { name, config },
});

export const activation = (name: string) =>
  entry(
    'activation',
    {
      en: 'Function applied to the output, element by element. Without one, the layer is linear.',
      fr: 'Fonction appliquée à la sortie, élément par élément. Sans elle, la couche est linéaire.',
    },
    named(name),
  );

export const useBias = boolean(
  {
    en: 'Whether a bias is added. Idle right before a normalisation, which subtracts the mean.',
    fr: 'Ajoute ou non un biais. Inutile juste avant une normalisation, qui soustrait la moyenne.',
  },
  true,
);

export const kernelInitializer = entry(
  'initializer',
  { en: 'How the kernel starts.', fr: 'Valeurs de départ du noyau.' },
  named('GlorotUniform', { seed: null }),
  { formerly: [{ name: 'init', keras: 1, now: 'refused' }] },
);

export const biasInitializer = entry(
  'initializer',
  { en: 'How the bias starts.', fr: 'Valeurs de départ du biais.' },
  named('Zeros'),
);

export const kernelRegularizer = optional(
  entry(
    'regularizer',
    {
      en: 'Penalty on the kernel, added to the loss: large weights cost.',
      fr: 'Pénalité sur le noyau, ajoutée à la perte : les grands poids coûtent.',
    },
    {},
    {
      formerly: [
        { name: 'weight_regularizer', keras: 1, now: 'refused' },
        { name: 'W_regularizer', keras: 1, now: 'refused' },
      ],
    },
  ),
);

import type { Configured, OldName, Words } from '../../kit/index.ts';
import { boolean, entry, optional } from '../../kit/params.ts';

/** Parameters about weights, in the words that layers share. */

/** What a parameter is about: `the kernel`, `le noyau`; `argument` is how its parameters begin. */
export interface Part {
  readonly name: Words;
  /** The same after French `de`: `du noyau`. */
  readonly of: string;
  /** How it is penalised: `sur le noyau`. */
  readonly on: string;
}

export const KERNEL: Part = { name: { en: 'the kernel', fr: 'le noyau' }, of: 'du noyau', on: 'sur le noyau' };
export const RECURRENT: Part = {
  name: {
    en: 'the recurrent kernel, which carries the state from step to step',
    fr: 'le noyau récurrent, qui porte l’état d’un pas à l’autre',
  },
  of: 'du noyau récurrent, qui porte l’état d’un pas à l’autre',
  on: 'sur le noyau récurrent, qui porte l’état d’un pas à l’autre',
};
export const DEPTHWISE: Part = {
  name: { en: 'the depthwise kernel, one window a channel', fr: 'le noyau par canal, une fenêtre par canal' },
  of: 'du noyau par canal',
  on: 'sur le noyau par canal',
};
export const POINTWISE: Part = {
  name: { en: 'the pointwise kernel, which mixes the channels', fr: 'le noyau ponctuel, qui mêle les canaux' },
  of: 'du noyau ponctuel, qui mêle les canaux',
  on: 'sur le noyau ponctuel, qui mêle les canaux',
};
export const BIAS: Part = { name: { en: 'the bias', fr: 'le biais' }, of: 'du biais', on: 'sur le biais' };

/** Old names that Keras 3 refuses. */
export const refused = (keras: 1 | 2, ...names: readonly string[]): readonly OldName[] =>
  names.map((name) => ({ name, keras, now: 'refused' }));

/** A default given by an entry's name, with its arguments. */
export const named = (name: string, config: Configured['config'] = {}): { readonly default: Configured } => ({
  default: { name, config },
});

export const GLOROT_UNIFORM = named('GlorotUniform');
export const ORTHOGONAL = named('Orthogonal');
export const ZEROS = named('Zeros');
export const ONES = named('Ones');

/** First values of a weight. */
export const initializer = (part: Part, preset: { readonly default: Configured }, old: readonly OldName[] = []) =>
  entry(
    'initializer',
    { en: `How ${part.name.en} starts.`, fr: `Valeurs de départ ${part.of}.` },
    preset,
    old.length === 0 ? {} : { formerly: old },
  );

/** A penalty on a weight, added to the loss. */
export const regularizer = (part: Part, old: readonly OldName[] = []) =>
  optional(
    entry(
      'regularizer',
      {
        en: `Penalty on ${part.name.en}, added to the loss: each update shrinks the weights a little, so that no input dominates.`,
        fr: `Pénalité ${part.on}, ajoutée à la perte : chaque pas réduit un peu les poids, si bien qu’aucune entrée ne domine.`,
      },
      {},
      {
        formula: 'loss + λ · Σ w²',
        usual: { en: '`l2(1e-4)` is a start.', fr: '`l2(1e-4)` pour commencer.' },
        trap: {
          en: 'The bare `l2` is `l2(0.01)`, which is strong. It is not divided by the batch size. Keras 1 called it `weight_regularizer` or `W_regularizer`.',
          fr: '`l2` seul vaut `l2(0.01)`, ce qui est fort. La pénalité n’est pas divisée par la taille du lot. Keras 1 disait `weight_regularizer` ou `W_regularizer`.',
        },
        ...(old.length === 0 ? {} : { formerly: old }),
      },
    ),
  );

/** A projection of a weight after each update. */
export const constraint = (part: Part, old: readonly OldName[] = []) =>
  optional(
    entry(
      'constraint',
      {
        en: `Bound on ${part.name.en}, kept by a projection after each update; nothing is added to the loss.`,
        fr: `Borne ${part.on}, tenue par une projection après chaque pas ; rien ne s’ajoute à la perte.`,
      },
      {},
      {
        usual: { en: '`max_norm(3)`, together with dropout.', fr: '`max_norm(3)`, avec de l’abandon (dropout).' },
        trap: {
          en: 'The default `axis=0` bounds each unit of a Dense or recurrent kernel. A convolution’s filters need every axis but the last: `axis=[0, 1, 2]` for Conv2D.',
          fr: '`axis=0`, par défaut, borne chaque unité d’un noyau Dense ou récurrent. Les filtres d’une convolution demandent tous les axes sauf le dernier : `axis=[0, 1, 2]` pour Conv2D.',
        },
        ...(old.length === 0 ? {} : { formerly: old }),
      },
    ),
  );

export const kernelInitializer = initializer(KERNEL, GLOROT_UNIFORM, refused(1, 'init'));
export const depthwiseInitializer = initializer(DEPTHWISE, GLOROT_UNIFORM, refused(1, 'init'));
export const depthwiseRegularizer = regularizer(DEPTHWISE);
export const depthwiseConstraint = constraint(DEPTHWISE);
export const pointwiseInitializer = initializer(POINTWISE, GLOROT_UNIFORM);
export const pointwiseRegularizer = regularizer(POINTWISE);
export const pointwiseConstraint = constraint(POINTWISE);
export const biasInitializer = initializer(BIAS, ZEROS);
export const kernelRegularizer = regularizer(KERNEL, refused(1, 'weight_regularizer', 'W_regularizer'));
export const biasRegularizer = regularizer(BIAS, refused(1, 'b_regularizer'));
export const kernelConstraint = constraint(KERNEL, refused(1, 'W_constraint'));
export const biasConstraint = constraint(BIAS, refused(1, 'b_constraint'));

export const useBias = boolean(
  {
    en: 'Whether a bias is added. Idle right before a normalisation, which subtracts the mean.',
    fr: 'Ajoute ou non un biais. Inutile juste avant une normalisation, qui soustrait la moyenne.',
  },
  true,
  { formerly: refused(1, 'bias') },
);

import { defineLayer, type Fault, fault, isFault, type Shape } from '../kit/index.ts';
import { axes, boolean } from '../kit/params.ts';
import { axisOf, needsMinRank, needsTwo } from './checks.ts';
import { weightless } from './pooling.ts';

interface Config {
  readonly axes: number | readonly number[];
  readonly normalize: boolean;
}

/** The axis of each input, counted from 0; the batch is none of them. */
const places = (one: Shape, other: Shape, given: Config['axes']): readonly [number, number] | Fault => {
  const [first = 0, second = first, ...more] = [given].flat();
  if (Array.isArray(given) && (given.length !== 2 || more.length > 0))
    return fault('invalid-argument', { reason: 'list-length', argument: 'axes', length: 2 }, { argument: 'axes' });
  const [a, b] = [axisOf(first, one, 'axes'), axisOf(second, other, 'axes')];
  if (isFault(a)) return a;
  if (isFault(b)) return b;
  if (a === 0 || b === 0) return fault('invalid-axis', { axis: 0, rank: one.length }, { argument: 'axes', shapes: [one, other] });
  return [a, b];
};

/** The sizes that are not summed over, the batch once. Keras takes a known and an unknown size for unequal. */
const dotOutputs = (inputs: readonly Shape[], config: Config): readonly Shape[] | Fault => {
  const [one = [], other = []] = inputs;
  const refused = needsTwo(inputs) ?? needsMinRank(one, 2) ?? needsMinRank(other, 2);
  if (refused) return refused;
  const axis = places(one, other, config.axes);
  if (isFault(axis)) return axis;
  const [a, b] = axis;
  const [size, against] = [one[a] ?? null, other[b] ?? null];
  const isKnownPair = typeof size === 'number' || typeof against === 'number';
  if (isKnownPair && size !== against)
    return fault('shape-mismatch', { case: 'dot', axis: a, other_axis: b, one: size, other: against }, { shapes: inputs });
  const rest = [...one.slice(1).toSpliced(a - 1, 1), ...other.slice(1).toSpliced(b - 1, 1)];
  return [[one[0] ?? null, ...(rest.length === 0 ? [1] : rest)]];
};

/** keras/src/layers/merging/dot.py */
export const dot = defineLayer({
  name: 'Dot',
  category: 'merging',
  doc: {
    en: 'Scalar product of two inputs along one axis of each: how alike they are.',
    fr: 'Produit scalaire de deux entrées le long d’un axe de chacune : à quel point elles se ressemblent.',
  },
  formula: 'y[i, j] = Σ x₁[i, k] · x₂[k, j]',
  usual: {
    en: 'Of two embeddings, to say how well a user and a film go together.',
    fr: 'De deux plongements, pour dire si une personne et un film vont ensemble.',
  },
  trap: {
    en: 'Two vectors give `[batch, 1]`, two sequences a table of every step with every step.',
    fr: 'Deux vecteurs donnent `[lot, 1]`, deux séquences une table de chaque pas avec chaque pas.',
  },
  params: {
    axes: axes(
      {
        en: 'The axis that is summed over, the batch counted as 0: one for both inputs, or `[first, second]`.',
        fr: 'L’axe sur lequel on somme, le lot compté comme 0 : un pour les deux entrées, ou `[première, deuxième]`.',
      },
      undefined,
      {
        trap: {
          en: 'The batch, axis 0, cannot be summed over.',
          fr: 'On ne peut pas sommer sur le lot, l’axe 0.',
        },
      },
    ),
    normalize: boolean(
      {
        en: 'Brings both inputs to length 1 first: the result is the cosine of the angle between them.',
        fr: 'Ramène d’abord les deux entrées à la longueur 1 : le résultat est le cosinus de l’angle entre elles.',
      },
      false,
    ),
  },
  inputs: { min: 2, max: 2 },
  mask: 'drops',
  outputs: dotOutputs,
  ...weightless,
  example: 'Dot(1, normalize=true)',
  source: 'keras.layers.Dot',
});

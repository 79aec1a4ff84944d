import { defineLayer, type Fault, fault, isFault, isKnown, type Shape, type Size } from '../kit/index.ts';
import { integer } from '../kit/params.ts';
import { axisOf } from './checks.ts';
import { weightless } from './pooling.ts';

/** The first axis but `place` where two inputs have different known sizes. */
const disagreement = (inputs: readonly Shape[], place: number): Fault | undefined => {
  const [first = []] = inputs;
  for (const axis of first.keys()) {
    const [one, other] = new Set(inputs.map((shape) => shape[axis]).filter(isKnown));
    if (axis !== place && one !== undefined && other !== undefined)
      return fault('shape-mismatch', { case: 'concatenate', axis, one, other }, { shapes: inputs });
  }
  return undefined;
};

/** The sum of sizes; one alone stays as it is, its name too. */
const total = ([first = null, ...others]: readonly (Size | undefined)[]): Size =>
  others.reduce<Size>((sum, size) => (isKnown(sum) && isKnown(size) ? sum + size : null), first);

/** keras/src/layers/merging/concatenate.py */
const joined = (inputs: readonly Shape[], axis: number): readonly Shape[] | Fault => {
  const [first = []] = inputs;
  const other = inputs.find((shape) => shape.length !== first.length);
  if (other)
    return fault('shape-mismatch', { case: 'rank', axis: null, one: first.length, other: other.length }, { shapes: inputs });
  const place = axisOf(axis, first);
  if (isFault(place)) return place;
  // Keras would join samples there, and labels would no longer belong to them.
  if (place === 0) return fault('invalid-axis', { axis, rank: first.length }, { argument: 'axis', shapes: inputs });
  return disagreement(inputs, place) ?? [first.with(place, total(inputs.map((shape) => shape[place])))];
};

export const concatenate = defineLayer({
  name: 'Concatenate',
  category: 'merging',
  doc: {
    en: 'Lays its inputs side by side along one axis: features of several branches together.',
    fr: 'Met ses entrées bout à bout le long d’un axe : les variables de plusieurs branches ensemble.',
  },
  usual: { en: '`[seen, known] -> Concatenate() -> Dense(10)`', fr: '`[seen, known] -> Concatenate() -> Dense(10)`' },
  trap: {
    en: 'All other sizes must be equal. On axis 0 Keras would join samples, so that labels no longer belong to them; here that is an error.',
    fr: 'Toutes les autres tailles doivent être égales. Sur l’axe 0, Keras joindrait des exemples, auxquels les étiquettes n’appartiendraient plus ; ici, c’est une erreur.',
  },
  params: {
    axis: integer(
      {
        en: 'The axis along which the inputs are joined, the batch counted as 0; −1 is the last.',
        fr: 'L’axe le long duquel les entrées sont jointes, le lot compté comme 0 ; −1 est le dernier.',
      },
      { default: -1 },
      { usual: { en: '−1, the features or channels.', fr: '−1, les variables ou les canaux.' } },
    ),
  },
  inputs: { min: 1, max: Number.POSITIVE_INFINITY },
  mask: 'passes',
  masks: (masked) => masked.includes(true),
  buildsWithMask: ['Concatenate'],
  outputs: (inputs, { axis }) => joined(inputs, axis),
  ...weightless,
  example: 'Concatenate()',
  source: 'keras.layers.Concatenate',
});

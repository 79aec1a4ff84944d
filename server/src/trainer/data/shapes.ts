import type { OutputPlan, Plan, PlanShape } from '../../protocol/index.ts';
import { productOf } from './arrays.ts';
import { DataError } from './error.ts';

const written = (shape: PlanShape): string => `[${shape.map((size) => size ?? 'none').join(', ')}]`;

const agrees = (sample: readonly number[], wanted: PlanShape): boolean =>
  sample.length === wanted.length && wanted.every((size, i) => size === null || size === sample[i]);

/**
 * The shape of one sample of an input: with the axis of time of a window, reshaped where the data block says so.
 *
 * @param found the shape without `reshape`
 * @throws DataError when it does not fit `reshape`, or is not what the network's input takes
 */
export function sampleShape(found: readonly number[], input: number, { data, network }: Plan, file: string): readonly number[] {
  const declared = network.inputs[input];
  const wanted = declared?.shape.slice(1) ?? [];
  const name = declared?.name ?? '';
  const { reshape } = data;
  const reshaped = reshape && (network.inputs.length === 1 || productOf(reshape) === productOf(found)) ? reshape : null;
  if (reshaped && productOf(reshaped) !== productOf(found)) throw cannotReshape(file, found, reshaped);
  const shape = reshaped ?? found;
  if (!agrees(shape, wanted)) throw otherShape(file, name, shape, wanted);
  return shape;
}

/** Losses that NumPy's broadcasting reaches: Keras compares them whatever the shapes, as long as these broadcast. */
const STRICT = /crossentropy/i;

/**
 * Checks a target's shape against the output that it is compared with.
 *
 * @throws DataError when Keras could not compare them
 */
export function checkTargetShape(sample: readonly number[], output: OutputPlan, { train }: Plan, file: string): void {
  const wanted = output.shape.slice(1);
  const loss = train.loss[output.name]?.name ?? '';
  const sparse = /^sparse/i.test(loss);
  const fits = sparse
    ? agrees(sample, wanted.slice(0, -1)) || agrees(sample, [...wanted.slice(0, -1), 1])
    : agrees(sample, wanted) || (!STRICT.test(loss) && broadcasts(sample, wanted));
  if (!fits) throw otherTarget(file, output.name, sample, sparse ? wanted.slice(0, -1) : wanted);
}

const broadcasts = (sample: readonly number[], wanted: PlanShape): boolean => {
  const [a, b] = [sample.toReversed(), wanted.toReversed()];
  return a.every((size, i) => {
    const other = b[i];
    return other === undefined || other === null || size === 1 || other === 1 || size === other;
  });
};

const cannotReshape = (file: string, found: readonly number[], reshape: readonly number[]): DataError =>
  new DataError(
    { file },
    {
      message: {
        en: `a sample of shape ${written(found)} has ${productOf(found)} values, but \`reshape = ${written(reshape)}\` wants ${productOf(reshape)}.`,
        fr: `un échantillon de forme ${written(found)} a ${productOf(found)} valeurs, mais \`reshape = ${written(reshape)}\` en veut ${productOf(reshape)}.`,
      },
      hint: { en: 'Change `reshape`, or the columns in `inputs`.', fr: 'Changez `reshape`, ou les colonnes de `inputs`.' },
    },
  );

function otherShape(file: string, input: string, found: readonly number[], wanted: PlanShape): DataError {
  const sizes = wanted.filter((size) => size !== null);
  const same = sizes.length === wanted.length && productOf(sizes) === productOf(found);
  return new DataError(
    { file },
    {
      message: {
        en: `a sample has the shape ${written(found)}, but the input \`${input}\` takes ${written(wanted)}.`,
        fr: `un échantillon a la forme ${written(found)}, mais l'entrée \`${input}\` attend ${written(wanted)}.`,
      },
      hint: same
        ? {
            en: `The values fit: write \`reshape = ${written(wanted)}\`.`,
            fr: `Les valeurs conviennent : écrivez \`reshape = ${written(wanted)}\`.`,
          }
        : {
            en: `Declare the input as ${written(found)}, or choose other columns in \`inputs\`.`,
            fr: `Déclarez l'entrée comme ${written(found)}, ou choisissez d'autres colonnes dans \`inputs\`.`,
          },
    },
  );
}

const otherTarget = (file: string, output: string, found: readonly number[], wanted: PlanShape): DataError =>
  new DataError(
    { file },
    {
      message: {
        en: `a target has the shape ${written(found)}, but the output \`${output}\` gives ${written(wanted)}.`,
        fr: `une cible a la forme ${written(found)}, mais la sortie \`${output}\` donne ${written(wanted)}.`,
      },
      hint: {
        en: 'Change the units of the last layer, or the columns in `target`.',
        fr: 'Changez le nombre d’unités de la dernière couche, ou les colonnes de `target`.',
      },
    },
  );

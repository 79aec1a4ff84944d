import { type Columns, type OutputPlan, type Plan, wantedBy } from '../../protocol/index.ts';
import { type Arrays, type NumberArray, productOf } from './arrays.ts';
import { type Block, type Blocks, lastSize, type PlaceOf } from './block.ts';
import { DataError } from './error.ts';
import { checkLabels, outputSize } from './labels.ts';
import type { Numbers } from './rows/numbers.ts';
import { ArrayRows } from './rows/rows.ts';
import { WEIGHTS } from './targets.ts';

/** A block whose numbers are all in memory. */
export interface ArrayBlock extends Block {
  readonly rows: ArrayRows;
}

interface ArrayBlocks extends Blocks {
  readonly inputs: readonly ArrayBlock[];
  readonly targets: readonly ArrayBlock[];
  readonly weights: ArrayBlock | null;
}

/** The blocks of all inputs and targets from arrays. @throws DataError when their numbers of samples differ */
export function arrayBlocks(source: Arrays, plan: Plan): ArrayBlocks {
  const { data, network } = plan;
  const inputs = network.inputs.map(({ name }) => arrayBlock(source, name, arrayName(data.inputs, name, source.x)));
  const targets = network.outputs.map((output) => targetOf(source, output, arrayName(data.target, output.name, source.y), plan));
  const weights = data.sampleWeight === undefined ? null : weightsOf(source, data.sampleWeight);
  const [first, ...others] = [...inputs, ...targets, ...(weights ? [weights] : [])];
  for (const other of others) if (first) checkSameCount(first, other);
  return { inputs, targets, weights, place: placeIn(source.file) };
}

const placeIn =
  (file: string): PlaceOf =>
  (row, column) => ({ file, ...(column === undefined ? {} : { column }), sample: row + 1 });

function arrayName(columns: Readonly<Record<string, Columns>> | null, name: string, preset: string): string {
  const list = columns?.[name];
  if (list === undefined) return preset;
  return 'from' in list ? list.from : (list[0] ?? preset);
}

function arrayOf({ arrays, file }: Arrays, name: string): NumberArray {
  const array = arrays.get(name);
  if (array && array.shape.length > 0) return array;
  throw new DataError(
    { file, column: name },
    {
      message: { en: 'there is no such array of samples.', fr: "il n'y a pas de tel tableau d'échantillons." },
      hint: {
        en: 'The first size of an array is the number of samples.',
        fr: "La première taille d'un tableau est le nombre d'échantillons.",
      },
    },
  );
}

function arrayBlock(source: Arrays, name: string, array: string): ArrayBlock {
  const { shape, data, integer } = arrayOf(source, array);
  const sample = shape.slice(1);
  return {
    name,
    file: source.file,
    shape: sample,
    rows: new ArrayRows(data, productOf(sample), shape[0]),
    quantities: Array.from({ length: lastSize(sample) }, () => true),
    features: [{ column: array, encoding: 'number' }],
    gaps: !integer && hasNaN(data),
  };
}

/** One number a sample. @throws DataError when there are several */
function weightsOf(source: Arrays, array: string): ArrayBlock {
  const block = arrayBlock(source, WEIGHTS, array);
  if (productOf(block.shape) === 1) return { ...block, shape: [], quantities: [true] };
  const shape = JSON.stringify(block.shape);
  throw new DataError(
    { file: source.file, column: array },
    {
      message: {
        en: `the weights have a shape of ${shape} a sample; a weight is one number.`,
        fr: `les poids ont une forme de ${shape} par échantillon ; un poids est un seul nombre.`,
      },
      hint: {
        en: 'Name an array with as many numbers as there are samples.',
        fr: "Nommez un tableau d'autant de nombres qu'il y a d'échantillons.",
      },
    },
  );
}

function hasNaN(data: Numbers): boolean {
  for (let i = 0; i < data.length; i++) if (Number.isNaN(data[i])) return true;
  return false;
}

/** A target as its loss wants it: class numbers become one-hot vectors for a categorical loss, a number a sample gets a size 1. */
function targetOf(source: Arrays, output: OutputPlan, array: string, { train, data }: Plan): ArrayBlock {
  const block = arrayBlock(source, output.name, array);
  const outputs = outputSize(output);
  const wanted = wantedBy(train.loss[output.name], outputs, data.encode[array] ?? 'auto');
  const single = productOf(block.shape) === 1;
  const place = placeIn(source.file);
  const label = (i: number) => place(Math.floor(i / Math.max(productOf(block.shape), 1)), array);
  const classes = block.quantities.map(() => false);
  if (wanted === 'ids') {
    checkLabels(block.rows.data, outputs, label);
    return { ...block, quantities: classes };
  }
  if (wanted === 'one_hot' && single) {
    checkLabels(block.rows.data, outputs, label);
    const rows = new ArrayRows(oneHot(block.rows.data, outputs), outputs);
    return { ...block, shape: [outputs], rows, quantities: Array.from({ length: outputs }, () => false) };
  }
  if (wanted === 'one_hot') return { ...block, quantities: classes };
  return block.shape.length === 0 ? { ...block, shape: [1] } : block;
}

/** A 1 at the place of each class, 0 elsewhere: [ids, classes]. */
function oneHot(ids: Numbers, classes: number): Float32Array {
  const values = new Float32Array(ids.length * classes);
  for (const [row, id] of ids.entries()) values[row * classes + id] = 1;
  return values;
}

function checkSameCount(one: Block, other: Block): void {
  const [a, b] = [one.rows.count, other.rows.count];
  if (a === b) return;
  const name = (block: Block): string => `\`${block.features[0]?.column ?? block.name}\``;
  throw new DataError(
    { file: one.file },
    {
      message: {
        en: `${name(one)} has ${a} samples and ${name(other)} has ${b}.`,
        fr: `${name(one)} a ${a} échantillons et ${name(other)} en a ${b}.`,
      },
      hint: {
        en: 'Each sample needs its label: choose two arrays or files that belong together.',
        fr: 'Chaque échantillon a besoin de son étiquette : choisissez deux tableaux ou fichiers qui vont ensemble.',
      },
    },
  );
}

import { type Columns, type OutputPlan, type Plan, wantedBy } from '../../protocol/index.ts';
import { type Arrays, type NumberArray, productOf } from './arrays.ts';
import { type Block, lastSize } from './block.ts';
import { DataError } from './error.ts';
import { oneHot } from './inputs.ts';
import { checkLabels, outputSize } from './labels.ts';

/** The blocks of all inputs and targets from arrays. @throws DataError when their numbers of samples differ */
export function arrayBlocks(
  source: Arrays,
  plan: Plan,
): { readonly inputs: readonly Block[]; readonly targets: readonly Block[] } {
  const { data, network } = plan;
  const inputs = network.inputs.map(({ name }) => arrayBlock(source, name, arrayName(data.inputs, name, source.x)));
  const targets = network.outputs.map((output) => targetOf(source, output, arrayName(data.target, output.name, source.y), plan));
  const [first, ...others] = [...inputs, ...targets];
  for (const other of others) if (first) checkSameCount(first, other);
  return { inputs, targets };
}

function arrayName(columns: Readonly<Record<string, Columns>> | null, name: string, preset: string): string {
  const list = columns?.[name];
  if (list === undefined) return preset;
  return 'from' in list ? list.from : (list[0] ?? preset);
}

function arrayOf({ arrays, file }: Arrays, name: string): NumberArray {
  const array = arrays.get(name);
  if (!array || array.shape.length === 0) {
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
  return array;
}

function arrayBlock(source: Arrays, name: string, array: string): Block {
  const { shape, data } = arrayOf(source, array);
  const sample = shape.slice(1);
  return {
    name,
    file: source.file,
    shape: sample,
    data,
    quantities: Array.from({ length: lastSize(sample) }, () => true),
    features: [{ column: array, encoding: 'number' }],
    lines: null,
  };
}

/** A target as its loss wants it: class numbers become one-hot vectors for a categorical loss, a number a sample gets a size 1. */
function targetOf(source: Arrays, output: OutputPlan, array: string, { train, data }: Plan): Block {
  const block = arrayBlock(source, output.name, array);
  const outputs = outputSize(output);
  const wanted = wantedBy(train.loss[output.name], outputs, data.encode[array] ?? 'auto');
  const single = productOf(block.shape) === 1;
  const label = (i: number) => ({
    file: source.file,
    column: array,
    sample: Math.floor(i / Math.max(productOf(block.shape), 1)) + 1,
  });
  const classes = block.quantities.map(() => false);
  if (wanted === 'ids') {
    checkLabels(block.data, outputs, label);
    return { ...block, quantities: classes };
  }
  if (wanted === 'one_hot' && single) {
    checkLabels(block.data, outputs, label);
    const data = oneHot(Float64Array.from(block.data), outputs);
    return { ...block, shape: [outputs], data, quantities: Array.from({ length: outputs }, () => false) };
  }
  if (wanted === 'one_hot') return { ...block, quantities: classes };
  return block.shape.length === 0 ? { ...block, shape: [1] } : block;
}

const countOf = (block: Block): number => block.data.length / Math.max(productOf(block.shape), 1);

function checkSameCount(one: Block, other: Block): void {
  const [a, b] = [countOf(one), countOf(other)];
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

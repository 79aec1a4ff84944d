import { type OutputPlan, type Plan, wantedBy } from '../../protocol/index.ts';
import { type Block, type Blocks, lastSize } from './block.ts';
import { DataError } from './error.ts';
import { checkClassCount, outputSize } from './labels.ts';
import { ArrayRows, type Rows } from './rows/rows.ts';
import type { Images } from './sources/images/folder.ts';
import { CodedRows } from './table/encode.ts';

/** The column under which the class of an image goes. */
const CLASS = 'class';

/** The blocks of images and of their classes. @throws DataError when there are more classes than outputs */
export function imageBlocks(images: Images, plan: Plan): Blocks {
  const { network } = plan;
  if (plan.data.sampleWeight !== undefined) throw noColumns(images.file);
  return {
    inputs: network.inputs.map(({ name }) => imageBlock(images.file, name, images.size, images.rows)),
    targets: network.outputs.map((output) => classBlock(images, output, plan)),
    weights: null,
    place: (row) => ({ file: images.files[row] ?? images.file }),
  };
}

const noColumns = (file: string): DataError =>
  new DataError(
    { file },
    {
      message: {
        en: 'images have no column that could weigh them.',
        fr: "des images n'ont pas de colonne qui puisse les pondérer.",
      },
      hint: {
        en: 'Leave `sample_weight` out; `class_weight` of the train block weighs them by their class.',
        fr: 'Omettez `sample_weight` ; `class_weight` du bloc train les pondère par leur classe.',
      },
    },
  );

/** The pixels of images as an input. */
export function imageBlock(file: string, name: string, { height, width, channels }: Images['size'], rows: Rows): Block {
  const shape = [height, width, channels];
  return {
    name,
    file,
    shape,
    rows,
    quantities: Array.from({ length: lastSize(shape) }, () => true),
    features: [{ column: 'image', encoding: 'number' }],
    gaps: false,
  };
}

function classBlock({ file, labels, classes }: Images, output: OutputPlan, { train, data }: Plan): Block {
  const outputs = outputSize(output);
  const wanted = wantedBy(train.loss[output.name], outputs, data.encode[CLASS] ?? 'auto');
  checkClassCount(classes, outputs, train.loss[output.name], { file });
  const ids = new ArrayRows(Float32Array.from(labels), 1);
  const vectors = wanted === 'one_hot' || (wanted === 'numbers' && outputs > 1);
  const shape = vectors ? [outputs] : wanted === 'ids' && outputs > 1 ? [] : [1];
  return {
    name: output.name,
    file,
    shape,
    rows: vectors ? new CodedRows(ids, [{ at: 0, classes: null, oneHot: outputs }]) : ids,
    quantities: Array.from({ length: lastSize(shape) }, () => false),
    features: [{ column: CLASS, encoding: vectors ? 'one_hot' : 'integer', classes }],
    gaps: false,
  };
}

import type { Dataset, Part, Values } from '../fit/dataset.ts';
import { type Prepared, sizeOf } from './prepared.ts';
import type { Sampling } from './sampling.ts';
import { scaleInto } from './scale.ts';
import type { Partition } from './split.ts';
import { isOnDisk, StreamReader } from './stream/reader.ts';

/** Samples of more bytes than this are not kept in memory all at once. */
const LIMIT = 2 ** 30;

/** What a dataset is made of. */
export interface Material {
  readonly inputs: readonly Prepared[];
  readonly targets: readonly Prepared[];
  /** How much each row counts; `null`: all the same. */
  readonly weights: Prepared | null;
  readonly sampling: Sampling;
  readonly parts: Partition;
}

/** The samples of each part: in memory where they fit, else behind a reader. @param limit bytes */
export function datasetOf(material: Material, limit: number = LIMIT): Dataset {
  const { inputs, targets, weights, parts } = material;
  const all = [...inputs, ...targets, ...(weights ? [weights] : [])];
  const samples = parts.train.length + parts.validation.length + parts.test.length;
  const bytes = all.reduce((sum, prepared) => sum + 4 * samples * sizeOf(prepared), 0);
  const streamed = bytes > limit || all.some(({ rows }) => isOnDisk(rows));
  const [train, validation, test] = streamed ? partsOf(parts, (of) => emptyPart(material, of)) : fullParts(material);
  return {
    train,
    validation: validation.samples > 0 ? validation : null,
    test: test.samples > 0 ? test : null,
    ...(streamed ? { reader: new StreamReader(material) } : {}),
  };
}

type Parts = readonly [train: Part, validation: Part, test: Part];

const partsOf = ({ train, validation, test }: Partition, partOf: (of: Int32Array) => Part): Parts => [
  partOf(train),
  partOf(validation),
  partOf(test),
];

const emptyPart = ({ inputs, targets, weights }: Material, of: Int32Array): Part => {
  const empty = ({ fitted }: Prepared): Values => ({ shape: fitted.shape, data: new Float32Array() });
  return {
    samples: of.length,
    inputs: inputs.map(empty),
    targets: targets.map(empty),
    ...(weights && { weights: empty(weights) }),
  };
};

/** The parts lie one after another in memory: whoever wants all of them in one array has it. */
function fullParts({ inputs, targets, weights, sampling, parts }: Material): Parts {
  const samples = parts.train.length + parts.validation.length + parts.test.length;
  const roomFor = (prepared: Prepared): Float32Array => new Float32Array(samples * sizeOf(prepared));
  const [inputRoom, targetRoom, weightRoom] = [inputs.map(roomFor), targets.map(roomFor), weights ? roomFor(weights) : undefined];
  let before = 0;
  return partsOf(parts, (of) => {
    const start = before;
    before += of.length;
    const fill = (prepared: Prepared, room: Float32Array | undefined, rowOf: (sample: number) => number): Values => {
      const size = sizeOf(prepared);
      const data = (room ?? new Float32Array()).subarray(start * size, before * size);
      gather(prepared, of, rowOf, data);
      return { shape: prepared.fitted.shape, data };
    };
    return {
      samples: of.length,
      inputs: inputs.map((prepared, i) => fill(prepared, inputRoom[i], sampling.first)),
      targets: targets.map((prepared, i) => fill(prepared, targetRoom[i], sampling.target)),
      ...(weights && { weights: fill(weights, weightRoom, sampling.target) }),
    };
  });
}

function gather(prepared: Prepared, samples: Int32Array, rowOf: (sample: number) => number, into: Float32Array): void {
  const { fitted, rows, length } = prepared;
  const size = sizeOf(prepared);
  for (let i = 0; i < samples.length; i++) {
    scaleInto(rows.read(rowOf(samples[i] ?? 0), length), size, fitted.scaler, into, i * size);
  }
}

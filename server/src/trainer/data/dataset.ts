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
  readonly sampling: Sampling;
  readonly parts: Partition;
}

/** The samples of each part: in memory where they fit, else behind a reader. @param limit bytes */
export function datasetOf(material: Material, limit: number = LIMIT): Dataset {
  const { inputs, targets, parts } = material;
  const all = [...inputs, ...targets];
  const samples = parts.train.length + parts.validation.length + parts.test.length;
  const bytes = all.reduce((sum, prepared) => sum + 4 * samples * sizeOf(prepared), 0);
  const streamed = bytes > limit || all.some(({ rows }) => isOnDisk(rows));
  const partOf = (of: Int32Array): Part => (streamed ? emptyPart(material, of) : fullPart(material, of));
  return {
    train: partOf(parts.train),
    validation: parts.validation.length > 0 ? partOf(parts.validation) : null,
    test: parts.test.length > 0 ? partOf(parts.test) : null,
    ...(streamed ? { reader: new StreamReader(material) } : {}),
  };
}

const emptyPart = ({ inputs, targets }: Material, of: Int32Array): Part => {
  const empty = ({ fitted }: Prepared): Values => ({ shape: fitted.shape, data: new Float32Array() });
  return { samples: of.length, inputs: inputs.map(empty), targets: targets.map(empty) };
};

const fullPart = ({ inputs, targets, sampling }: Material, of: Int32Array): Part => ({
  samples: of.length,
  inputs: inputs.map((prepared) => gather(prepared, of, sampling.first)),
  targets: targets.map((prepared) => gather(prepared, of, sampling.target)),
});

function gather(prepared: Prepared, samples: Int32Array, rowOf: (sample: number) => number): Values {
  const { fitted, rows, length } = prepared;
  const size = sizeOf(prepared);
  const data = new Float32Array(samples.length * size);
  for (let i = 0; i < samples.length; i++) {
    scaleInto(rows.read(rowOf(samples[i] ?? 0), length), size, fitted.scaler, data, i * size);
  }
  return { shape: fitted.shape, data };
}

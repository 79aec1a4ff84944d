import type { Part, Values } from '../../../server/src/trainer/fit/dataset.ts';
import type { WeightValues } from '../../../server/src/trainer/fit/weights.ts';

/** An array of the recording: little-endian values in base64. */
interface Packed {
  readonly shape: readonly number[];
  readonly dtype: 'float32' | 'int32';
  readonly data: string;
}

interface RecordedPart {
  readonly inputs: readonly Packed[];
  readonly targets: readonly Packed[];
  /** One a sample. */
  readonly weights?: Packed;
}

/** What one run of Keras began with and came to. */
export interface Recorded {
  readonly data: Readonly<Record<'train' | 'validation', RecordedPart>>;
  readonly start: Readonly<Record<string, Packed>>;
  /** `null`: neither a number nor infinite. */
  readonly history: Readonly<Record<string, readonly (number | null)[]>>;
  readonly end: Readonly<Record<string, Packed>>;
}

function unpacked({ dtype, data }: Packed): Float32Array | Int32Array {
  const { buffer } = Uint8Array.from(Buffer.from(data, 'base64'));
  return dtype === 'int32' ? new Int32Array(buffer) : new Float32Array(buffer);
}

const values = (packed: Packed): Values => ({ shape: packed.shape.slice(1), data: unpacked(packed) });

export const partOf = ({ data }: Recorded, name: 'train' | 'validation'): Part => {
  const { inputs, targets, weights } = data[name];
  return {
    samples: inputs[0]?.shape[0] ?? 0,
    inputs: inputs.map(values),
    targets: targets.map(values),
    ...(weights && { weights: values(weights) }),
  };
};

export const weightsOf = (packed: Recorded['start']): readonly WeightValues[] =>
  Object.entries(packed).map(([path, one]) => ({ path, shape: one.shape, values: Float32Array.from(unpacked(one)) }));

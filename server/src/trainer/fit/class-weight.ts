import { product } from '../ops/shapes.ts';
import type { Part, Values } from './dataset.ts';

/** The class of a sample: the place of the largest of several values, or the one value rounded. */
function classOf({ shape, data }: Values, sample: number): number {
  const size = product(shape);
  const values = data.subarray(sample * size, (sample + 1) * size);
  return size === 1 ? Math.round(values[0] ?? 0) : values.indexOf(Math.max(...values));
}

/** keras/src/trainers/data_adapters/data_adapter_utils.py, `class_weight_to_sample_weights`: 1 for a class that is not named. */
export function sampleWeights(part: Part, classWeight: Readonly<Record<string, number>>): Float32Array {
  const [target] = part.targets;
  if (!target) throw new Error('`class_weight` needs a target.');
  return Float32Array.from({ length: part.samples }, (_, i) => classWeight[String(classOf(target, i))] ?? 1);
}

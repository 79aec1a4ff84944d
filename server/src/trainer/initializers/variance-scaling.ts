import type { Config } from '../../protocol/index.ts';
import { numberOr, numbersIn, textIn } from '../ops/config.ts';
import { product } from '../ops/shapes.ts';
import { truncatedNormal } from './generator.ts';
import { drawn, type Initializer } from './kit.ts';

type Mode = 'fan_in' | 'fan_out' | 'fan_avg';
type Distribution = 'uniform' | 'truncated_normal' | 'untruncated_normal';

/** The deviation of a standard normal cut off at two. */
const CUT_DEVIATION = 0.87962566103423978;

interface Fans {
  readonly in: number;
  readonly out: number;
}

const isGiven = (config: Config, key: string): boolean => config[key] !== null && config[key] !== undefined;

/**
 * How many values an output reads, and how many an input feeds: of a kernel (…, in, out), each times its window; or the product of
 * the axes that count as inputs, and as outputs. keras/src/initializers/random_initializers.py, `compute_fans`
 */
function fans(shape: readonly number[], config: Config): Fans {
  if (isGiven(config, 'input_axes') && isGiven(config, 'output_axes')) {
    const along = (key: string): number => product(numbersIn(config, key).map((axis) => shape.at(axis) ?? 1));
    return { in: along('input_axes'), out: along('output_axes') };
  }
  const [inputs = 1, outputs = inputs] = shape.slice(-2);
  const window = product(shape.slice(0, -2));
  return { in: inputs * window, out: outputs * window };
}

function fan({ in: input, out: output }: Fans, mode: Mode): number {
  if (mode === 'fan_in') return input;
  return mode === 'fan_out' ? output : (input + output) / 2;
}

/** keras/src/initializers/random_initializers.py, `VarianceScaling` */
export const scaled =
  (scale: number, mode: Mode, distribution: Distribution): Initializer =>
  (shape, config, random) => {
    const variance = scale / Math.max(1, fan(fans(shape, config), mode));
    const limit = Math.sqrt(3 * variance);
    if (distribution === 'uniform') return drawn(shape, () => limit * (2 * random.uniform() - 1));
    const deviation = Math.sqrt(variance);
    if (distribution === 'untruncated_normal') return drawn(shape, () => deviation * random.normal());
    return drawn(shape, () => (deviation / CUT_DEVIATION) * truncatedNormal(random));
  };

const isMode = (word: string): word is Mode => ['fan_in', 'fan_out', 'fan_avg'].includes(word);
const toDistribution = (word: string): Distribution =>
  word === 'uniform' || word === 'untruncated_normal' ? word : 'truncated_normal';

export const varianceScaling: Initializer = (shape, config, random) => {
  const mode = textIn(config, 'mode');
  if (!isMode(mode)) throw new Error(`No mode of \`VarianceScaling\` is called ${mode}.`);
  return scaled(numberOr(config, 'scale', 1), mode, toDistribution(textIn(config, 'distribution')))(shape, config, random);
};

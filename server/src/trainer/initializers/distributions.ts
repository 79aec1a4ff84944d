import { numberOr } from '../ops/config.ts';
import { truncatedNormal } from './generator.ts';
import { drawn, type Initializer } from './kit.ts';

export const randomUniform: Initializer = (shape, config, random) => {
  const low = numberOr(config, 'minval', -0.05);
  const high = numberOr(config, 'maxval', 0.05);
  return drawn(shape, () => low + (high - low) * random.uniform());
};

export const randomNormal: Initializer = (shape, config, random) => {
  const mean = numberOr(config, 'mean', 0);
  const deviation = numberOr(config, 'stddev', 0.05);
  return drawn(shape, () => mean + deviation * random.normal());
};

/** Values further than two deviations from the mean are drawn again. */
export const truncatedNormalValues: Initializer = (shape, config, random) => {
  const mean = numberOr(config, 'mean', 0);
  const deviation = numberOr(config, 'stddev', 0.05);
  return drawn(shape, () => mean + deviation * truncatedNormal(random));
};

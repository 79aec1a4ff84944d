import {
  add,
  clipByValue,
  div,
  equal,
  floor,
  mul,
  reshape,
  slice,
  sub,
  sum,
  type Tensor,
  tile,
  unstack,
  where,
} from '@tensorflow/tfjs-core';
import type { Config, Plain } from '../../../protocol/index.ts';
import { flagIn, numberIn } from '../../ops/config.ts';
import { gamma } from '../../ops/gamma.ts';
import { brightness, colorDegeneration, contrast, posterization, solarize } from './colours.ts';
import { equalization } from './equalize.ts';
import { sharpness } from './filters.ts';
import { autoContrast } from './histogram.ts';
import { type Augmentation, applied, type Draws, drawnFor, endsOf, sizesOf, valueRangeOf } from './kit.ts';
import { rotation, shear, translation } from './placing.ts';

/** Layers that draw which other layers act. */

/** One of those others, with the arguments that it is given: what it draws stays its own. */
interface Operation {
  draw(images: Tensor, draws: Draws): Change;
}
type Change = (images: Tensor) => Tensor;

const operation = <T>(augmentation: Augmentation<T>, config: Config): Operation => ({
  draw: (images, draws) => {
    const drawn = drawnFor(augmentation, images, draws, config);
    return (x) => applied(augmentation, x, drawn, config);
  },
});

/** The operations by Keras's names, with one strength for all. */
function operations(config: Config): Readonly<Record<string, Operation>> {
  const ends = endsOf(config, 'factor', 0);
  const moved = (own: Record<string, Plain>): Config => ({ ...config, fill_mode: 'reflect', fill_value: 0, ...own });
  const range: Config = { ...config, factor: [...ends] };
  return {
    shear: operation(shear, moved({ x_factor: [...ends], y_factor: [...ends] })),
    translation: operation(translation, moved({ height_factor: [...ends], width_factor: [...ends] })),
    rotation: operation(rotation, moved({ factor: [...ends] })),
    brightness: operation(brightness, range),
    colorDegeneration: operation(colorDegeneration, range),
    contrast: operation(contrast, range),
    sharpness: operation(sharpness, range),
    posterization: operation(posterization, { ...config, factor: Math.max(1, Math.trunc(8 * ends[1])) }),
    solarization: operation(solarize, { ...config, addition_factor: [...ends], threshold_factor: [...ends] }),
    autoContrast: operation(autoContrast, config),
    equalization: operation(equalization, config),
  };
}

/**
 * What the change whose number was drawn makes of the images; beyond the last they stay.
 * @param which whole, a scalar, or one an image: [batch, 1, 1, 1]
 */
const chosenOf = (images: Tensor, changes: readonly Change[], which: Tensor): Tensor =>
  changes.reduce((kept, change, i) => where(equal(which, i), change(images), kept), images);

/** Whole numbers below `count`, each a scalar. */
const numbersBelow = (draws: Draws, many: number, count: number): readonly Tensor[] =>
  many === 0 ? [] : unstack(floor(mul(draws.uniform([many]), count)));

interface Deal {
  readonly changes: readonly Change[];
  readonly which: readonly Tensor[];
}

/** keras/src/layers/preprocessing/image_preprocessing/rand_augment.py: each operation draws once a step. */
export const randAugment: Augmentation<Deal> = {
  anyFormat: true,
  draw: (images, draws, config) => {
    const all = Object.values(operations(config));
    const which = numbersBelow(draws, numberIn(config, 'num_ops'), all.length);
    return { which, changes: all.map((one) => one.draw(images, draws)) };
  },
  apply: (images, { which, changes }) => which.reduce((x, number) => chosenOf(x, changes, number), images),
};

interface Mix {
  /** One a place of the chains, with a number for each chain: [chains]. */
  readonly deals: readonly { readonly changes: readonly Change[]; readonly which: Tensor }[];
  /** How much each chain counts: [chains]. */
  readonly shares: Tensor;
  /** How much of the images stays: [1]. */
  readonly kept: Tensor;
}

/** Those that AugMix has without `all_ops`, in its order, then the others. */
const PLAIN = ['shear', 'translation', 'rotation', 'posterization', 'solarization', 'autoContrast', 'equalization'];
const MORE = ['brightness', 'colorDegeneration', 'contrast', 'sharpness'];

/** A number for each chain, laid along the axes of the images of all chains: [chains · batch, 1, 1, 1]. */
const perChain = (numbers: Tensor, batch: number): Tensor => {
  const chains = numbers.size;
  return reshape(tile(reshape(numbers, [chains, 1]), [1, batch]), [chains * batch, 1, 1, 1]);
};

/**
 * keras/src/layers/preprocessing/image_preprocessing/aug_mix.py. All chains are one batch, which every operation changes once a
 * place: the compiled step has a third of the nodes that chains one after the other would have.
 */
export const augMix: Augmentation<Mix> = {
  anyFormat: true,
  draw: (images, draws, config) => {
    const all = operations(config);
    const names = flagIn(config, 'all_ops') ? [...PLAIN, ...MORE] : PLAIN;
    const [count, depth, alpha] = [numberIn(config, 'num_chains'), numberIn(config, 'chain_depth'), numberIn(config, 'alpha')];
    const copies = tile(images, [Math.max(count, 1), 1, 1, 1]);
    const deal = () => ({
      which: floor(mul(draws.uniform([Math.max(count, 1)]), names.length + 1)),
      changes: names.flatMap((name) => all[name]?.draw(copies, draws) ?? []),
    });
    const weights = gamma(draws, [Math.max(count, 1)], alpha);
    const pair = gamma(draws, [2], alpha);
    return {
      deals: Array.from({ length: depth }, deal),
      shares: count === 0 ? mul(weights, 0) : div(weights, sum(weights)),
      kept: div(slice(pair, [0], [1]), sum(pair)),
    };
  },
  apply: (images, { deals, shares, kept }, config) => {
    const chains = shares.size;
    const [batch] = sizesOf(images);
    const ends = deals.reduce<Tensor>(
      (x, { which, changes }) => chosenOf(x, changes, perChain(which, batch)),
      tile(images, [chains, 1, 1, 1]),
    );
    const each = mul(reshape(ends, [chains, ...images.shape]), reshape(shares, [chains, 1, 1, 1, 1]));
    return clipByValue(add(mul(images, kept), mul(sum(each, 0), sub(1, kept))), ...valueRangeOf(config));
  },
};

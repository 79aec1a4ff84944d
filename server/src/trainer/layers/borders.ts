import { pad, reshape, slice, type Tensor } from '@tensorflow/tfjs-core';
import type { Config } from '../../protocol/index.ts';
import { numberIn, numbersIn, textIn, textOrNone } from '../ops/config.ts';
import { repeated } from '../ops/repeat.ts';
import { type Interpolation, resized } from '../ops/resize.ts';
import { range } from '../ops/shapes.ts';
import { areChannelsFirst, fromChannelsLast, toChannelsLast } from './channels.ts';
import { type Layer, onlyInput, unmasked } from './kit.ts';

type Ends = readonly [before: number, after: number];

/** What an entry of the plan says of one axis. */
const toEnds = (value: unknown): Ends => {
  const [before = 0, after = before] = [value].flat();
  if (typeof before === 'number' && typeof after === 'number') return [before, after];
  throw new TypeError(`The plan says ${JSON.stringify(value)} where the ends of an axis are wanted.`);
};

/** Both ends of every axis of a tensor; nothing at batch and channels. */
function endsOf(config: Config, key: string, x: Tensor): readonly Ends[] {
  const axes = x.rank - 2;
  const given = config[key];
  const entries = Array.isArray(given) && axes > 1 ? given : range(axes).map(() => given);
  const ends = entries.map(toEnds);
  return areChannelsFirst(config) ? [[0, 0], [0, 0], ...ends] : [[0, 0], ...ends, [0, 0]];
}

/** keras/src/layers/reshaping/cropping1d.py and its like */
const cropping: Layer = {
  perSample: true,
  run: (call) => {
    const x = onlyInput(call);
    const ends = endsOf(call.config, 'cropping', x);
    return unmasked(
      slice(
        x,
        ends.map(([before]) => before),
        x.shape.map((size, axis) => size - (ends[axis]?.[0] ?? 0) - (ends[axis]?.[1] ?? 0)),
      ),
    );
  },
};

/** keras/src/layers/reshaping/zero_padding1d.py and its like */
const zeroPadding: Layer = {
  perSample: true,
  run: (call) => {
    const x = onlyInput(call);
    return unmasked(
      pad(
        x,
        endsOf(call.config, 'padding', x).map(([before, after]) => [before, after]),
      ),
    );
  },
};

function enlarged(x: Tensor, config: Config): Tensor {
  const factors = numbersIn(config, 'size');
  const interpolation = textOrNone(config, 'interpolation') ?? 'nearest';
  if (interpolation === 'nearest') return factors.reduce((y, factor, i) => repeated(y, i + 1, factor), x);
  const sizes = factors.map((factor, i) => factor * (x.shape[i + 1] ?? 1));
  return resized(x, sizes, textIn(config, 'interpolation') as Interpolation);
}

/** keras/src/layers/reshaping/up_sampling2d.py and its like */
const upSampling: Layer = {
  perSample: true,
  run: (call) => unmasked(fromChannelsLast(enlarged(toChannelsLast(onlyInput(call), call.config), call.config), call.config)),
};

/** keras/src/layers/reshaping/repeat_vector.py */
const repeatVector: Layer = {
  perSample: true,
  run: (call) => {
    const x = onlyInput(call);
    const [batch = 1, size = 1] = x.shape;
    return unmasked(repeated(reshape(x, [batch, 1, size]), 1, numberIn(call.config, 'n')));
  },
};

/** Layers that change how large the axes are, by Keras's class name. */
export const borders: Readonly<Record<string, Layer>> = {
  Cropping1D: cropping,
  Cropping2D: cropping,
  Cropping3D: cropping,
  RepeatVector: repeatVector,
  UpSampling1D: upSampling,
  UpSampling2D: upSampling,
  UpSampling3D: upSampling,
  ZeroPadding1D: zeroPadding,
  ZeroPadding2D: zeroPadding,
  ZeroPadding3D: zeroPadding,
};

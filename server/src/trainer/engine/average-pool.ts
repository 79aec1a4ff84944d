import { MathBackendCPU } from '@tensorflow/tfjs-backend-cpu';
import * as tf from '@tensorflow/tfjs-core';

interface PoolAttributes {
  readonly filterSize: [number, number, number] | number;
  readonly strides: [number, number, number] | number;
  readonly pad: 'valid' | 'same' | number;
}

/**
 * Puts right the gradient of average pooling in the JavaScript backend of 4.22: forward it divides by the elements that lie
 * inside the input, as Keras does, backward by the whole window. The coming gradient is scaled by window / elements inside
 * before the kernel divides it, which is the same at every window that `same` padding does not cut.
 */
export function correctAveragePoolGradients(): void {
  correct('AvgPoolGrad', (shape, { filterSize, strides, pad }) => {
    const info = tf.backend_util.computePool2DInfo(
      shape as [number, number, number, number],
      pair(filterSize),
      pair(strides),
      1,
      pad,
    );
    return [
      {
        size: info.inHeight,
        window: info.filterHeight,
        stride: info.strideHeight,
        before: info.padInfo.top,
        out: info.outHeight,
      },
      { size: info.inWidth, window: info.filterWidth, stride: info.strideWidth, before: info.padInfo.left, out: info.outWidth },
    ];
  });
  correct('AvgPool3DGrad', (shape, { filterSize, strides, pad }) => {
    const five = shape as [number, number, number, number, number];
    const info = tf.backend_util.computePool3DInfo(five, filterSize, strides, 1, pad);
    return [
      { size: info.inDepth, window: info.filterDepth, stride: info.strideDepth, before: info.padInfo.front, out: info.outDepth },
      {
        size: info.inHeight,
        window: info.filterHeight,
        stride: info.strideHeight,
        before: info.padInfo.top,
        out: info.outHeight,
      },
      { size: info.inWidth, window: info.filterWidth, stride: info.strideWidth, before: info.padInfo.left, out: info.outWidth },
    ];
  });
}

const pair = (value: number | readonly number[]): number | [number, number] =>
  typeof value === 'number' ? value : [value[0] ?? 1, value[1] ?? 1];

/** One spatial axis of a pooling. */
interface PoolAxis {
  readonly size: number;
  readonly window: number;
  readonly stride: number;
  readonly before: number;
  readonly out: number;
}

/** Window / elements inside, for each place along an axis. */
function scales({ size, window, stride, before, out }: PoolAxis): number[] {
  return Array.from({ length: out }, (_, i) => {
    const start = i * stride - before;
    return window / (Math.min(start + window, size) - Math.max(start, 0));
  });
}

const corrected = new Set<string>();

function correct(name: string, axesOf: (inputShape: readonly number[], attributes: PoolAttributes) => readonly PoolAxis[]): void {
  const kernel = tf.getKernel(name, 'cpu');
  if (corrected.has(name) || !kernel) return;
  corrected.add(name);
  tf.unregisterKernel(name, 'cpu');
  tf.registerKernel({
    ...kernel,
    kernelFunc: ({ inputs, attrs, backend }) => {
      const { dy, input } = inputs;
      if (!dy || !input || !(backend instanceof MathBackendCPU)) throw new Error(`\`${name}\` lacks an input.`);
      const factors = axesOf(input.shape, attrs as unknown as PoolAttributes).map(scales);
      const values = scaled(backend.readSync(dy.dataId) as Float32Array, dy.shape, factors);
      const info = backend.makeTensorInfo(dy.shape, dy.dtype, values);
      const result = kernel.kernelFunc({ inputs: { dy: info, input }, attrs: attrs ?? {}, backend });
      backend.disposeIntermediateTensorInfo(info);
      return result;
    },
  });
}

/** Multiplies values of shape [batch, …spatial, channels] by one factor for each place along each spatial axis. */
function scaled(values: Float32Array, shape: readonly number[], factors: readonly (readonly number[])[]): Float32Array {
  const strides = shape.map((_, axis) => shape.slice(axis + 1).reduce((a, b) => a * b, 1));
  return values.map((value, i) =>
    factors.reduce((product, factor, axis) => {
      const place = Math.floor(i / (strides[axis + 1] ?? 1)) % factor.length;
      return product * (factor[place] ?? 1);
    }, value),
  );
}

import * as tf from '@tensorflow/tfjs-core';

interface Attributes {
  readonly transposeA: boolean;
  readonly transposeB: boolean;
}

/**
 * Lets products with a transposed matrix, which every gradient is, take the fast way of the WebAssembly backend: of 4.22 its
 * kernel is fast for plain matrices alone, and several times slower than turning the matrix round first.
 */
export function turnMatricesFirst(): void {
  const [product, turn] = [tf.getKernel('BatchMatMul', 'wasm'), tf.getKernel('Transpose', 'wasm')];
  if (!product || !turn) throw new Error('The WebAssembly backend has no matrix product.');
  tf.unregisterKernel('BatchMatMul', 'wasm');
  tf.registerKernel({
    ...product,
    kernelFunc: ({ inputs, attrs, backend }) => {
      const { a, b } = inputs;
      if (!a || !b) throw new Error('A matrix product lacks an input.');
      const { transposeA, transposeB } = attrs as unknown as Attributes;
      const made: tf.TensorInfo[] = [];
      const turned = (x: tf.TensorInfo): tf.TensorInfo => {
        const rank = x.shape.length;
        const perm = x.shape.map((_, axis) => (axis === rank - 1 ? rank - 2 : axis === rank - 2 ? rank - 1 : axis));
        const result = turn.kernelFunc({ inputs: { x }, attrs: { perm }, backend }) as tf.TensorInfo;
        made.push(result);
        return result;
      };
      const plain = { a: transposeA ? turned(a) : a, b: transposeB ? turned(b) : b };
      const result = product.kernelFunc({ inputs: plain, attrs: { transposeA: false, transposeB: false }, backend });
      for (const { dataId } of made) (backend as tf.KernelBackend).disposeData(dataId);
      return result;
    },
  });
}

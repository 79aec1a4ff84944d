import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { setThreadsCount, setWasmPaths, version_wasm } from '@tensorflow/tfjs-backend-wasm';
import './gradients.ts';
import * as tf from '@tensorflow/tfjs-core';
import { correctAveragePoolGradients } from './average-pool.ts';
import { borrowCpuKernels } from './borrowed.ts';
import { eagerEngine } from './eager.ts';
import type { Engine } from './port.ts';
import { turnMatricesFirst } from './wasm-matmul.ts';

/**
 * Kernels that training needs and the WebAssembly backend of 4.22 lacks, or computes wrongly. They run on the plain JavaScript
 * backend, on copies of the data: right, and slow.
 *
 * Lacking: the gradients of convolutions with respect to their kernels, of depthwise convolutions, of a gather (an
 * embedding's). Wrong, against TensorFlow and the JavaScript backend: the gradients of max pooling and of a 3-D convolution (that
 * of its kernel only with strides). Average pooling under `same` padding is wrong in both, and corrected in `average-pool.ts`.
 */
const BORROWED = [
  'AvgPool3DGrad',
  'AvgPoolGrad',
  'Conv2DBackpropFilter',
  'Conv3DBackpropFilterV2',
  'Conv3DBackpropInputV2',
  'DepthwiseConv2dNativeBackpropFilter',
  'DepthwiseConv2dNativeBackpropInput',
  'MaxPool3DGrad',
  'MaxPoolGrad',
  'UnsortedSegmentSum',
] as const;

/**
 * The engine in WebAssembly, on one thread: portable, several times slower than `native`. Its `.wasm` files lie in `wasm/`
 * beside the bundle; run from sources, in the package.
 */
export async function openWasm(): Promise<Engine> {
  // Without it the JavaScript backend advertises tfjs-node on standard error.
  tf.enableProdMode();
  setThreadsCount(1);
  tf.env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
  setWasmPaths(`${wasmFolder()}${path.sep}`);
  correctAveragePoolGradients();
  borrowCpuKernels(BORROWED, 'wasm');
  turnMatricesFirst();
  await tf.setBackend('wasm');
  return eagerEngine('wasm', { 'tfjs-backend-wasm': version_wasm });
}

function wasmFolder(): string {
  const bundled = path.join(import.meta.dirname, 'wasm');
  if (existsSync(bundled)) return bundled;
  return path.dirname(createRequire(import.meta.filename).resolve('@tensorflow/tfjs-backend-wasm'));
}

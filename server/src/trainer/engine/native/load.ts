import './prepare.ts';
import '../gradients.ts';
import { existsSync } from 'node:fs';
import * as tf from '@tensorflow/tfjs-core';
import { NodeJSKernelBackend } from '@tensorflow/tfjs-node/dist/nodejs_kernel_backend.js';
import '@tensorflow/tfjs-node/dist/register_all_kernels.js';
import { reason } from '../../failure.ts';
import { EngineMissing } from '../missing.ts';
import type { NativeBackend } from './backend.ts';

/** The name under which tfjs-node's kernels are registered. */
export const NATIVE = 'tensorflow';

/**
 * Loads the addon from its absolute path and makes it the backend of tfjs-core. A second call gives the backend that is
 * there already: the library can be loaded once a process.
 *
 * @param threads of one operation (`TF_NUM_INTRAOP_THREADS`), read once, while the library loads
 * @throws EngineMissing when the addon is not there or does not load
 */
export async function loadNative(addon: string, threads: number): Promise<NativeBackend> {
  if (!tf.engine().registry[NATIVE]) register(addon, threads);
  await tf.setBackend(NATIVE);
  return nativeBackend();
}

function register(addon: string, threads: number): void {
  if (!existsSync(addon)) throw new EngineMissing(addon);
  process.env.TF_NUM_INTRAOP_THREADS ??= String(threads);
  process.env.TF_CPP_MIN_LOG_LEVEL ??= '3';
  const module = { exports: {} };
  try {
    process.dlopen(module, addon);
  } catch (error) {
    throw new EngineMissing(addon, reason(error));
  }
  const binding = module.exports as ConstructorParameters<typeof NodeJSKernelBackend>[0];
  tf.registerBackend(NATIVE, () => new NodeJSKernelBackend(binding, '@tensorflow/tfjs-node') as unknown as tf.KernelBackend);
}

const nativeBackend = (): NativeBackend => tf.findBackend(NATIVE) as unknown as NativeBackend;

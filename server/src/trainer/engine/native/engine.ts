import * as tf from '@tensorflow/tfjs-core';
import type { Engine } from '../port.ts';
import { loadNative } from './load.ts';
import { RecordedOps } from './ops.ts';
import { NativeSession } from './session.ts';

/**
 * The native engine: TensorFlow's library through the addon of tfjs-node, whole steps compiled into one graph.
 *
 * @param addon absolute path of the addon
 * @throws EngineMissing when the addon is not there or does not load
 */
export async function openNative(addon: string, threads: number): Promise<Engine> {
  const backend = await loadNative(addon, threads);
  const ops = new RecordedOps(backend);
  return {
    backend: 'native',
    versions: { tensorflow: backend.binding.TF_Version, 'tfjs-core': tf.version_core, node: process.version },
    ops,
    compile: (program) => new NativeSession(backend, program, ops),
  };
}

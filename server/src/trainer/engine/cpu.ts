import './gradients.ts';
import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-backend-cpu';
import { correctAveragePoolGradients } from './average-pool.ts';
import { eagerEngine } from './eager.ts';
import type { Engine } from './port.ts';

/** The engine in plain JavaScript: runs everywhere, slowly. */
export async function openCpu(): Promise<Engine> {
  // Without it the JavaScript backend advertises tfjs-node on standard error.
  tf.enableProdMode();
  correctAveragePoolGradients();
  await tf.setBackend('cpu');
  return eagerEngine('cpu', {});
}

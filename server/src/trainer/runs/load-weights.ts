import { readFile } from 'node:fs/promises';
import type { WeightValues } from '../fit/weights.ts';
import { isWeight } from './checkpoint.ts';
import { decodeSafetensors } from './safetensors.ts';

/**
 * The weights of a safetensors file; of a checkpoint, its weights alone.
 *
 * @param file absolute path
 * @param written the path as the spec writes it
 * @throws Failure when the file is no safetensors file
 */
export async function loadWeights(file: string, written: string): Promise<readonly WeightValues[]> {
  const { tensors } = decodeSafetensors(await readFile(file), written);
  return tensors.filter(isWeight);
}

import type { LayerEntry } from '../kit/index.ts';
import { dense } from './dense.ts';

/** Every layer, in the order of the reference pages. */
export const layers: readonly LayerEntry[] = [dense];

import { existsSync } from 'node:fs';
import { addonPath, engineFolder } from '../../../server/src/trainer/engine/install/index.ts';
import { openEngine } from '../../../server/src/trainer/engine/open.ts';
import type { Engine } from '../../../server/src/trainer/engine/port.ts';

/** The engine of a test file, one a process: the backend of tfjs is global. */
export const openTestEngine = async (backend: 'native' | 'cpu' | 'wasm'): Promise<Engine> => {
  if (backend === 'native' && !existsSync(addonPath(engineFolder()))) throw new Error('The native engine is not set up.');
  return await openEngine(backend);
};

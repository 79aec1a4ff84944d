import type { Backend } from '../../protocol/index.ts';
import { addonPath, engineFolder } from './install/index.ts';
import type { Engine } from './port.ts';

/**
 * Opens the engine that was asked for, and no other. Each is loaded only when it is opened.
 *
 * @param folder of the native engine; `null`: where the set-up puts it
 * @param threads of one operation of the native engine; the first that is opened in a process decides
 * @throws EngineMissing when `native` is asked for and is not there, or does not load
 */
export async function openEngine(backend: Backend, folder: string | null = null, threads = 1): Promise<Engine> {
  switch (backend) {
    case 'native': {
      const { openNative } = await import('./native/engine.ts');
      return openNative(addonPath(folder ?? engineFolder()), threads);
    }
    case 'wasm': {
      const { openWasm } = await import('./wasm.ts');
      return openWasm();
    }
    case 'cpu': {
      const { openCpu } = await import('./cpu.ts');
      return openCpu();
    }
  }
}

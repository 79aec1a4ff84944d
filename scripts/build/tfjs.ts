import { readFile } from 'node:fs/promises';
import type { BuildOptions, Plugin } from 'esbuild';
import { at } from '../lib/paths.ts';

const CALLED_AS_FUNCTION = '_super.call(this) || this';
const CONSTRUCTED = 'Reflect.construct(_super, [], this.constructor)';

/** tfjs-node's backend is compiled to ES5 and calls its base as a function, which the core's ES class in the bundle refuses. */
const constructedBackend: Plugin = {
  name: 'constructed-backend',
  setup(build) {
    build.onLoad({ filter: /tfjs-node[\\/]dist[\\/]nodejs_kernel_backend\.js$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      if (!source.includes(CALLED_AS_FUNCTION)) throw new Error(`${path} no longer calls \`${CALLED_AS_FUNCTION}\``);
      return { contents: source.replace(CALLED_AS_FUNCTION, CONSTRUCTED) };
    });
  },
};

/**
 * tfjs-node asks for all of TensorFlow.js, of which its kernels need the core and the gradients alone: a third of the size, a
 * quicker start. The `module` field makes its core the one that the trainer imports.
 */
export const CORE_ONLY: BuildOptions = {
  alias: { '@tensorflow/tfjs': at('server/src/trainer/engine/bundled-tfjs.ts') },
  mainFields: ['module', 'main'],
  plugins: [constructedBackend],
};

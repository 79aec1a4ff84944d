// Records what Keras makes of small networks, of every activation and of the layers for images, for test/trainer to compare with. On demand, not
// in the tests: `node scripts/oracle/train.ts [CASE…]`. Keras lives in an environment of its own, made the first time.
import { join } from 'node:path';
import { at } from '../lib/paths.ts';
import { kerasPython, run } from './environment.ts';

const python = kerasPython();
const golden = (suite: string): string => at('test', 'trainer', suite, 'golden');
const cases = process.argv.slice(2);
run(python, join(import.meta.dirname, 'train.py'), golden('keras'), ...cases);
if (cases.length === 0) {
  run(python, join(import.meta.dirname, 'activations.py'), join(golden('activations'), 'activations.json'));
  run(python, join(import.meta.dirname, 'callbacks.py'), golden('callbacks'));
  run(python, join(import.meta.dirname, 'images.py'), join(golden('layers'), 'images.json'));
}

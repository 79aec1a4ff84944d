// Writes the networks of keras.applications as specs, with Keras's own summary of each, for test/oracle/applications to compare
// with. On demand, when layers come to the catalogue: `node scripts/oracle/applications.ts`.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { catalogue } from '../../server/src/catalogue/index.ts';
import { at } from '../lib/paths.ts';
import { kerasPython, run } from './environment.ts';

const folder = at('test', 'fixtures', 'applications');
mkdirSync(folder, { recursive: true });
const known = catalogue.all('layer').map(({ name }) => name);
run(kerasPython(), join(import.meta.dirname, 'applications.py'), folder, ...known);

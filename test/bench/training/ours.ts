/** Trains one network of the benchmark as `nnspec train` does: `ours.ts FOLDER NETWORK EPOCHS [BACKEND]`. */
import { readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { BACKENDS, type RunRequest } from '../../../server/src/protocol/index.ts';
import { Control } from '../../../server/src/trainer/process/control.ts';
import { run } from '../../../server/src/trainer/run.ts';
import { planOf } from '../../trainer/support/plans.ts';
import { cpuSince, tell, tellMemory } from './tell.ts';

const [given = '', network = '', epochs = '1', wanted = 'native'] = process.argv.slice(2);
const folder = realpathSync(given);
const file = join(import.meta.dirname, 'networks', `${network}.nnspec`);
const spec = readFileSync(file, 'utf8').replace(/epochs\s*=\s*\d+/, `epochs = ${epochs}`);

let [first, cpu] = [true, process.cpuUsage()];
const request: RunRequest = {
  type: 'run',
  plan: planOf(spec),
  spec,
  file: join(folder, `${network}.nnspec`),
  workspace: folder,
  out: join(folder, 'runs'),
  backend: BACKENDS.find((name) => name === wanted) ?? 'native',
  engine: null,
  lang: 'en',
};
await run(
  { request, resumed: null },
  (event) => {
    if (event.event === 'batch' && first) {
      first = false;
      tell({ first: Date.now() });
    }
    if (event.event !== 'epoch') return;
    tell({ seconds: event.seconds, cpu: cpuSince(cpu) });
    cpu = process.cpuUsage();
  },
  new Control(),
);
tellMemory();
process.exit(0);

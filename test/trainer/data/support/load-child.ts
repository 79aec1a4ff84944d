// node load-child.ts FOLDER BYTES: loads FOLDER/table.csv with so many bytes kept in memory, reads every batch, and prints the
// samples, the sum of their targets, and the most memory that the process had, in bytes.
import path from 'node:path';
import { loadData } from '../../../../server/src/trainer/data/load.ts';
import { planOf } from '../plan.ts';

const [folder = '', kept = ''] = process.argv.slice(2);
const BATCH = 256;

const source = { name: 'csv', config: { file: 'table.csv', delimiter: ',', header: true } };
const plan = planOf({ data: { source, scale: { name: 'standard', config: {} }, split: [0.9, 0.1, 0] }, input: [null, 20] });
const folders = { file: path.join(folder, 'a.nnspec'), workspace: folder, out: folder };
const data = await loadData(plan, folders, 1, { kept: Number(kept), samples: Number(kept) });
const samples = data.train.samples + (data.validation?.samples ?? 0);
const rows = Int32Array.from({ length: samples }, (_, i) => i);
let sum = 0;
for (let at = 0; at < samples; at += BATCH) {
  const targets = data.reader?.read(rows.subarray(at, at + BATCH)).targets[0] ?? [];
  for (const target of targets) sum += target;
}
data.reader?.close();
process.stdout.write(JSON.stringify({ samples, sum, bytes: 1024 * process.resourceUsage().maxRSS }));

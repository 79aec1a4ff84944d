// Records what Keras 3.15.1 makes of random networks, for test/oracle/networks to compare with. On demand, when layers come
// to the catalogue: `node scripts/oracle/record-networks.ts [COUNT]`; with `--add` those that are recorded stay, and COUNT more come;
// with `--rare` these have layers that few networks have yet.
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { at } from '../lib/paths.ts';
import { clearLine, say, sayBriefly } from '../lib/print.ts';
import { examineAll } from './networks/batch.ts';
import { generate } from './networks/generate.ts';
import { Keras } from './networks/keras.ts';
import { type Recorded, readRecorded, recordOf } from './networks/recorded.ts';
import { render } from './networks/render.ts';
import { isFault, rareIn } from './networks/report.ts';

const FILE = at('test', 'oracle', 'networks', 'networks.jsonl.gz');

const FLAG = { type: 'boolean', default: false } as const;
/** So many networks show a layer. */
const ENOUGH = 8;

const { values, positionals } = parseArgs({ allowPositionals: true, options: { add: FLAG, rare: FLAG } });
const before = values.add ? readRecorded(FILE) : [];
/** Another one whenever networks are added. */
const SEED = 20_260 + before.length;
const count = before.length + Number(positionals[0] ?? 5200);
const keras = new Keras();
const lines: string[] = before.map((one) => JSON.stringify(one));
const seen = new Set<string>(before.map(({ spec }) => spec));
let faults = 0;
const specs = [...seen];
const isWanted = (spec: string): boolean => rareIn(specs, ENOUGH).some((name) => spec.includes(`${name}(`));
function* numbers(): Generator<number> {
  for (let number = 0; lines.length < count && number < 40 * count; number += 1) {
    if (values.rare) {
      const { text } = render(generate(SEED, number));
      if (rareIn(specs, ENOUGH).length === 0) return;
      if (!isWanted(text)) continue;
      specs.push(text);
    }
    yield number;
  }
}
for await (const examined of examineAll(SEED, numbers(), keras)) {
  if (seen.has(examined.text) || lines.length >= count) continue;
  seen.add(examined.text);
  if (isFault(examined.verdict)) faults += 1;
  lines.push(JSON.stringify(recordOf(examined) satisfies Recorded));
  if (lines.length % 20 === 0) sayBriefly(`${lines.length} of ${count} networks…`);
}
clearLine();
keras.close();
const packed = gzipSync(`${lines.join('\n')}\n`, { level: 9 });
await writeFile(FILE, packed);
say(`${lines.length} networks, ${Math.round(packed.length / 1024)} kB, ${faults} that the language reads otherwise than Keras`);

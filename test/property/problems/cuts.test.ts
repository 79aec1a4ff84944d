import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { readSpec } from '../../../server/src/language/index.ts';

const root = join(import.meta.dirname, '../../..');
const folder = join(root, 'samples');
const samples = readdirSync(folder)
  .filter((name) => name.endsWith('.nnspec'))
  .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));

const errorsIn = (text: string) =>
  readSpec(text)
    .problems()
    .filter(({ severity }) => severity === 'error');

/** What comes out of each layer, by where the last of what it is made of ends: the layer itself, its block, its repeat. */
const shapesIn = (text: string): ReadonlyMap<string, number> => {
  const nodes = readSpec(text).model.networks.flatMap((network) => network.nodes);
  return new Map(
    nodes.map(({ site, outputs, layer }) => [
      `${layer.name} ${JSON.stringify(outputs.map(({ shape }) => shape))}`,
      Math.max(site.range.end, ...site.trail.map(({ range }) => range.end)),
    ]),
  );
};

/** The first column of every word, and all that is around a bracket or a sign: where a hand stops. */
const cutsOf = (text: string): readonly number[] =>
  Array.from({ length: text.length + 1 }, (_, at) => at).filter(
    (at) => !(/\w/.test(text.charAt(at - 1)) && /\w/.test(text.charAt(at)) && at % 3 !== 0),
  );

describe('a spec that breaks off anywhere', () => {
  for (const { name, text } of samples) {
    it(`has one error at most, at its end: ${name}`, () => {
      for (const at of cutsOf(text)) {
        const cut = text.slice(0, at);
        const [error, ...others] = errorsIn(cut);
        const shown = `… ${JSON.stringify(cut.slice(-60))}`;
        assert.deepEqual(
          others.map(({ message }) => message.en),
          [],
          `besides ${error?.message.en} ${shown}`,
        );
        const rest = error ? cut.slice(error.range.end).trim() : '';
        assert.ok(!error || rest.length <= 60, `${error?.message.en} ${shown}`);
      }
    });

    it(`has the shapes of all layers that stand before: ${name}`, () => {
      const whole = shapesIn(text);
      for (const at of cutsOf(text).filter((cut) => cut % 7 === 0)) {
        const left = shapesIn(text.slice(0, at));
        const lost = [...whole].filter(([node, end]) => end < at - 1 && !left.has(node)).map(([node]) => node);
        assert.deepEqual(lost, [], JSON.stringify(text.slice(0, at).slice(-60)));
      }
    });
  }
});

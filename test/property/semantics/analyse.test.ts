import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { catalogue } from '../../../server/src/catalogue/index.ts';
import { analyse, type Model, type NetworkModel, parse, plan, summarise } from '../../../server/src/language/index.ts';
import { tries } from '../tries.ts';
import { broken, declarations, soup } from './specs.ts';

const read = (text: string): Model => analyse(parse(text), catalogue);

const shapesOf = (network: NetworkModel) =>
  network.nodes.map(({ layer, outputs }) => [layer.name, outputs.map(({ shape }) => shape)]);

const byName = (model: Model) => model.networks.toSorted((a, b) => a.name.localeCompare(b.name)).map(shapesOf);

suite('any text', () => {
  test('has a model, a plan or obstacles, and summaries', () => {
    fc.assert(
      fc.property(fc.oneof(soup, broken, fc.string()), (text) => {
        const model = read(text);
        plan(model);
        for (const network of model.networks) if (network.complete) summarise(network, catalogue);
      }),
      { numRuns: tries(600) },
    );
  });

  test('is found fault with inside its bounds', () => {
    fc.assert(
      fc.property(fc.oneof(soup, broken), (text) => {
        for (const { site } of read(text).findings) {
          assert.ok(site.range.start >= 0 && site.range.start <= site.range.end && site.range.end <= text.length);
          for (const step of site.trail) assert.ok(step.range.end <= text.length);
        }
      }),
      { numRuns: tries(300) },
    );
  });

  test('says the same thing at the same place once', () => {
    fc.assert(
      fc.property(fc.oneof(soup, broken), (text) => {
        const lines = read(text).findings.map(({ site, ...facts }) => JSON.stringify([site.range, facts]));
        assert.equal(new Set(lines).size, lines.length);
      }),
      { numRuns: tries(300) },
    );
  });

  test('has names that stand where they are bound and used', () => {
    fc.assert(
      fc.property(fc.oneof(soup, broken), (text) => {
        for (const { name, range, uses, kind } of read(text).bindings) {
          assert.equal(text.slice(range.start, range.end), name, kind);
          for (const use of uses) assert.ok([name, JSON.stringify(name)].includes(text.slice(use.start, use.end)));
        }
      }),
      { numRuns: tries(300) },
    );
  });

  test('has nodes that come after what they read', () => {
    fc.assert(
      fc.property(fc.oneof(soup, broken), (text) => {
        for (const { nodes } of read(text).networks)
          for (const [i, { inputs }] of nodes.entries())
            for (const { node } of inputs) assert.ok(!node || nodes.indexOf(node) < i);
      }),
      { numRuns: tries(300) },
    );
  });
});

suite('a sound spec', () => {
  test('has no findings, and every shape', () => {
    fc.assert(
      fc.property(declarations, (lines) => {
        const model = read(lines.join('\n'));
        assert.deepEqual(model.findings, []);
        assert.ok(
          model.networks.every(
            ({ complete, nodes }) => complete && nodes.every(({ outputs }) => outputs.every(({ shape }) => shape)),
          ),
        );
      }),
    );
  });

  test('means the same whatever the order of its declarations', () => {
    const shuffled = declarations.chain((lines) =>
      fc.tuple(fc.constant(lines), fc.shuffledSubarray(lines, { minLength: lines.length })),
    );
    fc.assert(
      fc.property(shuffled, ([lines, other]) => {
        assert.deepEqual(byName(read(other.join('\n'))), byName(read(lines.join('\n'))));
      }),
    );
  });

  test('means the same with other white space', () => {
    fc.assert(
      fc.property(declarations, (lines) => {
        const text = lines.join('\n');
        assert.deepEqual(byName(read(text.replaceAll(' ', '\r\n  '))), byName(read(text)));
      }),
    );
  });

  test('counts the parameters of its layers, and names each of them once', () => {
    fc.assert(
      fc.property(declarations, (lines) => {
        for (const network of read(lines.join('\n')).networks) {
          const { layers, total_params, trainable_params, non_trainable_params } = summarise(network, catalogue);
          assert.equal(
            layers.reduce((sum, { params }) => sum + params, 0),
            total_params,
          );
          assert.equal(trainable_params + non_trainable_params, total_params);
          assert.equal(new Set(network.layers.map(({ name }) => name)).size, network.layers.length);
        }
      }),
    );
  });

  test('unrolls a repeat into what one would write by hand', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 1, max: 9 }), (rounds, units) => {
        const network = (body: string) => read(`network n { Input(shape=[4]) ${body} Dense(1) }`).networks.map(shapesOf);
        const byHand = Array.from({ length: rounds }, (_, i) => `Dense(${units} + ${i})`).join('\n');
        assert.deepEqual(network(`repeat ${rounds} as i { Dense(${units} + i) }`), network(byHand));
      }),
    );
  });
});

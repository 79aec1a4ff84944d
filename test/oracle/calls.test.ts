import assert from 'node:assert/strict';
import { test } from 'node:test';
import { catalogue, type Shape } from '../../server/src/catalogue/index.ts';
import { analyse } from '../../server/src/language/semantics/analyse.ts';
import type { NetworkModel } from '../../server/src/language/semantics/model.ts';
import { parse } from '../../server/src/language/syntax/parse.ts';
import recorded from './golden/calls.json' with { type: 'json' };

/** Calls as a spec writes them, drawn at random, and what Keras 3.15.1 said of each; see record/calls.py. */
interface Case {
  readonly call: string;
  readonly inputs: readonly Shape[];
  readonly outputs?: readonly Shape[];
  /** Paths as weights are exchanged. */
  readonly weights?: readonly (readonly [string, readonly number[], boolean])[];
  readonly error?: string;
}

const written = (shape: Shape): string => `[${shape.map((size) => size ?? 'none').join(', ')}]`;

const specOf = ({ call, inputs }: Case): string => {
  const names = inputs.map((_, i) => `x${i}`);
  const lines = inputs.map((shape, i) => `${names[i]} = Input(batch_shape=${written(shape)})`);
  return ['network {', ...lines, `[${names.join(', ')}] -> ${call}`, '}'].join('\n');
};

interface Read {
  readonly network: NetworkModel | undefined;
  readonly refused: readonly string[];
}

const read = (one: Case): Read => {
  const model = analyse(parse(specOf(one)), catalogue);
  const network = model.networks[0];
  const faults = network?.nodes.flatMap(({ fault }) => (fault ? [fault.fault] : [])) ?? [];
  const findings = model.findings.map(({ rule }) => rule).filter((rule) => rule !== 'deprecated-name');
  return { network, refused: [...model.parsed.errors.map(() => 'syntax'), ...findings, ...faults] };
};

for (const one of recorded.cases as readonly Case[])
  test(`${one.call} on ${one.inputs.map(written).join(', ')} ${one.error ? 'is refused' : 'is built'} as in Keras`, () => {
    const { network, refused } = read(one);
    if (one.error) {
      assert.notDeepEqual(refused, [], one.error);
      return;
    }
    assert.deepEqual(refused, []);
    const node = network?.nodes.at(-1);
    assert.deepEqual(
      node?.outputs.map(({ shape }) => shape),
      one.outputs,
    );
    const weights = node?.layer.weights?.map(({ name, shape, trainable }) => [`${node.layer.name}/${name}`, shape, trainable]);
    assert.deepEqual(weights, one.weights);
  });

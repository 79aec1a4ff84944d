import { abs, cast, concat, max, min, mul, reshape, type Scalar, stack, sub, sum, type Tensor } from '@tensorflow/tfjs-core';
import type { Step } from '../engine/port.ts';
import type { Judge } from '../graph/judge.ts';
import type { Network } from '../graph/network.ts';
import type { Batch, Source } from '../graph/source.ts';
import { gradients } from '../graph/steps.ts';
import type { Pass } from '../layers/kit.ts';
import { stepRandom } from '../ops/random.ts';
import { relusOf, unitAxis } from './relus.ts';

/** What an inspection looks at. */
export interface Parts {
  readonly network: Network;
  readonly judge: Judge;
  readonly source: Source;
}

/** What a step makes of a batch, with the masks that training would draw. */
type Seen = (outputs: readonly Tensor[]) => void;

function inputsOf(source: Source, size: number): Step['inputs'] {
  return { ...source.specs(size), seed: { shape: [2], dtype: 'int32' } };
}

function lossOf({ network, judge }: Parts, batch: Batch, seed: Tensor | undefined, see?: Seen): Scalar {
  if (!seed) throw new Error('An inspection was not fed its seed.');
  const pass: Pass = { training: true, random: stepRandom(seed), logits: new WeakMap(), penalties: [], ...(see && { see }) };
  const outputs = network.forward(batch.inputs, pass);
  return judge.judge({
    outputs,
    targets: batch.targets,
    sampleWeight: batch.sampleWeight,
    penalties: [...pass.penalties, ...network.penalties()],
    logits: pass.logits,
  }).loss;
}

const float = (values: Tensor): Tensor => cast(values, 'float32');

/** 0, or NaN where a value is none or infinite. */
const finite = (values: Tensor): Tensor => sum(mul(float(values), 0));

/** The widest range over the samples of a batch that any of its numbers has. */
const spread = (values: Tensor): Tensor => max(sub(max(float(values), 0), min(float(values), 0)));

const vector = (scalars: readonly Tensor[]): Tensor => stack(scalars.map((one) => reshape(one, [])));

/** The largest value of each unit over a batch. */
function peaks(values: Tensor, axis: number): Tensor {
  const others = values.shape.map((_, i) => i).filter((i) => i !== axis);
  return max(values, others);
}

/**
 * A look at a batch without training on it.
 *
 * - `numbers`: the loss; the widest spread of the inputs; 0 or NaN for the inputs; of each output of the network its spread and its
 *   largest size; 0 or NaN for what each node gives
 * - `peaks`: of each node that ends in a `relu` the largest value of each unit, one node after the other; one 0 where none does
 */
export function lookStep(parts: Parts, size: number): Step {
  const { network, source } = parts;
  const relus = relusOf(network.plan);
  return {
    inputs: inputsOf(source, size),
    run: (fed) => {
      const batch = source.batch(fed);
      const nodes: (readonly Tensor[])[] = [];
      const loss = lossOf(parts, batch, fed.seed, (outputs) => nodes.push(outputs));
      const outputs = network.plan.outputs.flatMap(({ ref }) => nodes[ref.node]?.[ref.index] ?? batch.inputs[ref.index] ?? []);
      const inputs = batch.inputs.map(float);
      const units = relus.flatMap(({ node, layer }) => {
        const [values] = nodes[node] ?? [];
        return values ? [peaks(values, unitAxis(layer, values.rank))] : [];
      });
      return {
        numbers: vector([
          loss,
          max(vector(inputs.map(spread))),
          sum(vector(inputs.map(finite))),
          ...outputs.flatMap((output) => [spread(output), max(abs(float(output)))]),
          ...nodes.map((given) => sum(vector(given.map(finite)))),
        ]),
        peaks: units.length > 0 ? concat([...units]) : reshape(mul(loss, 0), [1]),
      };
    },
  };
}

/** The sum of the squares of each trained weight's gradient: `squares`; −1 where the loss does not depend on it. */
export function gradientStep(parts: Parts, size: number): Step {
  const { network, source } = parts;
  const trained = network.weights.filter(({ plan }) => plan.trainable).map(({ variable }) => variable);
  return {
    inputs: inputsOf(source, size),
    run: (fed) => {
      const batch = source.batch(fed);
      const found = gradients(trained, () => lossOf(parts, batch, fed.seed));
      const none = mul(sum(batch.inputs[0] ? float(batch.inputs[0]) : 0), 0);
      return { squares: vector(found.map((gradient) => (gradient ? sum(mul(gradient, gradient)) : sub(none, 1)))) };
    },
  };
}

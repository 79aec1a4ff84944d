import { array, boolean, DecodeError, type Decoder, integer, nullable, number, object, oneOf, record, string } from './decode.ts';
import type { Config, Configured, Plain } from './plain.ts';
import type { Columns, DataPlan, NetworkPlan, Plan, TrainPlan } from './plan.ts';

/** Any value that JSON can say. */
const plain: Decoder<Plain> = (value, path = '$') => {
  if (value === null || typeof value === 'boolean' || typeof value === 'number' || typeof value === 'string') return value;
  if (Array.isArray(value)) return array(plain)(value, path);
  return record(plain)(value, path);
};

const config: Decoder<Config> = record(plain);
export const configuredDecoder: Decoder<Configured> = object({ name: string, config });
const shape = array(nullable(integer));

const weight = object({
  path: string,
  name: string,
  shape: array(integer),
  trainable: boolean,
  initializer: configuredDecoder,
  regularizer: nullable(configuredDecoder),
  constraint: nullable(configuredDecoder),
});

const ref = object({ node: integer, index: integer });

const network: Decoder<NetworkPlan> = object({
  name: string,
  inputs: array(object({ name: string, shape, dtype: string })),
  layers: array(object({ name: string, kind: string, config, weights: array(weight), line: integer })),
  nodes: array(object({ layer: integer, inputs: array(ref), outputs: array(shape) }, { options: config })),
  outputs: array(object({ name: string, binding: nullable(string), ref, shape })),
});

export const columnsDecoder: Decoder<Columns> = (value, path = '$') =>
  Array.isArray(value) ? array(string)(value, path) : object({ from: string, to: string })(value, path);

const shares: Decoder<readonly [number, number, number]> = (value, path = '$') => {
  const [train, validation, test, ...more] = array(number)(value, path);
  if (train === undefined || validation === undefined || test === undefined || more.length > 0) {
    throw new DecodeError(path, 'three numbers');
  }
  return [train, validation, test];
};

const data: Decoder<DataPlan> = object(
  {
    name: nullable(string),
    source: configuredDecoder,
    inputs: nullable(record(columnsDecoder)),
    target: nullable(record(columnsDecoder)),
    encode: record(oneOf('auto', 'one_hot', 'integer', 'none')),
    scale: nullable(configuredDecoder),
    scaleTarget: nullable(configuredDecoder),
    reshape: nullable(array(integer)),
    window: nullable(object({ length: integer, horizon: integer, stride: integer })),
    tokenize: nullable(object({ vocabulary: integer, length: integer })),
    missing: oneOf('error', 'drop', 'mean'),
    split: nullable(shares),
    shuffle: boolean,
    stratify: boolean,
    seed: nullable(integer),
    line: integer,
  },
  { sampleWeight: string },
);

const frequency: Decoder<number | readonly number[]> = (value, path = '$') =>
  Array.isArray(value) ? array(integer)(value, path) : integer(value, path);

const train: Decoder<TrainPlan> = object({
  name: nullable(string),
  optimizer: configuredDecoder,
  loss: record(configuredDecoder),
  lossWeights: record(number),
  metrics: record(array(object({ name: string, config, label: string }))),
  batchSize: integer,
  epochs: integer,
  initialEpoch: integer,
  stepsPerEpoch: nullable(integer),
  validationSplit: number,
  validationSteps: nullable(integer),
  validationFreq: frequency,
  shuffle: boolean,
  dropRemainder: boolean,
  classWeight: nullable(record(number)),
  callbacks: array(configuredDecoder),
  seed: nullable(integer),
  resetStates: oneOf('never', 'epoch'),
  initialWeights: nullable(string),
  line: integer,
});

const version: Decoder<1> = (value, path = '$') => {
  if (value !== 1) throw new DecodeError(path, 'version 1');
  return value;
};

/** Reads a plan, as it goes to the trainer and as a run keeps it. */
export const planDecoder: Decoder<Plan> = object({ version, network, data, train });

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { DataPlan, OutputPlan, Plan, PlanShape, TrainPlan } from '../../../server/src/protocol/index.ts';
import { loadData, type PreparedData } from '../../../server/src/trainer/data/load.ts';

/** What a test says of its plan; the rest is Keras's default. */
export interface PlanParts {
  readonly data?: Partial<DataPlan>;
  readonly train?: Partial<TrainPlan>;
  /** Shapes with the batch. */
  readonly input?: PlanShape;
  readonly output?: PlanShape;
  readonly loss?: string;
}

const output = (shape: PlanShape): OutputPlan => ({ name: 'out', binding: null, ref: { node: 0, index: 0 }, shape });

export function planOf({ data, train, input = [null, 2], output: out = [null, 1], loss = 'MeanSquaredError' }: PlanParts): Plan {
  return {
    version: 1,
    network: {
      name: 'network',
      inputs: [{ name: 'in', shape: input, dtype: 'float32' }],
      layers: [],
      nodes: [],
      outputs: [output(out)],
    },
    data: {
      name: null,
      source: { name: 'csv', config: { file: 'data.csv', delimiter: ',', header: true } },
      inputs: null,
      target: { out: ['y'] },
      encode: {},
      scale: null,
      scaleTarget: null,
      reshape: null,
      window: null,
      tokenize: null,
      missing: 'error',
      split: null,
      shuffle: false,
      stratify: false,
      seed: null,
      line: 0,
      ...data,
    },
    train: {
      name: null,
      optimizer: { name: 'SGD', config: {} },
      loss: { out: { name: loss, config: {} } },
      lossWeights: {},
      metrics: {},
      batchSize: 32,
      epochs: 1,
      initialEpoch: 0,
      stepsPerEpoch: null,
      validationSplit: 0,
      validationSteps: null,
      validationFreq: 1,
      shuffle: true,
      dropRemainder: false,
      classWeight: null,
      callbacks: [],
      seed: null,
      resetStates: 'never',
      initialWeights: null,
      line: 0,
      ...train,
    },
  };
}

/** Loads data from files written for the purpose into a folder that is gone afterwards. */
export async function loadFiles(
  files: Readonly<Record<string, string | Uint8Array>>,
  parts: PlanParts,
  seed = 1,
): Promise<PreparedData> {
  const folder = mkdtempSync(path.join(tmpdir(), 'nnspec-data-'));
  try {
    for (const [name, content] of Object.entries(files)) writeFileSync(path.join(folder, name), content);
    return await loadData(planOf(parts), { file: path.join(folder, 'spec.nnspec'), workspace: folder }, seed);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Loads one CSV file. */
export const loadCsv = (text: string, parts: PlanParts = {}, seed = 1): Promise<PreparedData> =>
  loadFiles({ 'data.csv': text }, parts, seed);

export const fixtures = path.join(import.meta.dirname, 'fixtures');

/** Loads from the recorded files. */
export const loadFixture = (parts: PlanParts): Promise<PreparedData> =>
  loadData(planOf(parts), { file: path.join(fixtures, 'spec.nnspec'), workspace: fixtures }, 1);

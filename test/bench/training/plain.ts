/** Trains one network of the benchmark by `fit` of tfjs-layers on tfjs-node: `plain.ts FOLDER NETWORK EPOCHS`. */
import { readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { loadData } from '../../../server/src/trainer/data/load.ts';
import { addonPath, engineFolder } from '../../../server/src/trainer/engine/install/index.ts';
import { loadNative } from '../../../server/src/trainer/engine/native/load.ts';
import type { Values } from '../../../server/src/trainer/fit/dataset.ts';
import { planOf } from '../../trainer/support/plans.ts';
import { cpuSince, tell, tellMemory } from './tell.ts';

await loadNative(addonPath(engineFolder()), 1);
const tf = await import('@tensorflow/tfjs');
const { layers } = tf;

const [given = '', network = '', epochs = '1'] = process.argv.slice(2);
const folder = realpathSync(given);
const spec = readFileSync(join(import.meta.dirname, 'networks', `${network}.nnspec`), 'utf8');
const plan = planOf(spec);

const convolution = { padding: 'same', useBias: false } as const;
const normalized = (layer: InstanceType<typeof tf.layers.Layer>) => [
  layer,
  layers.batchNormalization(),
  layers.activation({ activation: 'relu' }),
];
const dense = (units: number, activation: 'relu' | 'softmax' | 'sigmoid' | 'linear') => layers.dense({ units, activation });

/** Whatever tfjs-layers has: it lacks attention. */
const NETWORKS: Readonly<Record<string, () => InstanceType<typeof tf.layers.Layer>[]>> = {
  mlp: () => [layers.dense({ units: 128, activation: 'relu', inputShape: [784] }), dense(10, 'softmax')],
  'mlp-wide': () => [
    layers.dense({ units: 512, activation: 'relu', inputShape: [784] }),
    dense(512, 'relu'),
    dense(10, 'softmax'),
  ],
  lenet: () => [
    layers.conv2d({ filters: 32, kernelSize: 3, activation: 'relu', inputShape: [28, 28, 1] }),
    layers.maxPooling2d({ poolSize: 2 }),
    layers.conv2d({ filters: 64, kernelSize: 3, activation: 'relu' }),
    layers.maxPooling2d({ poolSize: 2 }),
    layers.flatten(),
    dense(128, 'relu'),
    dense(10, 'softmax'),
  ],
  separable: () => [
    ...normalized(layers.conv2d({ filters: 32, kernelSize: 3, ...convolution, inputShape: [32, 32, 3] })),
    ...normalized(layers.separableConv2d({ filters: 64, kernelSize: 3, ...convolution })),
    layers.maxPooling2d({ poolSize: 2 }),
    ...normalized(layers.separableConv2d({ filters: 128, kernelSize: 3, ...convolution })),
    layers.globalAveragePooling2d({}),
    dense(10, 'softmax'),
  ],
  lstm: () => [layers.lstm({ units: 128, inputShape: [50, 32] }), dense(1, 'linear')],
  gru: () => [layers.gru({ units: 128, inputShape: [50, 32] }), dense(1, 'linear')],
  bidirectional: () => [
    layers.embedding({ inputDim: 10_000, outputDim: 64, inputLength: 80 }),
    layers.bidirectional({ layer: layers.lstm({ units: 64 }) as never, mergeMode: 'concat' }),
    dense(1, 'sigmoid'),
  ],
};

const make = NETWORKS[network];
if (make) {
  const request = { file: join(folder, `${network}.nnspec`), workspace: folder };
  const { train } = await loadData(plan, request, 1);
  const tensor = (values: Values | undefined) => tf.tensor(values?.data ?? [], [train.samples, ...(values?.shape ?? [])]);
  const [x, y] = [tensor(train.inputs[0]), tensor(train.targets[0])];
  const model = tf.sequential({ layers: make() });
  const name = Object.values(plan.train.loss)[0]?.name ?? 'MeanSquaredError';
  const words = name.charAt(0).toLowerCase() + name.slice(1);
  model.compile({ optimizer: 'adam', loss: words, metrics: words === 'meanSquaredError' ? [] : ['accuracy'] });
  let [start, cpu, first] = [0, process.cpuUsage(), true];
  await model.fit(x, y, {
    batchSize: plan.train.batchSize,
    epochs: Number(epochs),
    verbose: 0,
    callbacks: {
      onEpochBegin: () => {
        start = performance.now();
        cpu = process.cpuUsage();
      },
      onBatchEnd: () => {
        if (first) tell({ first: Date.now() });
        first = false;
      },
      onEpochEnd: () => tell({ seconds: (performance.now() - start) / 1000, cpu: cpuSince(cpu) }),
    },
  });
  tellMemory();
}
process.exit(0);

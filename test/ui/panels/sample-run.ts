import type { EndEvent, Entry, NetworkTable, PanelEvent, RunInfo } from '@nnspec/server/protocol';

export const info: RunInfo = {
  id: 'digits-1',
  uri: 'file:///work/samples/digits.nnspec',
  label: 'samples/digits.nnspec',
  network: 'classifier',
  train: null,
  backend: 'native',
  startedAt: Date.now() - 14_000,
};

export const EPOCHS = 20;
const STEPS = 45;

/** The events of a run on digits: losses fall as they do, with the noise of batches. */
export function events(epochs: number, batchesOfNext = 0): readonly PanelEvent[] {
  const all: PanelEvent[] = [
    {
      event: 'start',
      run: 'digits-20260101-101500',
      network: 'classifier',
      backend: 'native',
      train_samples: 1_437,
      val_samples: 180,
      test_samples: 180,
      epochs: EPOCHS,
      batch_size: 32,
      steps_per_epoch: STEPS,
      out: '/work/runs/digits-20260101-101500',
    },
  ];
  for (let epoch = 0; epoch < epochs; epoch++) all.push(...batches(epoch, STEPS, 5), epochEvent(epoch));
  return [...all, ...batches(epochs, batchesOfNext, 1)];
}

function batches(epoch: number, count: number, every: number): readonly PanelEvent[] {
  return Array.from({ length: Math.floor(count / every) }, (_, index) => {
    const batch = (index + 1) * every - 1;
    const noise = 0.18 * Math.sin(batch * 12.9898 + epoch * 78.233);
    const loss = lossAt(epoch + batch / STEPS) * (1 + noise);
    return {
      event: 'batch',
      epoch,
      batch,
      logs: { loss, accuracy: accuracyAt(epoch) },
      seconds: (0.62 * (batch + 1)) / STEPS,
      samples: (batch + 1) * 32,
    };
  });
}

function epochEvent(epoch: number): PanelEvent {
  const wobble = 0.012 * Math.sin(epoch * 2.1);
  return {
    event: 'epoch',
    epoch,
    logs: {
      loss: lossAt(epoch + 0.5),
      accuracy: accuracyAt(epoch),
      val_loss: lossAt(epoch + 0.6) * 1.05 + 0.05 + epoch * 0.003 + wobble,
      val_accuracy: accuracyAt(epoch) - 0.018 + wobble / 2,
    },
    seconds: 0.62,
    samples_per_second: 2_318,
  };
}

const lossAt = (time: number) => 2.2 * Math.exp(-time / 2.4) + 0.04;
const accuracyAt = (epoch: number) => 0.992 - 0.62 * Math.exp(-epoch / 2);

/** Numbers the events and spreads them over the seconds since the run began. */
export function entries(list: readonly PanelEvent[], first = 0): readonly Entry[] {
  const now = Date.now();
  return list.map((event, index) => ({ seq: first + index, at: now - 13_000 + (13_000 * (index + 1)) / list.length, event }));
}

export const completed: EndEvent = {
  event: 'end',
  status: 'completed',
  epochs: EPOCHS,
  test: { loss: 0.1021, accuracy: 0.9722 },
  out: '/work/runs/digits-20260101-101500',
  seconds: 12.6,
};

export const networks: readonly NetworkTable[] = [
  {
    name: 'classifier',
    total_params: 24_234,
    trainable_params: 24_170,
    non_trainable_params: 64,
    inputs: [{ name: 'input_layer', shape: [null, 8, 8, 1] }],
    outputs: [{ name: 'dense_1', shape: [null, 10] }],
    layers: [
      row('conv2d', 'Conv2D', [null, 8, 8, 16], 160, ['input_layer'], 9_216),
      row('max_pooling2d', 'MaxPooling2D', [null, 4, 4, 16], 0, ['conv2d'], 0),
      row('batch_normalization', 'BatchNormalization', [null, 4, 4, 16], 64, ['max_pooling2d'], null),
      row('flatten', 'Flatten', [null, 256], 0, ['batch_normalization'], 0),
      row('dense', 'Dense', [null, 90], 23_130, ['flatten'], 23_040),
      row('dropout', 'Dropout', [null, 90], 0, ['dense'], 0),
      row('dense_1', 'Dense', [null, 10], 910, ['dropout'], 900),
    ],
  },
];

function row(
  name: string,
  kind: string,
  output_shape: readonly (number | null)[],
  params: number,
  inputs: readonly string[],
  macs: number | null,
) {
  return { name, kind, output_shape, params, trainable_params: params, inputs, macs };
}

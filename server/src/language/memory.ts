import { type Configured, elementCount, type SlotWeight, slotValues } from '../catalogue/index.ts';
import type { LayerModel, NetworkModel, NodeModel, SettingsModel, TensorModel } from './semantics/model.ts';
import { configuredOf, numberOf } from './semantics/plan/read.ts';

/** What a network takes in memory, in bytes: an estimate in numbers of four bytes; `null` when a size is unknown. */
export interface MemorySummary {
  /** That of the network's input, else of its train block, else Keras's 32. */
  readonly batch_size: number;
  readonly weights: number;
  /** All outputs of all layers, for one batch. */
  readonly activations: number | null;
  /** To predict one batch. */
  readonly inference: number | null;
  /** To train with the optimizer of the train block; `null` without one. */
  readonly training: { readonly optimizer: string; readonly bytes: number | null } | null;
}

const FLOAT_BYTES = 4;
const BATCH_SIZE = 32;

/** A sum in which one unknown makes all unknown. */
const sum = (values: readonly (number | null)[]): number | null =>
  values.reduce<number | null>((all, value) => (all === null || value === null ? null : all + value), 0);

/** Numbers of a tensor for one sample. */
const valuesOf = ({ shape }: TensorModel): number | null => {
  const sizes = shape?.slice(1).map((size) => (typeof size === 'number' ? size : null));
  return sizes?.every((size) => size !== null) ? elementCount(sizes) : null;
};

const outputValues = ({ outputs }: NodeModel): number | null => sum(outputs.map(valuesOf));

/** The most that one layer reads and writes. */
const widest = (nodes: readonly NodeModel[]): number | null => {
  const each = nodes.map((node) => sum([...node.inputs, ...node.outputs].map(valuesOf)));
  return each.some((one) => one === null) ? null : Math.max(0, ...each.filter((one) => one !== null));
};

const batchOf = ({ inputs }: NetworkModel, train: SettingsModel | undefined): number => {
  const declared = inputs.map(({ tensor }) => tensor.shape?.[0]).find((size) => typeof size === 'number');
  return declared ?? (train && numberOf(train.config, 'batch_size')) ?? BATCH_SIZE;
};

interface NamedWeight extends SlotWeight {
  readonly trainable: boolean;
}

const weightsOf = (layers: readonly LayerModel[]): readonly NamedWeight[] =>
  layers.flatMap(({ name, weights }) =>
    (weights ?? []).map((weight) => ({
      name: `${name}/${weight.name}`,
      shape: weight.shape,
      trainable: weight.trainable,
    })),
  );

/** Numbers that training adds to the weights: a gradient and the optimizer's slots for each that is trained. */
const trainingValues = (weights: readonly NamedWeight[], optimizer: Configured): number | null => {
  const trained = weights.filter(({ trainable }) => trainable);
  return sum(
    trained.map((weight) => {
      const slots = slotValues(optimizer, weight);
      return slots === null ? null : elementCount(weight.shape) + slots;
    }),
  );
};

const bytes = (values: number | null): number | null => (values === null ? null : FLOAT_BYTES * values);

/**
 * The memory of the layers and nodes that a network's outputs depend on. With P weights, B samples a batch and A numbers a
 * layer's output: training `4 · (P + P_trained · (1 + slots) + 2 · B · ΣA)`, prediction `4 · (P + B · max(A_in + A_out))`.
 */
export const memoryOf = (
  network: NetworkModel,
  layers: readonly LayerModel[],
  nodes: readonly NodeModel[],
  train: SettingsModel | undefined,
): MemorySummary => {
  const weights = weightsOf(layers);
  const own = weights.reduce((all, { shape }) => all + elementCount(shape), 0);
  const batch = batchOf(network, train);
  const outputs = sum(nodes.map(outputValues));
  const wide = widest(nodes);
  const optimizer = train && configuredOf(train.config.optimizer);
  const added = optimizer ? trainingValues(weights, optimizer) : null;
  return {
    batch_size: batch,
    weights: FLOAT_BYTES * own,
    activations: bytes(outputs === null ? null : batch * outputs),
    inference: bytes(wide === null ? null : own + batch * wide),
    training: optimizer
      ? { optimizer: optimizer.name, bytes: bytes(sum([own, added, outputs === null ? null : 2 * batch * outputs])) }
      : null,
  };
};

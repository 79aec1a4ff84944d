import type { Config, Configured } from './plain.ts';

/**
 * The plan: everything that a training run, an exporter or a summary needs, as plain data in Keras's own terms, every
 * default filled in. Made by the language from a checked spec; what is exported is what was trained.
 */

/** A size: a number, or `null` when it is not known before the data come. The batch is first in every shape. */
export type PlanSize = number | null;
export type PlanShape = readonly PlanSize[];

export interface WeightPlan {
  /** The name in the exchange format: `bidirectional/forward_lstm/kernel`. */
  readonly path: string;
  /** The part of the path below the layer: `forward_lstm/kernel`. */
  readonly name: string;
  readonly shape: readonly number[];
  readonly trainable: boolean;
  readonly initializer: Configured;
  readonly regularizer: Configured | null;
  readonly constraint: Configured | null;
}

/** One layer with its weights; a shared layer is one of these with several nodes. */
export interface LayerPlan {
  readonly name: string;
  /** Keras 3's class. */
  readonly kind: string;
  readonly config: Config;
  readonly weights: readonly WeightPlan[];
  /** The line of the call in the spec, from 0, for messages of the run. */
  readonly line: number;
}

/** One value in the graph: output `index` of a node, or an input of the network (`node: -1`). */
export interface TensorRef {
  readonly node: number;
  readonly index: number;
}

/** One use of a layer. Nodes stand in an order in which each comes after what it reads. */
export interface NodePlan {
  /** Index into `layers`. */
  readonly layer: number;
  readonly inputs: readonly TensorRef[];
  readonly outputs: readonly PlanShape[];
  /** What this use of a shared layer says otherwise than its configuration: options of Keras's `call`. */
  readonly options?: Config;
}

export interface InputPlan {
  readonly name: string;
  readonly shape: PlanShape;
  readonly dtype: string;
}

export interface OutputPlan {
  /** The name of the layer that gives it, which is what records of losses and metrics use. */
  readonly name: string;
  /** The name of the bound value, the other key that a record may use; `null` without one. */
  readonly binding: string | null;
  readonly ref: TensorRef;
  readonly shape: PlanShape;
}

export interface NetworkPlan {
  readonly name: string;
  readonly inputs: readonly InputPlan[];
  readonly layers: readonly LayerPlan[];
  readonly nodes: readonly NodePlan[];
  readonly outputs: readonly OutputPlan[];
}

/** `encode` of a column; left out in the spec: `auto`, what the loss needs. */
export type Encoding = 'auto' | 'one_hot' | 'integer' | 'none';

/** All columns of a table from one to another, both included, in the order of its header: `columns("p0", "p63")`. */
export interface ColumnRange {
  readonly from: string;
  readonly to: string;
}

export type Columns = readonly string[] | ColumnRange;

export interface DataPlan {
  readonly name: string | null;
  /** `csv`, `npz`, `idx`, … with its arguments; paths as written. */
  readonly source: Configured;
  /** Columns by input name; `null`: every column but the target, into the only input. */
  readonly inputs: Readonly<Record<string, Columns>> | null;
  /** Columns by output name; `null`: the source names the target itself (`npz`, `idx`, `images`). */
  readonly target: Readonly<Record<string, Columns>> | null;
  readonly encode: Readonly<Record<string, Encoding>>;
  /** The column, or the array, that says how much each sample counts in the loss; left out: all the same. */
  readonly sampleWeight?: string;
  /** `standard`, `minmax`, `divide_by` (with `divisor`); `null`: not scaled. */
  readonly scale: Configured | null;
  readonly scaleTarget: Configured | null;
  /** The shape of one sample, or `null`. */
  readonly reshape: readonly number[] | null;
  readonly window: { readonly length: number; readonly horizon: number; readonly stride: number } | null;
  readonly tokenize: { readonly vocabulary: number; readonly length: number } | null;
  readonly missing: 'error' | 'drop' | 'mean';
  /** Training, validation and test shares; `null`: all is training. */
  readonly split: readonly [number, number, number] | null;
  readonly shuffle: boolean;
  readonly stratify: boolean;
  readonly seed: number | null;
  readonly line: number;
}

export interface TrainPlan {
  readonly name: string | null;
  readonly optimizer: Configured;
  /** By output name, in the order of the network's outputs. */
  readonly loss: Readonly<Record<string, Configured>>;
  readonly lossWeights: Readonly<Record<string, number>>;
  /** By output name; `label` is the word under which Keras reports it (`acc` stays `acc`). */
  readonly metrics: Readonly<Record<string, readonly MetricPlan[]>>;
  readonly batchSize: number;
  readonly epochs: number;
  readonly initialEpoch: number;
  readonly stepsPerEpoch: number | null;
  readonly validationSplit: number;
  /** Batches that a validation measures; `null`: all. */
  readonly validationSteps: number | null;
  /** Epochs between two validations, or those that are validated, counted from 1. */
  readonly validationFreq: number | readonly number[];
  readonly shuffle: boolean;
  readonly dropRemainder: boolean;
  readonly classWeight: Readonly<Record<string, number>> | null;
  readonly callbacks: readonly Configured[];
  readonly seed: number | null;
  readonly resetStates: 'never' | 'epoch';
  readonly initialWeights: string | null;
  readonly line: number;
}

export interface MetricPlan extends Configured {
  readonly label: string;
}

export interface Plan {
  readonly version: 1;
  readonly network: NetworkPlan;
  readonly data: DataPlan;
  readonly train: TrainPlan;
}

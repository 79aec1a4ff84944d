import type { Size } from '../../../catalogue/index.ts';
import type { NetworkModel, NodeModel } from '../../semantics/model.ts';
import { innerConfig } from './activation.ts';
import { sizesOf } from './flow.ts';

/** One spatial axis of a convolution or pooling. */
interface Window {
  /** Size of the input; `null` or a name when it is not known. */
  readonly input: Size;
  /** `k'`: the window with its dilation, `(k − 1) · dilation + 1`. */
  readonly reach: number;
  readonly stride: number;
}

const kinds = new Map<string, 'kernel_size' | 'pool_size' | undefined>();

/** The argument with the window of a kind of layer, found out once. */
const kind = (name: string): 'kernel_size' | 'pool_size' | undefined => {
  if (!kinds.has(name)) kinds.set(name, kindOf(name));
  return kinds.get(name);
};

const kindOf = (name: string): 'kernel_size' | 'pool_size' | undefined => {
  if (/^(Global|Adaptive|UpSampling)|Transpose$/.test(name)) return undefined;
  if (/Pooling/.test(name)) return 'pool_size';
  return /Conv\dD$/.test(name) ? 'kernel_size' : undefined;
};

/** The spatial axes of a convolution or a pooling with a window; none of another layer. */
const windowsOf = ({ layer, inputs }: NodeModel): readonly Window[] => {
  const key = kind(layer.entry.name);
  const config = innerConfig(layer);
  const shape = inputs[0]?.shape;
  if (!key || !config || !shape) return [];
  const spatial = config.data_format === 'channels_first' ? shape.slice(2) : shape.slice(1, -1);
  const [sizes, dilation] = [sizesOf(layer, key), sizesOf(layer, 'dilation_rate')];
  const strides = config.strides === null || config.strides === undefined ? sizes : sizesOf(layer, 'strides');
  return spatial.map((input, i) => ({
    input,
    reach: ((sizes[i] ?? sizes[0] ?? 1) - 1) * (dilation[i] ?? dilation[0] ?? 1) + 1,
    stride: strides[i] ?? strides[0] ?? 1,
  }));
};

export const paddingOf = ({ layer }: NodeModel): unknown => innerConfig(layer)?.padding;

/** A convolution or pooling with its windows. */
interface Windowed {
  readonly node: NodeModel;
  readonly windows: readonly Window[];
}

const known = new WeakMap<NetworkModel, readonly Windowed[]>();

const windowedIn = ({ nodes }: NetworkModel): readonly Windowed[] =>
  nodes.flatMap((node) => {
    const windows = windowsOf(node);
    return windows.length > 0 ? [{ node, windows }] : [];
  });

/** The convolutions and poolings of a network, their windows found once for all rules. */
export const windowed = (network: NetworkModel): readonly Windowed[] => {
  const found = known.get(network) ?? windowedIn(network);
  known.set(network, found);
  return found;
};

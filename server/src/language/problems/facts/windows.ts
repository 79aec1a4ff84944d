import type { LayerEntry, Size } from '../../../catalogue/index.ts';
import type { NodeModel } from '../../semantics/model.ts';
import type { Context } from '../context.ts';
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

/** Whether layers of a kind move a window over their input. */
export const hasWindow = ({ name }: LayerEntry): boolean => kind(name) !== undefined;

const measured = ({ layer, inputs }: NodeModel): readonly Window[] => {
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

/** The spatial axes of a convolution or a pooling with a window; none of another layer. */
export const windowsOf = (node: NodeModel, context: Context): readonly Window[] => context.of(node, measured);

export const paddingOf = ({ layer }: NodeModel): unknown => innerConfig(layer)?.padding;

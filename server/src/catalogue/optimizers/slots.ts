import type { Config, Configured } from '../kit/plain.ts';
import { elementCount } from '../kit/shape.ts';

/** A weight, as far as it decides what an optimizer keeps for it. */
export interface SlotWeight {
  /** With its layer: `dense/kernel`. */
  readonly name: string;
  readonly shape: readonly number[];
}

/** So many tensors of the weight's shape. */
const tensors =
  (count: (config: Config) => number) =>
  (config: Config, { shape }: SlotWeight): number =>
    count(config) * elementCount(shape);

const isOn = (value: unknown): number => (value === true ? 1 : 0);
const isSome = (value: unknown): number => (typeof value === 'number' && value !== 0 ? 1 : 0);

const two = tensors(() => 2);
const adam = tensors(({ amsgrad }) => 2 + isOn(amsgrad));

/** Rows and columns of a matrix instead of the whole. */
const adafactor = (_: Config, { shape }: SlotWeight): number =>
  shape.length < 2
    ? elementCount(shape)
    : elementCount(shape.slice(0, -1)) + elementCount([...shape.slice(0, -2), shape.at(-1) ?? 1]);

/** Whether a weight goes with Adam: what is no matrix, embeddings, and layers that are left out by name. */
const leavesMuon = (config: Config, { name, shape }: SlotWeight): boolean => {
  const excluded = [config.exclude_layers ?? []].flat().filter((one) => typeof one === 'string');
  const isEmbedding = config.exclude_embeddings === true && name.toLowerCase().includes('embedding');
  return shape.length !== 2 || isEmbedding || excluded.some((keyword) => new RegExp(keyword).test(name));
};

const muon = (config: Config, weight: SlotWeight): number => (leavesMuon(config, weight) ? 2 : 1) * elementCount(weight.shape);

/** What each optimizer remembers of a weight between steps: `build` in keras/src/optimizers. */
const SLOTS: Readonly<Record<string, (config: Config, weight: SlotWeight) => number>> = {
  SGD: tensors(({ momentum }) => isSome(momentum)),
  RMSprop: tensors(({ momentum, centered }) => 1 + isSome(momentum) + isOn(centered)),
  Adam: adam,
  AdamW: adam,
  Adadelta: two,
  Adagrad: tensors(() => 1),
  Adamax: two,
  Adafactor: adafactor,
  Nadam: two,
  Ftrl: two,
  Lion: tensors(() => 1),
  Lamb: two,
  Muon: muon,
  ScheduleFreeAdamW: two,
};

/**
 * How many numbers an optimizer keeps for a weight beside the weight: its slots, one more tensor for the moving average
 * (`use_ema`) and one for gathered gradients (`gradient_accumulation_steps`). `null` for an optimizer that is not known.
 */
export const slotValues = ({ name, config }: Configured, weight: SlotWeight): number | null => {
  const slots = SLOTS[name];
  if (!slots) return null;
  const gathers = typeof config.gradient_accumulation_steps === 'number' && config.gradient_accumulation_steps > 1;
  return slots(config, weight) + (isOn(config.use_ema) + isOn(gathers)) * elementCount(weight.shape);
};

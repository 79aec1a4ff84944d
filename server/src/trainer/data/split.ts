import type { DataPlan, TrainPlan } from '../../protocol/index.ts';
import { type Generator, generator } from '../initializers/generator.ts';
import { DataError } from './error.ts';

/** The samples of each part. */
export interface Partition {
  readonly train: Int32Array;
  readonly validation: Int32Array;
  readonly test: Int32Array;
}

/** Apart from the streams that initial weights and epochs draw from. */
const STREAM = 0x5eed;

export interface SplitOptions {
  readonly data: DataPlan;
  readonly train: TrainPlan;
  readonly seed: number;
  readonly file: string;
  /** The class of each sample, to keep the shares of the classes equal; `null` without `stratify`. */
  readonly classes: Int32Array | null;
}

/**
 * Splits samples into training, validation and test parts: shuffled first where the data block says so, then cut at the
 * rounded shares. `validation_split` takes the last share of the training part, as Keras does.
 *
 * @throws DataError when a part that was asked for is empty
 */
export function split(samples: number, options: SplitOptions): Partition {
  const { data, train, file } = options;
  const whole = Int32Array.from({ length: samples }, (_, i) => i);
  const parts = data.split
    ? cut(whole, data.split, options)
    : { train: whole, validation: whole.subarray(0, 0), test: whole.subarray(0, 0) };
  const result = train.validationSplit > 0 ? hold(parts, train.validationSplit) : parts;
  const [share = 1, validation = 0, test = 0] = data.split ?? [];
  if (result.train.length === 0) throw emptyPart(file, 'train', samples, share);
  if (result.validation.length === 0 && (validation > 0 || train.validationSplit > 0)) {
    throw emptyPart(file, 'validation', samples, train.validationSplit || validation);
  }
  if (result.test.length === 0 && test > 0) throw emptyPart(file, 'test', samples, test);
  return result;
}

function cut(whole: Int32Array, shares: readonly [number, number, number], { data, seed, classes }: SplitOptions): Partition {
  const order = data.shuffle ? shuffled(whole, generator(data.seed ?? seed, STREAM)) : whole;
  if (!data.stratify || !classes) return cutOne(order, shares);
  const groups = Map.groupBy(order, (sample) => classes[sample] ?? 0);
  const parts = [...groups.values()].map((group) => cutOne(Int32Array.from(group), shares));
  const place = new Int32Array(order.length);
  for (const [i, sample] of order.entries()) place[sample] = i;
  const join = (of: (part: Partition) => Int32Array): Int32Array =>
    Int32Array.from(parts.flatMap((part) => [...of(part)])).sort((a, b) => (place[a] ?? 0) - (place[b] ?? 0));
  return { train: join((part) => part.train), validation: join((part) => part.validation), test: join((part) => part.test) };
}

function cutOne(order: Int32Array, [train, validation, test]: readonly [number, number, number]): Partition {
  const ends = [train, train + validation, train + validation + test].map((share) => Math.round(share * order.length));
  const [first = 0, second = 0, third = 0] = ends;
  return { train: order.slice(0, first), validation: order.slice(first, second), test: order.slice(second, third) };
}

/** keras/src/trainers/data_adapters/array_slicing.py, `train_validation_split`: the last share, before any shuffling. */
function hold({ train, test }: Partition, share: number): Partition {
  const end = Math.floor(train.length * (1 - share));
  return { train: train.slice(0, end), validation: train.slice(end), test };
}

/** Fisher and Yates, 1938, as Durstenfeld wrote it. */
function shuffled(samples: Int32Array, random: Generator): Int32Array {
  const order = samples.slice();
  for (let i = order.length - 1; i > 0; i--) {
    const j = random.below(i + 1);
    [order[i], order[j]] = [order[j] ?? 0, order[i] ?? 0];
  }
  return order;
}

const NAMES = {
  train: { en: 'training', fr: "d'entraînement" },
  validation: { en: 'validation', fr: 'de validation' },
  test: { en: 'test', fr: 'de test' },
} as const;

const emptyPart = (file: string, part: keyof typeof NAMES, samples: number, share: number): DataError =>
  new DataError(
    { file },
    {
      message: {
        en: `the ${NAMES[part].en} part is empty: a share of ${share} of ${samples} ${samples === 1 ? 'sample' : 'samples'} is none.`,
        fr: `la partie ${NAMES[part].fr} est vide : une part de ${share} sur ${samples} ${samples === 1 ? 'échantillon' : 'échantillons'} n'en donne aucun.`,
      },
      hint: { en: 'Change the shares, or add data.', fr: 'Changez les parts, ou ajoutez des données.' },
    },
  );

import type { Config } from '../../../protocol/index.ts';
import { type Generator, generator } from '../../initializers/generator.ts';
import { giveValue, type TableSource } from '../table/source.ts';

/** Apart from the streams that weights, epochs and splits draw from. */
const STREAM = 0x9e4d;

/** What a set is made of. */
interface Choice {
  readonly samples: number;
  /** Deviation of what is added to every coordinate. */
  readonly noise: number;
  readonly classes: number;
}

interface MadeUp {
  readonly columns: readonly string[];
  /** The i-th row. */
  row(i: number, choice: Choice, noise: () => number): readonly number[];
}

const POINTS = ['x', 'y', 'class'] as const;

/** Classes take turns, so that every stretch of rows has about as many of each. */
const turns = (i: number, samples: number, classes: number) => {
  const label = i % classes;
  const count = Math.ceil((samples - label) / classes);
  return { label, place: Math.floor(i / classes), count };
};

/** From 0 to 1, both included. */
const share = (place: number, count: number): number => (count > 1 ? place / (count - 1) : 0);

const SETS: Readonly<Record<string, MadeUp>> = {
  /** Arms that wind one and a quarter times around the middle. */
  spirals: {
    columns: POINTS,
    row: (i, { samples, classes }, noise) => {
      const { label, place, count } = turns(i, samples, classes);
      const radius = 0.05 + 0.95 * share(place, count);
      const angle = 2 * Math.PI * (label / classes + 1.25 * radius);
      return [radius * Math.cos(angle) + noise(), radius * Math.sin(angle) + noise(), label];
    },
  },
  /** scikit-learn's `make_moons`. */
  moons: {
    columns: POINTS,
    row: (i, { samples }, noise) => {
      const { label, place, count } = turns(i, samples, 2);
      const angle = Math.PI * share(place, count);
      const [x, y] = label === 0 ? [Math.cos(angle), Math.sin(angle)] : [1 - Math.cos(angle), 0.5 - Math.sin(angle)];
      return [x + noise(), y + noise(), label];
    },
  },
  /** scikit-learn's `make_circles`, whose inner circle has half the radius here. */
  circles: {
    columns: POINTS,
    row: (i, { samples }, noise) => {
      const { label, place, count } = turns(i, samples, 2);
      const angle = (2 * Math.PI * place) / count;
      const radius = label === 0 ? 1 : 0.5;
      return [radius * Math.cos(angle) + noise(), radius * Math.sin(angle) + noise(), label];
    },
  },
  /** Clouds around points of the unit circle. */
  blobs: {
    columns: POINTS,
    row: (i, { samples, classes }, noise) => {
      const { label } = turns(i, samples, classes);
      const angle = (2 * Math.PI * label) / classes;
      return [Math.cos(angle) + noise(), Math.sin(angle) + noise(), label];
    },
  },
  /** Two periods of a sine, in the order of x. */
  sine: {
    columns: ['x', 'y'],
    row: (i, { samples }, noise) => {
      const x = 4 * Math.PI * share(i, samples);
      return [x, Math.sin(x) + noise()];
    },
  },
};

const numberOf = (config: Config, key: string, preset: number): number => {
  const value = config[key];
  return typeof value === 'number' ? value : preset;
};

/** A made-up table, the same for the same seed. */
export function openGenerated(config: Config, seed: number): TableSource {
  const name = typeof config.set === 'string' ? config.set : '';
  const set = SETS[name];
  if (!set) throw new Error(`No made-up set is called ${name}.`);
  const choice = {
    samples: numberOf(config, 'samples', 1_000),
    noise: numberOf(config, 'noise', 0.1),
    classes: numberOf(config, 'classes', 2),
  };
  return {
    kind: 'table',
    file: `generate(${name})`,
    columns: set.columns,
    decimal: '.',
    read: (wanted, sink) => {
      const random: Generator = generator(seed, STREAM);
      for (let i = 0; i < choice.samples; i++) {
        const row = set.row(i, choice, () => choice.noise * random.normal());
        sink.startRow(null);
        for (const [slot, { column, mode }] of wanted.entries()) giveValue(sink, slot, mode, row[column]);
        if (!sink.endRow()) break;
      }
      return Promise.resolve();
    },
  };
}

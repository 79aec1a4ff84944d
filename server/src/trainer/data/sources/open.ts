import type { Columns, Config, DataPlan, Plan } from '../../../protocol/index.ts';
import { Failure } from '../../failure.ts';
import type { Arrays } from '../arrays.ts';
import { readData } from '../bytes.ts';
import type { Folders } from '../file.ts';
import type { Spill } from '../rows/store.ts';
import type { TableSource } from '../table/source.ts';
import { openDelimited } from './delimited/delimited.ts';
import { parseIdx } from './idx.ts';
import { parseNpz } from './npz.ts';

/** What an opener is given. @param seed for data that are made up */
export interface Opening {
  readonly plan: Plan;
  readonly config: Config;
  readonly folders: Folders;
  readonly seed: number;
  readonly spill: Spill;
}

type Opener = (opening: Opening) => Promise<TableSource | Arrays>;

export const text = (config: Config, key: string, preset = ''): string => {
  const value = config[key];
  return typeof value === 'string' ? value : preset;
};

const OPENERS: Readonly<Record<string, Opener>> = {
  csv: ({ config, folders }) => delimited(config, text(config, 'delimiter', ','), folders),
  tsv: ({ config, folders }) => delimited(config, '\t', folders),
  npz: ({ plan, folders }) => npz(plan.data, folders),
  idx: ({ config, folders }) => idx(config, folders),
};

/**
 * Opens what a data block reads: the columns of a table, or arrays.
 *
 * @throws DataError when a file cannot be read
 */
export function openSource(plan: Plan, folders: Folders, seed: number, spill: Spill): Promise<TableSource | Arrays> {
  const { name, config } = plan.data.source;
  const opener = OPENERS[name];
  if (!opener) throw unknownSource(name);
  return opener({ plan, config, folders, seed, spill });
}

function delimited(config: Config, delimiter: string, folders: Folders): Promise<TableSource> {
  const header = config.header !== false;
  return openDelimited(text(config, 'file'), folders, { delimiter, decimal: text(config, 'decimal', '.'), header });
}

async function npz({ source, inputs, target }: DataPlan, folders: Folders): Promise<Arrays> {
  const file = text(source.config, 'file');
  const [x, y] = [text(source.config, 'x', 'x_train'), text(source.config, 'y', 'y_train')];
  const named = (columns: Readonly<Record<string, Columns>> | null, preset: string): readonly string[] =>
    columns === null ? [preset] : Object.values(columns).flatMap((list) => ('from' in list ? [list.from, list.to] : list));
  return parseNpz(await readData(file, folders), file, [...named(inputs, x), ...named(target, y)], x, y);
}

async function idx(config: Config, folders: Folders): Promise<Arrays> {
  const [images, labels] = [text(config, 'images'), text(config, 'labels')];
  const [imageBytes, labelBytes] = await Promise.all([readData(images, folders), readData(labels, folders)]);
  const arrays = new Map([
    ['images', parseIdx(imageBytes, images)],
    ['labels', parseIdx(labelBytes, labels)],
  ]);
  return { kind: 'arrays', file: images, arrays, x: 'images', y: 'labels' };
}

const unknownSource = (name: string): Failure =>
  new Failure({
    message: {
      en: `There is no data source \`${name}\` to train on.`,
      fr: `Il n'y a pas de source de données \`${name}\` pour l'entraînement.`,
    },
    hint: {
      en: `Sources are ${Object.keys(OPENERS)
        .map((one) => `\`${one}\``)
        .join(', ')}.`,
      fr: `Les sources sont ${Object.keys(OPENERS)
        .map((one) => `\`${one}\``)
        .join(', ')}.`,
    },
  });

import type { Columns, Config, DataPlan } from '../../../protocol/index.ts';
import { Failure } from '../../failure.ts';
import type { Arrays } from '../arrays.ts';
import { readData } from '../bytes.ts';
import type { Folders } from '../file.ts';
import type { Spill } from '../rows/store.ts';
import type { TableSource } from '../table/source.ts';
import { openDelimited } from './delimited/delimited.ts';
import { openGenerated } from './generate.ts';
import { parseIdx } from './idx.ts';
import { type ImageSize, type Images, readImageFolder } from './images/folder.ts';
import { openJsonLines } from './json-lines.ts';
import { parseNpy } from './npy.ts';
import { parseNpz } from './npz.ts';
import { openParquet } from './parquet.ts';

/** What an opener is given. @param seed for data that are made up */
export interface Opening {
  readonly data: DataPlan;
  readonly config: Config;
  readonly folders: Folders;
  readonly seed: number;
  readonly spill: Spill;
}

/** What data come from. */
export type Source = TableSource | Arrays | Images;

type Opener = (opening: Opening) => Promise<Source>;

const text = (config: Config, key: string, preset = ''): string => {
  const value = config[key];
  return typeof value === 'string' ? value : preset;
};

const OPENERS: Readonly<Record<string, Opener>> = {
  csv: ({ config, folders }) => delimited(config, text(config, 'delimiter', ','), folders),
  tsv: ({ config, folders }) => delimited(config, '\t', folders),
  jsonl: ({ config, folders }) => openJsonLines(text(config, 'file'), folders),
  parquet: ({ config, folders }) => openParquet(text(config, 'file'), folders),
  npz: ({ data, folders }) => npz(data, folders),
  npy: ({ config, folders }) => npy(config, folders),
  idx: ({ config, folders }) => idx(config, folders),
  images: ({ config, folders, spill }) => readImageFolder(text(config, 'folder'), folders, imageSize(config), spill),
  generate: ({ config, seed }) => Promise.resolve(openGenerated(config, seed)),
};

/**
 * Opens what a data block reads: the columns of a table, or arrays.
 *
 * @throws DataError when a file cannot be read
 */
export function openSource(data: DataPlan, folders: Folders, seed: number, spill: Spill): Promise<Source> {
  const { name, config } = data.source;
  const opener = OPENERS[name];
  if (!opener) throw unknownSource(name);
  return opener({ data, config, folders, seed, spill });
}

function delimited(config: Config, delimiter: string, folders: Folders): Promise<TableSource> {
  const header = config.header !== false;
  return openDelimited(text(config, 'file'), folders, { delimiter, decimal: text(config, 'decimal', '.'), header });
}

async function npz({ source, inputs, target, sampleWeight }: DataPlan, folders: Folders): Promise<Arrays> {
  const file = text(source.config, 'file');
  const [x, y] = [text(source.config, 'x', 'x_train'), text(source.config, 'y', 'y_train')];
  const named = (columns: Readonly<Record<string, Columns>> | null, preset: string): readonly string[] =>
    columns === null ? [preset] : Object.values(columns).flatMap((list) => ('from' in list ? [list.from, list.to] : list));
  const wanted = [...named(inputs, x), ...named(target, y), ...(sampleWeight === undefined ? [] : [sampleWeight])];
  return parseNpz(await readData(file, folders), file, wanted, x, y);
}

async function npy(config: Config, folders: Folders): Promise<Arrays> {
  const [x, y] = [text(config, 'x'), text(config, 'y')];
  const [samples, labels] = await Promise.all([readData(x, folders), readData(y, folders)]);
  const arrays = new Map([
    ['x', parseNpy(samples, { file: x })],
    ['y', parseNpy(labels, { file: y })],
  ]);
  return { kind: 'arrays', file: x, arrays, x: 'x', y: 'y' };
}

/** @returns what every image of a folder becomes */
export function imageSize({ size, channels }: Config): ImageSize {
  const [height, width] = Array.isArray(size) ? size : [];
  return {
    height: typeof height === 'number' ? height : 32,
    width: typeof width === 'number' ? width : 32,
    channels: typeof channels === 'number' ? channels : 3,
  };
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

import type { Columns, Config, DataPlan } from '../../../protocol/index.ts';
import { Failure } from '../../failure.ts';
import type { Arrays } from '../arrays.ts';
import { type Folders, readData } from '../file.ts';
import type { Table } from '../table.ts';
import { parseDelimited } from './delimited.ts';
import { parseIdx } from './idx.ts';
import { parseNpz } from './npz.ts';

/** Reads the files of a data block. */
export function readSource(data: DataPlan, folders: Folders): Promise<Table | Arrays> {
  const { name, config } = data.source;
  switch (name) {
    case 'csv':
      return delimited(config, text(config, 'delimiter', ','), folders);
    case 'tsv':
      return delimited(config, '\t', folders);
    case 'npz':
      return npz(data, folders);
    case 'idx':
      return idx(config, folders);
    default:
      throw unknownSource(name);
  }
}

const text = (config: Config, key: string, preset = ''): string => {
  const value = config[key];
  return typeof value === 'string' ? value : preset;
};

async function delimited(config: Config, delimiter: string, folders: Folders): Promise<Table> {
  const file = text(config, 'file');
  return parseDelimited(await readData(file, folders), file, { delimiter, header: config.header !== false });
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
    hint: { en: 'Sources are `csv`, `tsv`, `npz` and `idx`.', fr: 'Les sources sont `csv`, `tsv`, `npz` et `idx`.' },
  });

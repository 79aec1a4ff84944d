import type { Config, DataFacts, DataPlan, LookFrom } from '../../../protocol/index.ts';
import { Failure } from '../../failure.ts';
import type { Arrays, NumberArray } from '../arrays.ts';
import { readData } from '../bytes.ts';
import type { Folders } from '../file.ts';
import { namesIn, parseNpz } from '../sources/npz.ts';
import { imageSize, openSource } from '../sources/open.ts';
import { arraysFacts } from './arrays.ts';
import { imagesFacts } from './images.ts';
import { tableFacts } from './table.ts';

const textOf = (config: Config, key: string, preset = ''): string => {
  const value = config[key];
  return typeof value === 'string' ? value : preset;
};

/** All arrays of a file that hold numbers, wanted by the spec or not: their names are offered. */
async function npzArrays(config: Config, folders: Folders): Promise<Arrays> {
  const file = textOf(config, 'file');
  const [x, y] = [textOf(config, 'x', 'x_train'), textOf(config, 'y', 'y_train')];
  const bytes = await readData(file, folders);
  const found = namesIn(bytes, file).flatMap((name): readonly (readonly [string, NumberArray])[] => {
    try {
      return [...parseNpz(bytes, file, [name], x, y).arrays];
    } catch (error) {
      if (error instanceof Failure) return [];
      throw error;
    }
  });
  return { kind: 'arrays', file, arrays: new Map(found), x, y };
}

/** A plan of nothing but the source: no columns are chosen, no row is left out. */
const planOf = ({ source }: LookFrom): DataPlan => ({
  name: null,
  source,
  inputs: null,
  target: null,
  encode: {},
  scale: null,
  scaleTarget: null,
  reshape: null,
  window: null,
  tokenize: null,
  missing: 'error',
  split: null,
  shuffle: false,
  stratify: false,
  seed: null,
  line: 0,
});

/**
 * What a look into the source of a data block finds.
 *
 * @throws DataError when it cannot be read
 */
export async function factsOf(look: LookFrom): Promise<DataFacts> {
  const folders: Folders = { file: look.file, workspace: look.workspace };
  const { name, config } = look.source;
  if (name === 'npz') return arraysFacts(await npzArrays(config, folders));
  if (name === 'images') return imagesFacts(textOf(config, 'folder'), folders, imageSize(config));
  const source = await openSource(planOf(look), folders, 0, { folder: undefined });
  if (source.kind === 'table') return tableFacts(source, look.targets);
  if (source.kind === 'arrays') return arraysFacts(source);
  throw new Error(`${name} gives images`);
}

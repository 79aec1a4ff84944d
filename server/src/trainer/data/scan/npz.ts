import type { Config } from '../../../protocol/index.ts';
import { Failure } from '../../failure.ts';
import type { Arrays, NumberArray } from '../arrays.ts';
import { readData } from '../bytes.ts';
import type { Folders } from '../file.ts';
import { namesIn, parseNpz } from '../sources/npz.ts';

const textOf = (config: Config, key: string, preset = ''): string => {
  const value = config[key];
  return typeof value === 'string' ? value : preset;
};

/** All arrays of a file that hold numbers, whether the spec names them or not. @throws DataError when the file is no `.npz` */
export async function openAllArrays(config: Config, folders: Folders): Promise<Arrays> {
  const file = textOf(config, 'file');
  const [x, y] = [textOf(config, 'x', 'x_train'), textOf(config, 'y', 'y_train')];
  const bytes = await readData(file, folders);
  const found = namesIn(bytes, file).flatMap((name): readonly (readonly [string, NumberArray])[] => {
    try {
      return [...parseNpz(bytes, file, [name], x, y).arrays].filter(([, { shape }]) => shape.length > 0);
    } catch (error) {
      if (error instanceof Failure) return [];
      throw error;
    }
  });
  return { kind: 'arrays', file, arrays: new Map(found), x, y };
}

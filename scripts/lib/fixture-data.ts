import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type CheckOptions, readSpec } from '../../server/src/language/index.ts';
import { KnownData, lookInto, missingLooks } from '../../server/src/lsp/data/known.ts';

const known = new KnownData();
const withData = new Set<string>();

/** Rules that speak of paths; the specs of others may name files that are not there. */
const ON_PATHS: ReadonlySet<string> = new Set(['file-not-found', 'path-outside-workspace']);

/** Looks into the data that lie beside specs. Folders without anything but specs have none. */
export async function lookBeside(folders: readonly string[]): Promise<void> {
  const looks = folders.flatMap((folder) => {
    const names = readdirSync(folder);
    const specs = names.filter((name) => name.endsWith('.nnspec'));
    if (specs.length === names.length) return [];
    withData.add(folder);
    return specs.flatMap((name) => {
      const { data } = readSpec(readFileSync(join(folder, name), 'utf8')).model;
      return missingLooks(data, { file: join(folder, name), root: folder }, known);
    });
  });
  await lookInto(looks, known);
}

/** What is known of the files and data around a spec; nothing where none lie beside it. */
export const around = (file: string): Pick<CheckOptions, 'facts' | 'found'> => {
  const root = dirname(file);
  if (!withData.has(root)) return {};
  const { facts, found } = known.around({ file, root });
  return ON_PATHS.has(basename(root)) ? { facts, found } : { facts };
};

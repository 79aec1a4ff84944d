import type * as ast from '../../syntax/ast.ts';
import { blockHead } from '../cards/binding-card.ts';
import type { Item, Kitchen } from './items.ts';

const details = { let: ['let', 'let'], block: ['block', 'bloc'], network: ['network', 'réseau'] } as const;

type Importable = Extract<ast.Declaration, { readonly kind: keyof typeof details }>;

const isImportable = (one: ast.Declaration): one is Importable => one.kind in details;

const itemOf = (one: Importable, name: string, text: string, lang: Kitchen['lang']): Item => {
  const head = one.kind === 'block' ? ` ${blockHead(one, text)}` : '';
  return {
    label: name,
    kind: one.kind === 'block' ? 'block' : 'variable',
    detail: details[one.kind][lang === 'fr' ? 1 : 0] + head,
    documentation: one.doc ?? '',
    insert: name,
    deprecated: false,
  };
};

/** The names of another file that an import does not have yet: its lets, blocks and networks. */
export const importItems = ({ names, path }: ast.Import, { imports, lang }: Kitchen): readonly Item[] => {
  const found = path && imports?.resolve(path.value, imports.file);
  if (found?.kind !== 'file') return [];
  const taken = new Set(names.map(({ text }) => text));
  const { file, text } = found.parsed;
  return file.declarations
    .filter(isImportable)
    .flatMap((one) => (one.name && !taken.has(one.name.text) ? [itemOf(one, one.name.text, text, lang)] : []));
};

import type * as ast from '../../syntax/ast.ts';
import { type Item, type Kitchen, keywordItem, layerItem, nameItem } from './items.ts';
import type { Visible } from './scope.ts';
import { hole, isInput } from './snippets.ts';

const blockCall = ({ name }: Visible, { model, next }: Kitchen): string => {
  if (next.startsWith('(')) return name;
  const block = model.parsed.file.declarations.find((one) => one.kind === 'block' && one.name?.text === name);
  const required = block?.kind === 'block' ? block.parameters.filter(({ value }) => !value) : [];
  return `${name}(${required.map((parameter, i) => hole(i + 1, parameter.name.text)).join(', ')})`;
};

/** The block that a path goes through: it cannot call itself. */
const blockAround = (path: readonly ast.AnyNode[]): string | undefined =>
  path.find((node): node is ast.Block => node.kind === 'block')?.name?.text;

/** What may be called: layers, blocks, shared layers. `first`: nothing flows in, so that an `Input` may stand there. */
export const callItems = (
  visible: readonly Visible[],
  path: readonly ast.AnyNode[],
  kitchen: Kitchen,
  first: boolean,
): readonly Item[] => {
  const around = blockAround(path);
  const called = visible.filter(({ kind }) => kind === 'block' || kind === 'layer' || kind === 'import');
  const own = called.filter(({ name, kind }) => kind !== 'block' || name !== around);
  const layers = kitchen.catalogue.all('layer').filter((entry) => first || !isInput(entry));
  return [
    ...own.map((one) =>
      nameItem(
        one,
        kitchen,
        one.kind === 'block' ? blockCall(one, kitchen) : `${one.name}${kitchen.next.startsWith('(') ? '' : '()'}`,
      ),
    ),
    ...layers.map((entry) => layerItem(entry, kitchen)),
  ];
};

/** Values of this body, and `input` in a block. */
export const sourceItems = (
  visible: readonly Visible[],
  path: readonly ast.AnyNode[],
  kitchen: Kitchen,
  arrow: boolean,
): readonly Item[] => {
  const after = arrow && !kitchen.next.startsWith('->') ? ' -> ' : '';
  const values = visible.filter(({ kind }) => kind === 'value').map((one) => nameItem(one, kitchen, one.name + after));
  const inBlock = path.some(({ kind }) => kind === 'block');
  const detail = kitchen.lang === 'fr' ? 'ce qui entre dans le bloc' : 'what goes into the block';
  return inBlock ? [keywordItem('input', `input${after}`, detail), ...values] : values;
};

const statements = (lang: 'en' | 'fr'): readonly Item[] =>
  (
    [
      ['let', `let ${hole(1, 'name')} = ${hole(2)}`, 'a name for a value', 'un nom pour une valeur'],
      ['layer', `layer ${hole(1, 'name')} = ${hole(2)}`, 'a layer with shared weights', 'une couche aux poids partagés'],
      [
        'repeat',
        `repeat ${hole(1, '3')} as ${hole(2, 'i')} {\n  $0\n}`,
        'the same layers several times',
        'les mêmes couches plusieurs fois',
      ],
      ['output', `output ${hole(1)}`, 'what the network gives', 'ce que le réseau rend'],
    ] as const
  ).map(([label, insert, en, fr]) => keywordItem(label, insert, lang === 'fr' ? fr : en));

/** At the beginning of a line of a body. */
export const statementItems = (visible: readonly Visible[], path: readonly ast.AnyNode[], kitchen: Kitchen): readonly Item[] => [
  ...sourceItems(visible, path, kitchen, true),
  ...callItems(visible, path, kitchen, true),
  ...statements(kitchen.lang),
];

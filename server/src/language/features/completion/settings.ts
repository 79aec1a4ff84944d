import type * as ast from '../../syntax/ast.ts';
import { type Item, type Kitchen, nameItem, settingItem } from './items.ts';
import type { Visible } from './scope.ts';

const isGiven = (block: ast.Settings, name: string, old: readonly string[], word: ast.Setting): boolean =>
  block.settings.some((setting) => setting !== word && (setting.name.text === name || old.includes(setting.name.text)));

/** The lets that a search may vary. */
const searched = (block: ast.Settings, word: ast.Setting, visible: readonly Visible[], kitchen: Kitchen): readonly Item[] =>
  visible
    .filter(({ name, kind }) => kind === 'let' && !isGiven(block, name, [], word))
    .map((one) => nameItem(one, kitchen, kitchen.next.startsWith('in') ? one.name : `${one.name} in $1`));

/** The settings that a block does not have yet; those that must be written come first. */
export const settingItems = (
  block: ast.Settings,
  word: ast.Setting,
  visible: readonly Visible[],
  kitchen: Kitchen,
): readonly Item[] => {
  const params = Object.entries(kitchen.catalogue.settings(block.kind).params);
  const left = params.filter(
    ([name, param]) =>
      !isGiven(
        block,
        name,
        (param.formerly ?? []).map((old) => old.name),
        word,
      ),
  );
  const required = left.filter(([, param]) => param.default === undefined);
  const rest = left.filter(([, param]) => param.default !== undefined);
  const lets = block.kind === 'search' ? searched(block, word, visible, kitchen) : [];
  return [...lets, ...[...required, ...rest].map(([name, param]) => settingItem(name, param, kitchen))];
};

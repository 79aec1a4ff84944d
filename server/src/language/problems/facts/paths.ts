import { pathArguments } from '../../look.ts';
import type { SettingsModel } from '../../semantics/model.ts';
import type * as ast from '../../syntax/ast.ts';
import type { Context } from '../context.ts';
import { placeOf, settingOf } from './training.ts';

/** A path that a block names, and where. */
interface WrittenPath {
  readonly path: string;
  readonly range: ast.Range;
}

/** The paths in a block: of the data's files, or of initial weights. */
export const pathsIn = (block: SettingsModel, context: Context): readonly WrittenPath[] => context.of(block, written);

const written = (block: SettingsModel): readonly WrittenPath[] => {
  if (block.kind === 'data') {
    return pathArguments(block).flatMap(({ value, argument }) =>
      value?.kind === 'string' ? [{ path: value.value, range: argument.value?.range ?? argument.range }] : [],
    );
  }
  const value = settingOf(block, 'initial_weights')?.value;
  return value?.kind === 'string' ? [{ path: value.value, range: placeOf(block, 'initial_weights') }] : [];
};

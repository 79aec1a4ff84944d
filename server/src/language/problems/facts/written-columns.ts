import type { SettingsModel } from '../../semantics/model.ts';
import type * as ast from '../../syntax/ast.ts';
import { settingOf } from './training.ts';

/** The name of a column where it is written. */
export interface WrittenColumn {
  readonly name: string;
  /** Without its quotes. */
  readonly range: ast.Range;
}

const fromString = ({ value, range }: ast.StringLiteral): WrittenColumn => ({
  name: value,
  range: { start: range.start + 1, end: range.end - 1 },
});

const namesIn = (expr: ast.Expr | undefined): readonly WrittenColumn[] => {
  switch (expr?.kind) {
    case 'string':
      return [fromString(expr)];
    case 'list':
      return expr.items.flatMap(namesIn);
    case 'call':
      return expr.args.flatMap(({ value }) => namesIn(value));
    case 'record':
      return expr.entries.flatMap(({ value }) => namesIn(value));
    case 'parenthesised':
      return namesIn(expr.inner);
    default:
      return [];
  }
};

/** A key may be quoted. */
const keysOf = (expr: ast.Expr | undefined): readonly WrittenColumn[] =>
  expr?.kind === 'record' ? expr.entries.map(({ key }) => ({ name: key.text, range: key.range })) : [];

/** The columns that a data block names, each where it does. Names that a `let` holds are not among them. */
export const writtenColumns = (data: SettingsModel): readonly WrittenColumn[] => [
  ...namesIn(settingOf(data, 'inputs')?.setting.value),
  ...namesIn(settingOf(data, 'target')?.setting.value),
  ...namesIn(settingOf(data, 'sample_weight')?.setting.value),
  ...keysOf(settingOf(data, 'encode')?.setting.value),
];

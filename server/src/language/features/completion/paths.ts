import type { Catalogue } from '../../../catalogue/index.ts';
import type { Imports } from '../../semantics/imports/port.ts';
import type { Completion } from '../../service.ts';
import type * as ast from '../../syntax/ast.ts';
import { nodeAt } from '../../syntax/walk.ts';
import { slotAt } from './slot.ts';
import { literal } from './snippets.ts';

/** A string that names a file. */
interface PathText {
  /** What stands between its quotes. */
  readonly range: ast.Range;
  readonly endings: readonly string[];
}

const contents = ({ range }: ast.StringLiteral, text: string): ast.Range => {
  const isClosed = range.end - range.start > 1 && text[range.end - 1] === text[range.start];
  return { start: range.start + 1, end: isClosed ? range.end - 1 : range.end };
};

const endingsAt = (path: readonly ast.AnyNode[], catalogue: Catalogue): readonly string[] | undefined => {
  if (path.at(-2)?.kind === 'import') return ['.nnspec'];
  return slotAt(path, path.length - 1, catalogue).param?.param.files;
};

/** The string at an offset that is the path of a file: that of an `import`, or of data. */
export const pathAt = ({ file, text }: ast.Parsed, offset: number, catalogue: Catalogue): PathText | undefined => {
  const path = nodeAt(file, offset);
  const node = path.at(-1);
  if (node?.kind !== 'string') return undefined;
  const range = contents(node, text);
  const endings = range.start <= offset && offset <= range.end ? endingsAt(path, catalogue) : undefined;
  return endings && { range, endings };
};

/** The files of the workspace that fit, the closest first. */
export const pathItems = ({ range, endings }: PathText, imports: Imports | undefined): readonly Completion[] =>
  (imports?.near?.(endings) ?? []).map((path, index) => ({
    label: path,
    kind: 'value',
    detail: '',
    documentation: '',
    insert: literal(path),
    range,
    sort: String(index).padStart(4, '0'),
    deprecated: false,
  }));

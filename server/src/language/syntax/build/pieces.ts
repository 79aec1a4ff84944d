import type * as ast from '../ast.ts';
import type { Report } from './report.ts';

/** A value that must be a call. A name alone is one whose brackets are missing. */
export const call = (value: ast.Expr, report: Report): ast.Call | undefined => {
  if (value.kind === 'call') return value;
  if (value.kind !== 'reference') {
    report.misfit(value.range, { en: 'a layer', fr: 'une couche' });
    return undefined;
  }
  const { end } = value.range;
  report.slip(
    { start: end, end },
    {
      en: `Expected \`(\` and \`)\` after \`${value.name}\`: a layer or a block is called, \`${value.name}()\`.`,
      fr: `Il manque \`(\` et \`)\` après \`${value.name}\` : une couche ou un bloc s’appelle, \`${value.name}()\`.`,
    },
    '()',
  );
  const callee = { kind: 'name', range: value.range, text: value.name } as const;
  return { kind: 'call', range: value.range, callee, args: [], brackets: { start: end, end } };
};

const name = (value: ast.Expr, role: 'target' | 'source', report: Report): ast.Name | undefined => {
  if (value.kind === 'reference') return { kind: 'name', range: value.range, text: value.name };
  if (role === 'target' && (value.kind === 'boolean' || value.kind === 'none')) report.constant(value.range);
  else report.misfit(value.range, { en: 'a name', fr: 'un nom' });
  return undefined;
};

/** A name, or a list of names in square brackets. */
export const names = (value: ast.Expr, role: 'target' | 'source', report: Report): ast.Names | undefined => {
  if (value.kind !== 'list') {
    const one = name(value, role, report);
    return one && { kind: 'names', range: value.range, names: [one], list: false };
  }
  if (value.tuple || value.items.length === 0) {
    report.slip(value.range, {
      en: 'Expected names in square brackets: `[a, b]`.',
      fr: 'Il faut ici des noms entre crochets : `[a, b]`.',
    });
  }
  const found = value.items.map((item) => name(item, role, report)).filter((item) => item !== undefined);
  return { kind: 'names', range: value.range, names: found, list: true };
};

import type { Words } from '../../../catalogue/index.ts';
import type { Binding } from '../../semantics/model.ts';
import type { Context } from '../context.ts';
import { defineRule, words } from '../rule.ts';
import { removeDeclaration } from './remove-declaration.ts';
import { letsOf, removeLet } from './remove-let.ts';

const KINDS: Partial<Record<Binding['kind'], Words>> = {
  let: words('The `let`', 'Le `let`'),
  parameter: words('The parameter', 'Le paramètre'),
  counter: words('The counter', 'Le compteur'),
  layer: words('The shared layer', 'La couche partagée'),
  block: words('The block', 'Le bloc'),
  import: words('The import', 'L’import'),
};

/** Names of which another rule speaks already: bound twice, too late, or in a circle. */
const spokenOf = (context: Context): ReadonlySet<number> => {
  const circles = new Set(context.findings('recursive-block').flatMap(({ circle }) => circle));
  const blocks = context.model.bindings.filter(({ kind, name }) => kind === 'block' && circles.has(name));
  return new Set([
    ...context.findings('duplicate-name').map(({ site }) => site.range.start),
    ...context.findings('used-before-bound').map(({ bound }) => bound.start),
    ...blocks.map(({ range }) => range.start),
  ]);
};

export const unusedName = defineRule({
  name: 'unused-name',
  group: 'names',
  severity: 'hint',
  doc: words('A name is bound and never used.', 'Un nom est défini et jamais employé.'),
  why: words(
    'It may be left over, or be the trace of a slip in another name. A name that begins with `_` is left alone.',
    'C’est peut-être un reste, ou la trace d’une faute dans un autre nom. Un nom qui commence par `_` est laissé en paix.',
  ),
  everywhere: true,
  check: (context) => {
    const spoken = spokenOf(context);
    return context.model.bindings.flatMap(({ name, kind, range, uses }) => {
      const what = KINDS[kind];
      if (!what || uses.length > 0 || name.startsWith('_') || spoken.has(range.start)) return [];
      const unused = context.once(letsOf).get(range.start);
      return [
        {
          site: { range, trail: [] },
          message: words(
            `${what.en} \`${name}\` is never used. Use it, remove it, or call it \`_${name}\`.`,
            kind === 'layer'
              ? `${what.fr} \`${name}\` n’est jamais employée. Employez-la, supprimez-la, ou nommez-la \`_${name}\`.`
              : `${what.fr} \`${name}\` n’est jamais employé. Employez-le, supprimez-le, ou nommez-le \`_${name}\`.`,
          ),
          fixes: unused ? removeLet(unused, context) : removeDeclaration(range, context),
        },
      ];
    });
  },
});

import type * as ast from '../../syntax/ast.ts';
import { defineRule, words } from '../rule.ts';

const builds = ({ statements }: ast.Body): boolean =>
  statements.some((statement) => statement.kind === 'flow' || (statement.kind === 'repeat' && builds(statement.body)));

export const emptyNetwork = defineRule({
  name: 'empty-network',
  group: 'shapes',
  severity: 'warning',
  doc: words('A network or a block has no layer.', 'Un réseau ou un bloc n’a aucune couche.'),
  why: words('There is nothing to build.', 'Il n’y a rien à construire.'),
  check: ({ model }) =>
    model.parsed.file.declarations.flatMap((declaration) => {
      if ((declaration.kind !== 'network' && declaration.kind !== 'block') || builds(declaration.body)) return [];
      const { kind, name, body } = declaration;
      return [
        {
          site: { range: name?.range ?? (kind === 'network' ? declaration.keyword : body.range), trail: [] },
          message: words(
            `This ${kind} has no layer: there is nothing to build. Write one layer a line, as in \`Dense(10)\`.`,
            `Ce ${kind === 'network' ? 'réseau' : 'bloc'} n’a aucune couche : il n’y a rien à construire. Écrivez une couche par ligne, comme \`Dense(10)\`.`,
          ),
        },
      ];
    }),
});

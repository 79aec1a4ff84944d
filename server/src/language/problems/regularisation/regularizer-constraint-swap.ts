import { catalogue, type EntryKind } from '../../../catalogue/index.ts';
import type { Context } from '../context.ts';
import { fix } from '../fixes.ts';
import type { Fix } from '../problem.ts';
import { defineRule, type FindingOf, type Report, words } from '../rule.ts';

type UnknownValue = FindingOf<'unknown-value'>;
type Side = Extract<EntryKind, 'regularizer' | 'constraint'>;

const OTHER: Readonly<Record<Side, Side>> = { regularizer: 'constraint', constraint: 'regularizer' };

/** What an argument wants, when it wants one of the two. */
const wanted = ({ argument }: UnknownValue): Side | undefined =>
  (['regularizer', 'constraint'] as const).find((side) => argument.endsWith(`_${side}`));

/** Whether an unknown value is one of the other kind: this rule, not `unknown-value`, then speaks of it. */
export const isSwap = (finding: UnknownValue): boolean => {
  const side = wanted(finding);
  return side !== undefined && catalogue.find(OTHER[side], finding.value) !== undefined;
};

const rename = (finding: UnknownValue, name: string, context: Context): readonly Fix[] => {
  const owner = context.argumentAt(finding.site.range.start);
  const written = owner?.given.argument.name;
  const taken = owner?.call.arguments.some(({ parameter }) => parameter === name);
  if (!written || taken) return [];
  return [fix(words(`Rename to \`${name}\``, `Renommer en \`${name}\``), { range: written.range, text: name })];
};

const say = (finding: UnknownValue, side: Side, context: Context): Report => {
  const { argument, value, site } = finding;
  const other = OTHER[side];
  const name = argument === 'activity_regularizer' ? 'kernel_constraint' : argument.replace(side, other);
  return {
    site,
    message:
      side === 'regularizer'
        ? words(
            `\`${value}\` is a constraint, not a regularizer: it cuts weights back after each update and adds nothing to the loss. Write it as \`${name}\`.`,
            `\`${value}\` est une contrainte, pas un régulariseur : elle ramène les poids après chaque mise à jour et n’ajoute rien à la perte. Écrivez-la sous \`${name}\`.`,
          )
        : words(
            `\`${value}\` is a regularizer, not a constraint: it adds a penalty to the loss and bounds nothing. Write it as \`${name}\`.`,
            `\`${value}\` est un régulariseur, pas une contrainte : il ajoute une pénalité à la perte et ne borne rien. Écrivez-le sous \`${name}\`.`,
          ),
    fixes: rename(finding, name, context),
  };
};

export const regularizerConstraintSwap = defineRule({
  name: 'regularizer-constraint-swap',
  group: 'regularisation',
  severity: 'error',
  doc: words(
    'A constraint is given as a regularizer, or a regularizer as a constraint.',
    'Une contrainte est donnée comme régulariseur, ou un régulariseur comme contrainte.',
  ),
  why: words(
    'Keras takes a constraint as a regularizer in silence, and adds the weights themselves to the loss; the other way round it fails at the first update.',
    'Keras accepte en silence une contrainte comme régulariseur, et ajoute les poids eux-mêmes à la perte ; l’inverse échoue à la première mise à jour.',
  ),
  check: (context) =>
    context.findings('unknown-value').flatMap((finding) => {
      const side = wanted(finding);
      return side && isSwap(finding) ? [say(finding, side, context)] : [];
    }),
});

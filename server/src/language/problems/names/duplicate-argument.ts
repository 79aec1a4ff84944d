import { removeArgument } from '../fixes.ts';
import { defineRule, onFindings, words } from '../rule.ts';

export const duplicateArgument = defineRule({
  name: 'duplicate-argument',
  group: 'names',
  severity: 'error',
  doc: words('An argument is given twice.', 'Un argument est donné deux fois.'),
  why: words(
    'By position and by name, or under its old and its new name: only one value can hold.',
    'Par position et par nom, ou sous son ancien et son nouveau nom : une seule valeur peut valoir.',
  ),
  check: onFindings('duplicate-argument', ({ name, writtenAs: [one, other], first, argument }, context) => {
    const twice =
      one === other ? words('', '') : words(` (as \`${one}\` and as \`${other}\`)`, ` (comme \`${one}\` et comme \`${other}\`)`);
    const [before, after] = [first, argument].map((range) => context.textOf(range).replace(/\s+/g, ' '));
    return {
      message: words(
        `\`${name}\` is given twice${twice.en}: \`${before}\`, then \`${after}\`. It can have one value only: remove the other.`,
        `\`${name}\` est donné deux fois${twice.fr} : \`${before}\`, puis \`${after}\`. Il ne peut avoir qu’une valeur : supprimez l’autre.`,
      ),
      related: [{ range: first, message: words(`\`${name}\` first`, `Premier \`${name}\``) }],
      fixes: [
        { ...removeArgument(context.model.parsed.text, argument, words('Remove this one', 'Supprimer celui-ci')), safe: false },
      ],
    };
  }),
});

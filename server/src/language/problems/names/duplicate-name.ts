import { defineRule, onFindings, words } from '../rule.ts';

const WHAT = {
  name: words('The name', 'Le nom'),
  setting: words('The setting', 'Le réglage'),
  parameter: words('The parameter', 'Le paramètre'),
  key: words('The key', 'La clé'),
};

export const duplicateName = defineRule({
  name: 'duplicate-name',
  group: 'names',
  severity: 'error',
  doc: words('A name, a setting or a key is given twice.', 'Un nom, un réglage ou une clé est donné deux fois.'),
  why: words(
    'A name is bound once in a body: which of two was meant, nobody could tell.',
    'Un nom est défini une fois par corps : personne ne saurait lequel des deux est voulu.',
  ),
  check: onFindings('duplicate-name', ({ name, what, first }, context) => {
    const line = context.line(first.start);
    return {
      message: words(
        `${WHAT[what].en} \`${name}\` stands at line ${line} already. Keep one, or give this one another name.`,
        `${WHAT[what].fr} \`${name}\` figure déjà ligne ${line}. Gardez-en un, ou donnez un autre nom à celui-ci.`,
      ),
      related: [{ range: first, message: words(`\`${name}\` first`, `Premier \`${name}\``) }],
    };
  }),
});

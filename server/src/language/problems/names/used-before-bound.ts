import { defineRule, onFindings, words } from '../rule.ts';

export const usedBeforeBound = defineRule({
  name: 'used-before-bound',
  group: 'names',
  severity: 'error',
  doc: words('A name is used above the line that binds it.', 'Un nom est employé avant la ligne qui le définit.'),
  why: words(
    'In a body lines are read from top to bottom: a value exists after the line that makes it.',
    'Dans un corps, les lignes se lisent de haut en bas : une valeur existe après la ligne qui la produit.',
  ),
  check: onFindings('used-before-bound', ({ name, bound }, context) => {
    const line = context.line(bound.start);
    return {
      message: words(
        `\`${name}\` is bound only at line ${line}, below. Move that line above this one.`,
        `\`${name}\` n’est défini qu’à la ligne ${line}, plus bas. Placez cette ligne-là avant celle-ci.`,
      ),
      related: [{ range: bound, message: words(`\`${name}\` is bound here`, `\`${name}\` est défini ici`) }],
    };
  }),
});

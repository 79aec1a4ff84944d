import { removeArgument } from '../fixes.ts';
import { defineRule, onFindings, words } from '../rule.ts';

export const duplicateLayerName = defineRule({
  name: 'duplicate-layer-name',
  group: 'names',
  severity: 'error',
  doc: words('Two layers of one network have the same `name=`.', 'Deux couches d’un réseau ont le même `name=`.'),
  why: words(
    'Keras refuses it: losses, metrics and stored weights find a layer by its name.',
    'Keras le refuse : pertes, métriques et poids enregistrés retrouvent une couche par son nom.',
  ),
  check: onFindings('duplicate-layer-name', ({ name, first, argument, site }, context) => {
    const line = context.line(first.start);
    const rounds = site.range.start === first.start;
    return {
      message: rounds
        ? words(
            `Every round of the \`repeat\` would call this layer \`${name}\`, and names must be unique. Leave \`name=\` out: Keras numbers the layers itself.`,
            `Chaque tour du \`repeat\` nommerait cette couche \`${name}\`, or les noms sont uniques. Retirez \`name=\` : Keras numérote les couches lui-même.`,
          )
        : words(
            `The layer at line ${line} is called \`${name}\` already, and names must be unique in a network. Choose another, or leave \`name=\` out.`,
            `La couche de la ligne ${line} s’appelle déjà \`${name}\`, or les noms sont uniques dans un réseau. Choisissez-en un autre, ou retirez \`name=\`.`,
          ),
      related: rounds ? [] : [{ range: first, message: words(`\`${name}\` first`, `Premier \`${name}\``) }],
      fixes: [removeArgument(context.model.parsed.text, argument, words('Remove `name=`', 'Supprimer `name=`'))],
    };
  }),
});

import { count } from '../../text/numbers.ts';
import type { Report } from '../rule.ts';
import { defineRule, onFindings, words } from '../rule.ts';

const expanded = onFindings('nesting-too-deep', ({ limit, what }) => ({
  message:
    what === 'layers'
      ? words(
          `This expands to more than ${count(limit, 'en')} layers. Nothing beyond is analysed. Lower the counts of \`repeat\`.`,
          `Ceci donne plus de ${count(limit, 'fr')} couches. Rien n’est analysé au-delà. Réduisez les comptes de \`repeat\`.`,
        )
      : words(
          `Blocks call blocks more than ${limit} deep here. Nothing inside is analysed. Call them one after another, or use \`repeat\`.`,
          `Des blocs s’appellent ici sur plus de ${limit} niveaux. Rien n’est analysé à l’intérieur. Appelez-les l’un après l’autre, ou utilisez \`repeat\`.`,
        ),
}));

export const nestingTooDeep = defineRule({
  name: 'nesting-too-deep',
  group: 'syntax',
  severity: 'error',
  doc: words('Brackets, calls or blocks are nested too deep.', 'Des crochets, des appels ou des blocs sont trop imbriqués.'),
  why: words(
    'Beyond 100 levels, or 100,000 layers, nothing inside is analysed: no network needs them.',
    'Au-delà de 100 niveaux, ou de 100 000 couches, rien n’est analysé à l’intérieur : aucun réseau n’en a besoin.',
  ),
  check: (context) => {
    const read: Report[] = context.model.parsed.errors
      .filter(({ rule }) => rule === 'nesting-too-deep')
      .map(({ range, message }) => ({ site: { range, trail: [] }, message }));
    return [...read, ...expanded(context)];
  },
});

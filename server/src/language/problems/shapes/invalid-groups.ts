import { replaceBy } from '../fixes.ts';
import { defineRule, onFaults, words } from '../rule.ts';

const divisors = (count: number): readonly number[] =>
  Array.from({ length: Math.min(count, 512) }, (_, index) => index + 1).filter((divisor) => count % divisor === 0);

export const invalidGroups = defineRule({
  name: 'invalid-groups',
  group: 'shapes',
  severity: 'error',
  doc: words('The groups do not share the channels out evenly.', 'Les groupes ne partagent pas les canaux également.'),
  why: words('Each group reads and makes the same number of channels.', 'Chaque groupe lit et produit le même nombre de canaux.'),
  check: onFaults('invalid-groups', ({ node, fault }) => {
    const { groups, filters, channels } = fault.facts;
    const count = Number(filters ?? channels);
    const what = filters === undefined ? words('input channels', 'canaux d’entrée') : words('filters', 'filtres');
    const near = [...divisors(count)].sort((a, b) => Math.abs(a - Number(groups)) - Math.abs(b - Number(groups))).slice(0, 3);
    const written = node.layer.call.arguments.find(({ parameter }) => parameter === 'groups')?.argument.value;
    return {
      message: words(
        `${groups} groups cannot share ${count} ${what.en} evenly. Use a divisor of ${count}: ${near.join(', ')}.`,
        `${groups} groupes ne peuvent pas se partager ${count} ${what.fr} également. Prenez un diviseur de ${count} : ${near.join(', ')}.`,
      ),
      fixes: written ? near.map((divisor) => ({ ...replaceBy(written.range, String(divisor)), safe: false })) : [],
    };
  }),
});

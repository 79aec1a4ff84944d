import type { Words } from '../../../catalogue/index.ts';
import type { NodeModel } from '../../semantics/model.ts';
import { replaceBy } from '../fixes.ts';
import { defineRule, onFaults, words } from '../rule.ts';

const divisors = (count: number): readonly number[] =>
  Array.from({ length: Math.min(count, 512) }, (_, index) => index + 1).filter((divisor) => count % divisor === 0);

const commonDivisor = (a: number, b: number): number => (b === 0 ? a : commonDivisor(b, a % b));

/** What the groups must divide: the filters, where there are any, and the channels of the input. */
const toShare = ({ layer, inputs: [input] }: NodeModel, count: number): number => {
  const { filters, data_format, axis } = layer.config ?? {};
  const channels = input?.shape?.at(data_format === 'channels_first' ? 1 : typeof axis === 'number' ? axis : -1);
  return [filters, channels].filter((one) => typeof one === 'number').reduce(commonDivisor, count);
};

const advice = (count: number, shared: number, near: readonly number[]): Words => {
  if (shared === 1)
    return words(
      'Filters and channels have only 1 in common: set `groups=1`.',
      'Filtres et canaux n’ont que 1 en commun : mettez `groups=1`.',
    );
  const [both, deux] =
    shared === count ? ['', ''] : [', the common one of filters and channels', ', commun aux filtres et aux canaux'];
  return words(
    `Use a divisor of ${shared}${both}: ${near.join(', ')}.`,
    `Prenez un diviseur de ${shared}${deux} : ${near.join(', ')}.`,
  );
};

export const invalidGroups = defineRule({
  name: 'invalid-groups',
  group: 'shapes',
  severity: 'error',
  doc: words('The groups do not share the channels out evenly.', 'Les groupes ne partagent pas les canaux également.'),
  why: words('Each group reads and makes the same number of channels.', 'Chaque groupe lit et produit le même nombre de canaux.'),
  check: onFaults('invalid-groups', ({ node, fault }, context) => {
    const { groups, filters, channels } = fault.facts;
    const count = Number(filters ?? channels);
    const what = filters === undefined ? words('input channels', 'canaux d’entrée') : words('filters', 'filtres');
    const shared = toShare(node, count);
    const near = [...divisors(shared)].sort((a, b) => Math.abs(a - Number(groups)) - Math.abs(b - Number(groups))).slice(0, 3);
    const use = advice(count, shared, near);
    const written = node.layer.call.arguments.find(({ parameter }) => parameter === 'groups')?.argument.value;
    const cause = filters === undefined && node.inputs[0] ? context.origin(node.inputs[0]) : undefined;
    return {
      message: words(
        `${groups} groups cannot share ${count} ${what.en} evenly${cause ? `: ${cause.en}` : ''}. ${use.en}`,
        `${groups} groupes ne peuvent pas se partager ${count} ${what.fr} également${cause ? ` : ${cause.fr}` : ''}. ${use.fr}`,
      ),
      related: cause ? context.way(node) : [],
      fixes: written ? near.map((divisor) => ({ ...replaceBy(written.range, String(divisor)), safe: false })) : [],
    };
  }),
});

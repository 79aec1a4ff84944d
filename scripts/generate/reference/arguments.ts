import {
  baseLayerParams,
  catalogue,
  type Entry,
  isLayerEntry,
  type Lang,
  type Params,
  paramsOf,
} from '../../../server/src/catalogue/index.ts';
import { paramCard, typeAndDefault } from '../../../server/src/language/features/cards/param-card.ts';
import { code } from '../../../server/src/language/text/markdown.ts';
import { defaultText } from '../../../server/src/language/text/values.ts';
import { table, withoutHead, words } from '../markdown.ts';

const TITLES = {
  argument: words('argument', 'argument'),
  setting: words('setting', 'réglage'),
  takes: words('takes', 'prend'),
  does: words('what it does', 'ce qu’il fait'),
};

/** Name, type and default, documentation with usual values, traps and old names: what the hover of each says. */
export const parameterTable = (params: Params, lang: Lang, of: 'argument' | 'setting' = 'argument'): string =>
  table(
    [TITLES[of][lang], TITLES.takes[lang], TITLES.does[lang]],
    Object.entries(params).map(([name, param]) => [
      code(name),
      typeAndDefault(param, catalogue, lang),
      withoutHead(paramCard({ name, param, owner: undefined }, catalogue, lang)),
    ]),
  );

/** The arguments that a layer has like every other: those on the page of all layers. */
export const sharedNames = (entry: Entry): readonly string[] => {
  if (!isLayerEntry(entry)) return [];
  return Object.keys(paramsOf(entry)).filter((name) => name in baseLayerParams && !(name in entry.params));
};

/** A call with all arguments of the entry's own: `Dense(units, activation=linear, …)`. */
export const signature = (entry: Entry): string => {
  const parts = Object.entries(entry.params).map(([name, param]) => {
    const preset = defaultText(param, catalogue);
    return preset === undefined ? name : `${name}=${preset === '' ? '""' : preset}`;
  });
  const short = `${entry.name}(${parts.join(', ')})`;
  return short.length <= 100 ? short : `${entry.name}(\n${parts.map((part) => `  ${part},`).join('\n')}\n)`;
};

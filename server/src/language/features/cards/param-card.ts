import type { Catalogue, Entry, Lang, OldName, Param } from '../../../catalogue/index.ts';
import { bold, code, lines, paragraphs } from '../../text/markdown.ts';
import { phrases } from '../../text/phrases.ts';
import { typeText } from '../../text/types.ts';
import { defaultText } from '../../text/values.ts';
import { kerasLine, remarks } from './entry-card.ts';

/** `number from 0 to 1, default 0`. */
export const typeAndDefault = (param: Param, catalogue: Catalogue, lang: Lang): string => {
  const value = defaultText(param, catalogue);
  if (value === undefined) return `${typeText(param.type, lang)}, ${phrases.required[lang]}`;
  const preset = value === '' ? '""' : value;
  return `${typeText(param.type, lang)}, ${lang === 'fr' ? `${preset} par défaut` : `default ${preset}`}`;
};

const fates: Readonly<Record<OldName['now'], readonly [string, string]>> = {
  refused: ['Keras 3 refuses it', 'Keras 3 le refuse'],
  ignored: ['Keras 3 ignores it', 'Keras 3 l’ignore'],
  warned: ['Keras 3 warns of it', 'Keras 3 en avertit'],
  accepted: ['Keras 3 still takes it', 'Keras 3 l’accepte encore'],
};

const oldNamesLine = (param: Param, lang: Lang): string | undefined => {
  const names = (param.formerly ?? []).map(
    ({ name, keras, now }) => `${code(name)} (Keras ${keras}${lang === 'fr' ? ' ; ' : '; '}${fates[now][lang === 'fr' ? 1 : 0]})`,
  );
  if (names.length === 0) return undefined;
  return lang === 'fr' ? `Anciennement ${names.join(', ')}.` : `Formerly ${names.join(', ')}.`;
};

const outdatedLine = (param: Param, lang: Lang): string | undefined => {
  if (!param.outdated) return undefined;
  const { keras, now, instead } = param.outdated;
  const fate = fates[now][lang === 'fr' ? 1 : 0];
  return lang === 'fr' ? `De Keras ${keras} ; ${fate} : ${code(instead)}.` : `Of Keras ${keras}; ${fate}: ${code(instead)}.`;
};

export interface ParamCard {
  readonly name: string;
  readonly param: Param;
  /** `undefined` for a setting. */
  readonly owner: Entry | undefined;
  readonly here?: string | undefined;
}

/** A hyperparameter for a reader. */
export const paramCard = ({ name, param, owner, here }: ParamCard, catalogue: Catalogue, lang: Lang): string =>
  paragraphs(
    `${bold(code(name))} · ${typeAndDefault(param, catalogue, lang)}`,
    lines(param.doc[lang], param.formula === undefined ? undefined : code(param.formula)),
    remarks(param, here, lang),
    lines(
      oldNamesLine(param, lang),
      outdatedLine(param, lang),
      owner && !param.outdated ? kerasLine(owner, lang, name) : undefined,
    ),
  );

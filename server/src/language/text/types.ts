import type { Lang, ParamType } from '../../catalogue/index.ts';
import { alternatives, count } from './numbers.ts';
import { kindWord } from './phrases.ts';

type Of<K extends ParamType['kind']> = Extract<ParamType, { kind: K }>;

const say = (lang: Lang, en: string, fr: string): string => (lang === 'fr' ? fr : en);

const bound = (value: number, lang: Lang): string =>
  Number.isInteger(value) && Math.abs(value) >= 1e4 ? count(value, lang) : String(value);

const excluded = (ends: readonly number[], lang: Lang): string => {
  if (ends.length === 0) return '';
  return say(lang, ` (${ends.join(' and ')} excluded)`, ` (${ends.join(' et ')} exclu${ends.length > 1 ? 's' : ''})`);
};

const between = (min: number, max: number, type: Partial<Of<'number'>>, lang: Lang): string => {
  const ends = [...(type.exclusiveMin ? [min] : []), ...(type.exclusiveMax ? [max] : [])];
  return say(lang, ` from ${min} to ${max}`, ` de ${min} à ${max}`) + excluded(ends, lang);
};

const range = (type: Of<'integer'> | Of<'number'>, lang: Lang): string => {
  const { min, max } = type;
  const open: Partial<Of<'number'>> = type.kind === 'number' ? type : {};
  if (min !== undefined && max !== undefined) return between(min, max, open, lang);
  if (min !== undefined) return ` ${open.exclusiveMin ? '>' : '≥'} ${bound(min, lang)}`;
  return max === undefined ? '' : ` ${open.exclusiveMax ? '<' : '≤'} ${bound(max, lang)}`;
};

const names = {
  network: ['network', 'réseau'],
  data: ['data block', 'bloc data'],
  train: ['train block', 'bloc train'],
} as const;

/** What a parameter takes, in words: `number from 0 to 1`, `nombre de 0 à 1`. */
export const typeText = (type: ParamType, lang: Lang): string => {
  switch (type.kind) {
    case 'integer':
      return say(lang, 'whole number', 'entier') + range(type, lang);
    case 'number':
      return say(lang, 'number', 'nombre') + range(type, lang);
    case 'boolean':
      return alternatives(['`true`', '`false`'], lang);
    case 'string':
      return (
        say(lang, 'text', 'texte') + (type.without ? say(lang, ` without \`${type.without}\``, ` sans \`${type.without}\``) : '')
      );
    case 'nothing':
      return '`none`';
    case 'choice':
      return alternatives(
        type.values.map((value) => `\`${value}\``),
        lang,
      );
    case 'integers':
      return say(lang, `whole number, or a list of ${type.length}`, `entier, ou liste de ${type.length}`);
    case 'axes':
      return say(lang, 'axis, or a list of axes', 'axe, ou liste d’axes');
    case 'shape':
      return type.batch
        ? say(lang, 'shape, the batch first', 'forme, lot compris')
        : say(lang, 'shape without the batch', 'forme sans le lot');
    case 'entry':
      return type.only
        ? alternatives(
            type.only.map((name) => `\`${name}\``),
            lang,
          )
        : kindWord(type.of, lang);
    case 'layer':
      return kindWord('layer', lang);
    case 'name':
      return say(lang, `name of a ${names[type.of][0]}`, `nom d’un ${names[type.of][1]}`);
    case 'list':
      return listText(type, lang);
    case 'record':
      return say(lang, `record (${typeText(type.of, lang)})`, `enregistrement (${typeText(type.of, lang)})`);
    case 'union':
      return unionText(type, lang);
  }
};

const listText = ({ of, length }: Of<'list'>, lang: Lang): string => {
  const list = length === undefined ? say(lang, 'list', 'liste') : say(lang, `list of ${length}`, `liste de ${length}`);
  return `${list} (${typeText(of, lang)})`;
};

/** `none` comes last, whatever the order in which values are tried. */
const unionText = (type: Of<'union'>, lang: Lang): string => {
  const members = [...type.of].sort((a, b) => Number(a.kind === 'nothing') - Number(b.kind === 'nothing'));
  return alternatives([...new Set(members.map((member) => typeText(member, lang)))], lang);
};

/** All the plain types that a type is made of: the members of a union, those of its members, … */
export const membersOf = (type: ParamType): readonly ParamType[] => (type.kind === 'union' ? type.of.flatMap(membersOf) : [type]);

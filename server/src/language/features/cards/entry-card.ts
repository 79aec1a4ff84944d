import type { Entry, Lang } from '../../../catalogue/index.ts';
import { kerasLink, kerasName } from '../../text/link.ts';
import { bold, code, lines, paragraphs } from '../../text/markdown.ts';
import { kindWord, phrases } from '../../text/phrases.ts';

/** What Keras calls an entry, with the address of its page. */
export const kerasLine = (entry: Entry, lang: Lang, argument?: string): string | undefined => {
  const link = kerasLink(entry);
  if (!link) return undefined;
  const name = argument === undefined ? kerasName(entry) : `${kerasName(entry).split('.').at(-1)}(${argument}=…)`;
  return `*Keras${lang === 'fr' ? ' :' : ':'} [${code(name)}](${link})*`;
};

const labelled = (label: string, text: string | undefined): string | undefined =>
  text === undefined ? undefined : `${bold(label)} ${text}`;

/** Here, usual values and traps, a line each. */
export const remarks = (
  of: {
    readonly usual?: { readonly en: string; readonly fr: string };
    readonly trap?: { readonly en: string; readonly fr: string };
  },
  here: string | undefined,
  lang: Lang,
): string =>
  lines(
    labelled(phrases.here[lang], here),
    labelled(phrases.usual[lang], of.usual?.[lang]),
    labelled(phrases.trap[lang], of.trap?.[lang]),
  );

const oldNames = (entry: Entry, lang: Lang): string | undefined => {
  const names = (entry.formerly ?? []).map((old) => `${code(old.name)} (Keras ${old.keras})`);
  if (names.length === 0) return undefined;
  return lang === 'fr' ? `Anciennement ${names.join(', ')}.` : `Formerly ${names.join(', ')}.`;
};

/** A layer, loss, optimizer, … for a reader: what it does, formula, consequences here, usual values, traps, Keras's page. */
export const entryCard = (entry: Entry, lang: Lang, here?: string): string =>
  paragraphs(
    `${bold(code(entry.name))} · ${kindWord(entry.kind, lang)}`,
    lines(entry.doc[lang], entry.formula === undefined ? undefined : code(entry.formula)),
    remarks(entry, here, lang),
    lines(`${bold(phrases.example[lang])} ${code(entry.example)}`, oldNames(entry, lang), kerasLine(entry, lang)),
  );

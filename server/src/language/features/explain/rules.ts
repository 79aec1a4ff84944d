import type { Lang, Words } from '../../../catalogue/index.ts';
import type { Severity } from '../../problems/problem.ts';
import { bold, code, paragraphs } from '../text/markdown.ts';

/** The rules, as far as an explanation needs them. */
export interface RuleBook {
  readonly names: readonly string[];
  /** The page of a rule, as Markdown. */
  page(name: string, lang: Lang): string | undefined;
}

export const noRules: RuleBook = { names: [], page: () => undefined };

/** What a rule says of itself. */
export interface Explained {
  readonly name: string;
  readonly severity: Severity;
  readonly doc: Words;
  readonly why: Words;
}

const severities: Readonly<Record<Severity, Words>> = {
  error: { en: 'error', fr: 'erreur' },
  warning: { en: 'warning', fr: 'avertissement' },
  info: { en: 'info', fr: 'information' },
  hint: { en: 'hint', fr: 'conseil' },
};

const suppression = (name: string, lang: Lang): string =>
  lang === 'fr'
    ? `${code(`# nnspec-ignore ${name}: raison`)} sur la ligne au-dessus la fait taire à cet endroit.`
    : `${code(`# nnspec-ignore ${name}: reason`)} on the line above silences it there.`;

/** The pages of rules: what is found, why it matters, how it is silenced. */
export const ruleBook = (rules: readonly Explained[]): RuleBook => ({
  names: rules.map(({ name }) => name),
  page: (name, lang) => {
    const rule = rules.find((one) => one.name === name);
    if (!rule) return undefined;
    const head = `${bold(code(name))} · ${severities[rule.severity][lang]}`;
    return paragraphs(head, rule.doc[lang], rule.why[lang], suppression(name, lang));
  },
});

import { catalogue, type Lang, type Words } from '../catalogue/index.ts';
import { explain, type RuleBook, unexplained } from './features/explain.ts';
import { ALL_RULES, type RuleGroup, type Severity } from './problems/index.ts';
import { bold, code, paragraphs } from './text/markdown.ts';

/** The names of all rules, in the order of the reference. */
export const ruleNames: readonly string[] = ALL_RULES.map(({ name }) => name);

/** A rule as a list shows it. */
export interface ListedRule {
  readonly name: string;
  readonly group: RuleGroup;
  /** Its usual severity; some cases of a rule have another. */
  readonly severity: Severity;
  readonly doc: Words;
}

/** Every rule, in the order of the reference. */
export const ruleList: readonly ListedRule[] = ALL_RULES.map(({ name, group, severity, doc }) => ({
  name,
  group,
  severity,
  doc,
}));

const SEVERITY = {
  error: { en: 'error', fr: 'erreur' },
  warning: { en: 'warning', fr: 'avertissement' },
  info: { en: 'information', fr: 'information' },
  hint: { en: 'hint', fr: 'suggestion' },
} as const;

/** How serious a problem is, in words. */
export const severityWord = (severity: Severity, lang: Lang): string => SEVERITY[severity][lang];

const rulePage = (name: string, lang: Lang): string | undefined => {
  const rule = ALL_RULES.find((one) => one.name === name);
  return rule && paragraphs(`${bold(code(rule.name))} · ${severityWord(rule.severity, lang)}`, rule.doc[lang], rule.why[lang]);
};

const rules: RuleBook = { names: ruleNames, page: rulePage };

/** What a name of the language means, as Markdown: a layer, hyperparameter, loss, rule, …; `undefined` when nobody knows it. */
export const explainName = (name: string, lang: Lang): string | undefined => explain(name, lang, catalogue, rules);

/** What to say of a name that nobody knows: the names that are close to it. */
export const unknownToExplain = (name: string, lang: Lang): string => unexplained(name, lang, catalogue, rules);

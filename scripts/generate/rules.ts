import type { Lang } from '../../server/src/catalogue/index.ts';
import { ALL_RULES } from '../../server/src/language/problems/index.ts';
import type { Generator } from './generators.ts';
import { examplesOf } from './rules/examples.ts';
import { type Documented, rulePage, rulesIndex } from './rules/pages.ts';

/** The folder of the pages; nothing else lies in it. The extension brings it along: codes of diagnostics link to it. */
export const RULES_FOLDER = 'docs/rules';

const documented = (): readonly Documented[] => ALL_RULES.map((rule) => ({ rule, examples: examplesOf(rule.name) }));

const pagesIn = (lang: Lang): readonly Generator[] => {
  const folder = lang === 'fr' ? `${RULES_FOLDER}/fr` : RULES_FOLDER;
  return [
    { path: `${folder}/README.md`, text: () => rulesIndex(documented(), lang) },
    ...ALL_RULES.map((rule) => ({
      path: `${folder}/${rule.name}.md`,
      text: () => rulePage({ rule, examples: examplesOf(rule.name) }, lang),
    })),
  ];
};

/** A page for each rule, and the tables of all: what it finds, why, with examples from the tests. */
export const rulePages: readonly Generator[] = [...pagesIn('en'), ...pagesIn('fr')];

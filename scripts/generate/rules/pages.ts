import type { Lang, Words } from '../../../server/src/catalogue/index.ts';
import type { Severity } from '../../../server/src/language/index.ts';
import type { Rule, RuleGroup } from '../../../server/src/language/problems/index.ts';
import { severityWord } from '../../../server/src/language/reference.ts';
import { bold, code, lines } from '../../../server/src/language/text/markdown.ts';
import { fence, page, table, words } from '../markdown.ts';
import type { Examples } from './examples.ts';

const GROUPS: Readonly<Record<RuleGroup, Words>> = {
  syntax: words('Syntax and comments', 'Syntaxe et commentaires'),
  names: words('Names', 'Noms'),
  values: words('Values', 'Valeurs'),
  shapes: words('Shapes', 'Formes'),
  recurrent: words('Recurrent layers', 'Couches récurrentes'),
  output: words('Output and loss', 'Sortie et perte'),
  training: words('Training', 'Entraînement'),
  regularisation: words('Regularisation', 'Régularisation'),
  initialisation: words('Activation and initialisation', 'Activation et initialisation'),
  convolution: words('Design of convolutions', 'Conception des convolutions'),
  data: words('Data', 'Données'),
  versions: words('Versions of Keras', 'Versions de Keras'),
  runtime: words('While a network is trained', 'Pendant l’entraînement'),
};

const SAY = {
  all: words('All rules', 'Toutes les règles'),
  other: words('En français', 'In English'),
  why: words('Why', 'Pourquoi'),
  mistake: words('The mistake', 'L’erreur'),
  said: words('NNSpec says:', 'NNSpec dit :'),
  repaired: words('Repaired', 'Corrigé'),
  fine: words('Near it, and fine', 'Proche, et correct'),
  silence: words('To silence it', 'Pour la faire taire'),
};

/** A rule with what its fixtures show. */
export interface Documented {
  readonly rule: Rule;
  readonly examples: Examples;
}

/** The usual severity first, then those that its cases have. */
const severitiesOf = ({ rule, examples }: Documented): readonly Severity[] => [
  ...new Set([rule.severity, ...examples.severities]),
];

const severityText = (documented: Documented, lang: Lang): string => {
  const [usual = 'error', ...others] = severitiesOf(documented).map((one) => severityWord(one, lang));
  if (others.length === 0) return usual;
  return words(`${usual}, in some cases ${others.join(', ')}`, `${usual}, parfois ${others.join(', ')}`)[lang];
};

const mistakePart = ({ mistake }: Examples, lang: Lang): readonly string[] => {
  if (mistake === undefined) return [];
  const { text, problem, repaired } = mistake;
  const [fix] = problem.fixes;
  const said = problem.message[lang].split('\n').map((line) => `> ${line}`);
  return [
    `## ${SAY.mistake[lang]}`,
    fence(text),
    SAY.said[lang],
    said.join('\n'),
    ...(repaired === undefined || fix === undefined
      ? []
      : [
          `## ${SAY.repaired[lang]}`,
          words(`The quick fix *${fix.title.en}*:`, `La correction rapide *${fix.title.fr}* :`)[lang],
          fence(repaired),
        ]),
  ];
};

const HOW = {
  here: words('On the line above the place:', 'Sur la ligne au-dessus :'),
  editor: words('Everywhere, in the settings of the editor:', 'Partout, dans les réglages de l’éditeur :'),
  terminal: words('In a terminal:', 'Dans un terminal :'),
  reason: words('why', 'raison'),
};

/** How to silence a rule; nothing for errors, which nothing but a repair makes right. */
const silencePart = (documented: Documented, lang: Lang): readonly string[] => {
  const { name } = documented.rule;
  if (severitiesOf(documented).every((severity) => severity === 'error')) return [];
  const ways = [
    `${HOW.here[lang]} ${code(`# nnspec-ignore ${name}: ${HOW.reason[lang]}`)}`,
    `${HOW.editor[lang]} ${code(`"nnspec.rules": { "${name}": "off" }`)}`,
    `${HOW.terminal[lang]} ${code(`nnspec ${documented.rule.group === 'runtime' ? 'train' : 'check'} --rule ${name}=off FILE`)}`,
  ];
  return [`## ${SAY.silence[lang]}`, lines(...ways)];
};

/** A rule on a page: what it finds, why that matters, an example with the message and the repair, how to silence it. */
export const rulePage = (documented: Documented, lang: Lang): string => {
  const { rule, examples } = documented;
  const other = lang === 'fr' ? `../${rule.name}.md` : `fr/${rule.name}.md`;
  const { fine } = examples;
  return page(
    `[${SAY.all[lang]}](README.md) · [${SAY.other[lang]}](${other})`,
    `# ${rule.name}`,
    `${bold(severityText(documented, lang))} · ${GROUPS[rule.group][lang]}`,
    rule.doc[lang],
    `## ${SAY.why[lang]}`,
    rule.why[lang],
    ...mistakePart(examples, lang),
    ...(fine === undefined ? [] : [`## ${SAY.fine[lang]}`, fence(fine)]),
    ...silencePart(documented, lang),
  );
};

/** Where a rule is written. Those about suppressions lie apart from their group. */
export const sourceOf = ({ name, group }: Rule): string =>
  `server/src/language/problems/${name === 'unknown-rule' || name === 'unused-suppression' ? 'suppression' : group}/${name}.ts`;

const rowOf = (documented: Documented, lang: Lang): readonly string[] => {
  const { rule, examples } = documented;
  const fixtures = examples.bad > 0 ? `${examples.bad} + ${examples.good}` : code(RUNS);
  return [
    `[${code(rule.name)}](${rule.name}.md)`,
    severityText(documented, lang),
    rule.doc[lang],
    examples.hasFix ? words('yes', 'oui')[lang] : '',
    fixtures,
    code(sourceOf(rule).replace('server/src/language/problems/', '')),
  ];
};

/** What a run shows no text shows: those rules are tested on trainings. */
const RUNS = 'test/trainer/watch';

/** Rows of the catalogue that no rule speaks of, as what they would report cannot happen. */
export const IMPOSSIBLE: Readonly<Record<string, Words>> = {
  'disconnected-output': words(
    'An output that depends on no input: a value is always the end of a flow that an input begins.',
    'Une sortie qui ne dépend d’aucune entrée : une valeur est toujours la fin d’un flux qu’une entrée commence.',
  ),
  'unsupported-by-engine': words(
    'What an engine lacks: every engine trains every layer of the catalogue.',
    'Ce qui manque à un moteur : chaque moteur entraîne chaque couche du catalogue.',
  ),
};

const impossiblePart = (lang: Lang): readonly string[] => [
  `## ${words('What cannot happen', 'Ce qui ne peut pas arriver')[lang]}`,
  table(
    words('row|why there is no rule', 'entrée|pourquoi il n’y a pas de règle')[lang].split('|'),
    Object.entries(IMPOSSIBLE).map(([name, why]) => [code(name), why[lang]]),
  ),
];

const TITLES = words('rule|severity|finds|quick fix|specs|source', 'règle|gravité|trouve|correction rapide|specs|source');
const LEAD = words(
  'Everything that `nnspec check`, the editor and a training can say about a spec; each name leads to its page. *Specs* counts those in `test/fixtures/rules` that have the mistake and those that come near it and are fine, or names the trainings that show it; *source* is below `server/src/language/problems`.',
  'Tout ce que `nnspec check`, l’éditeur et un entraînement peuvent dire d’une spec ; chaque nom mène à sa page. *Specs* compte celles de `test/fixtures/rules` qui ont l’erreur, puis celles qui en sont proches et correctes, ou nomme les entraînements qui la montrent ; *source* est sous `server/src/language/problems`.',
);

/** The table of all rules, group by group. */
export const rulesIndex = (all: readonly Documented[], lang: Lang): string => {
  const groups = Map.groupBy(all, ({ rule }) => rule.group);
  const other = lang === 'fr' ? '../README.md' : 'fr/README.md';
  const reference = lang === 'fr' ? '../../reference/fr/README.md' : '../reference/en/README.md';
  return page(
    `[${words('Reference', 'Référence')[lang]}](${reference}) · [${SAY.other[lang]}](${other})`,
    `# ${words('The rules', 'Les règles')[lang]}`,
    LEAD[lang],
    ...(Object.keys(GROUPS) as RuleGroup[]).flatMap((group) => {
      const rules = groups.get(group);
      return rules
        ? [
            `## ${GROUPS[group][lang]}`,
            table(
              TITLES[lang].split('|'),
              rules.map((one) => rowOf(one, lang)),
            ),
          ]
        : [];
    }),
    ...impossiblePart(lang),
  );
};

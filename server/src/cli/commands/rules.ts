import { type ListedRule, ruleList, type Severities } from '../../language/index.ts';
import type { Arguments, Command } from '../command.ts';
import type { Context, Status } from '../context.ts';
import { severitiesOf } from './severities.ts';

type State = Severities[string];

const stateOf = ({ name, severity }: ListedRule, set: Severities): State => set[name] ?? severity;

function run(args: Arguments, { out, lang }: Context): Status {
  const set = severitiesOf(args.all('rule'));
  if (args.has('json')) {
    const rules = ruleList.map((rule) => ({
      name: rule.name,
      group: rule.group,
      severity: stateOf(rule, set),
      default: rule.severity,
      doc: rule.doc[lang],
    }));
    out.write(`${JSON.stringify({ rules })}\n`);
    return 0;
  }
  const width = Math.max(...ruleList.map(({ name }) => name.length));
  for (const rule of ruleList) {
    out.write(`${rule.name.padEnd(width)}  ${(stateOf(rule, set) ?? '').padEnd(7)}  ${rule.doc[lang]}\n`);
  }
  return 0;
}

export const rules: Command = {
  name: 'rules',
  operands: '',
  doc: {
    en: 'List every rule with its severity and what it finds.',
    fr: 'Lister chaque règle avec sa gravité et ce qu’elle trouve.',
  },
  notes: {
    en: '`nnspec explain RULE` says why it matters. In a spec, `# nnspec-ignore RULE` above a line silences it there.',
    fr: '`nnspec explain RÈGLE` dit pourquoi elle compte. Dans une spécification, `# nnspec-ignore RÈGLE` au-dessus d’une ligne l’y fait taire.',
  },
  options: {
    json: { doc: { en: 'Print the list as JSON.', fr: 'Écrire la liste en JSON.' } },
    rule: {
      value: 'NAME=SEVERITY',
      multiple: true,
      doc: {
        en: 'Show the list with the severity of a rule set: off, hint, info, warning or error.',
        fr: 'Montrer la liste avec la gravité d’une règle réglée : off, hint, info, warning ou error.',
      },
    },
  },
  run,
};

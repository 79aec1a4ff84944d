import pc from 'picocolors';
import type { Lang } from '../../catalogue/index.ts';
import { explainName, unknownToExplain } from '../../language/index.ts';
import type { Arguments, Command } from '../command.ts';
import type { Context, Status } from '../context.ts';
import { Failure } from '../failure.ts';
import { forTerminal } from '../render/markdown.ts';
import { noName, notOneOf, tooMany } from '../words/options.ts';

const LANGS: readonly Lang[] = ['en', 'fr'];

function langOf(value: string | undefined, preset: Lang): Lang {
  if (value === undefined) return preset;
  const lang = LANGS.find((one) => one === value);
  if (lang === undefined) throw new Failure(notOneOf('--lang', value, LANGS));
  return lang;
}

function run(args: Arguments, context: Context): Status {
  const { out, lang: preset } = context;
  const [name, extra] = args.positionals;
  if (name === undefined) throw new Failure(noName());
  if (extra !== undefined) throw new Failure(tooMany('explain', { en: 'name', fr: 'nom' }, extra));
  const lang = langOf(args.value('lang'), preset);
  const text = explainName(name, lang);
  if (text === undefined) throw new Failure({ en: unknownToExplain(name, 'en'), fr: unknownToExplain(name, 'fr') });
  out.write(`${out.colors ? forTerminal(text, pc.createColors(true)) : text}\n`);
  return 0;
}

export const explain: Command = {
  name: 'explain',
  operands: 'NAME',
  doc: {
    en: 'Explain a layer, hyperparameter, loss, rule, …',
    fr: 'Expliquer une couche, un réglage, une perte, une règle, …',
  },
  notes: {
    en: 'Where there are no colours (in a pipe, with NO_COLOR=1), the text is Markdown.',
    fr: 'Là où il n’y a pas de couleurs (dans un tube, avec NO_COLOR=1), le texte est en Markdown.',
  },
  options: {
    lang: {
      value: 'en|fr',
      doc: { en: 'The language; default: that of the terminal.', fr: 'La langue ; par défaut celle du terminal.' },
    },
  },
  run,
};

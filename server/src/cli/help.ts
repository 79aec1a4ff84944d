import type { Lang } from '../catalogue/index.ts';
import type { Command, Options } from './command.ts';
import { COMMON } from './options.ts';
import { padded, widthOf } from './render/plain.ts';

const FLAGS: Readonly<Record<string, string>> = { help: '-h, --help', version: '-v, --version' };

const TEXT = {
  usage: { en: 'Usage:', fr: 'Emploi :' },
  commands: { en: 'Commands:', fr: 'Commandes :' },
  options: { en: 'Options:', fr: 'Options :' },
  what: {
    en: 'Declare a neural network, check it, train it.',
    fr: 'Déclarer un réseau de neurones, le vérifier, l’entraîner.',
  },
  version: { en: 'Show the version.', fr: 'Afficher la version.' },
  more: {
    en: 'A FILE of `-` is standard input. `nnspec COMMAND --help` says more of a command.\nExit status: 0 done, nothing wrong; 1 the spec has errors; 2 the command could not do its work.',
    fr: 'Un FILE nommé `-` est l’entrée standard. `nnspec COMMAND --help` en dit plus d’une commande.\nCode de sortie : 0 fait, rien à redire ; 1 la spécification a des erreurs ; 2 la commande n’a pas pu faire son travail.',
  },
} as const;

/** Two columns, the second aligned. */
function columns(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([left]) => widthOf(left)));
  return rows.map(([left, right]) => `  ${padded(left, width)}  ${right}\n`).join('');
}

const flag = (name: string, value: string | undefined): string =>
  FLAGS[name] ?? (value === undefined ? `--${name}` : `--${name} ${value}`);

const optionRows = (options: Options, lang: Lang): readonly (readonly [string, string])[] =>
  Object.entries(options).map(([name, { value, doc }]) => [flag(name, value), doc[lang]]);

/** The help of `nnspec`. */
export function generalHelp(commands: readonly Command[], lang: Lang): string {
  const rows = commands.map(({ name, operands, doc }) => [`${name} ${operands}`.trimEnd(), doc[lang]] as const);
  const options = [...optionRows(COMMON, lang), [FLAGS.version ?? '', TEXT.version[lang]] as const];
  return [
    `NNSpec. ${TEXT.what[lang]}\n`,
    `${TEXT.usage[lang]} nnspec COMMAND\n`,
    `${TEXT.commands[lang]}\n${columns(rows)}`,
    `${TEXT.options[lang]}\n${columns(options)}`,
    `${TEXT.more[lang]}\n`,
  ].join('\n');
}

/** The help of one command. */
export function commandHelp({ name, operands, doc, notes, options }: Command, lang: Lang): string {
  return [
    `${doc[lang]}\n`,
    `${TEXT.usage[lang]} nnspec ${[name, operands].join(' ').trimEnd()} [OPTIONS]\n`,
    `${TEXT.options[lang]}\n${columns(optionRows({ ...options, ...COMMON }, lang))}`,
    ...(notes === undefined ? [] : [`${notes[lang]}\n`]),
  ].join('\n');
}

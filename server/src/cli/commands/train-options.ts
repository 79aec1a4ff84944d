import type { Severities } from '../../language/index.ts';
import { BACKENDS, type Backend } from '../../protocol/index.ts';
import type { Arguments, Options } from '../command.ts';
import { Failure } from '../failure.ts';
import { notInteger, notOneOf } from '../words/options.ts';
import { resumesAlone } from '../words/train.ts';
import { severitiesOf } from './severities.ts';

export const TRAIN_OPTIONS: Options = {
  train: {
    value: 'NAME',
    doc: { en: 'The train block; needed where there are several.', fr: 'Le bloc train ; nécessaire s’il y en a plusieurs.' },
  },
  json: { doc: { en: 'Print one event a line as JSON.', fr: 'Écrire un évènement par ligne en JSON.' } },
  backend: {
    value: 'native|wasm|cpu',
    doc: {
      en: 'The engine; default native, TensorFlow’s own library. The others are slower and need no set-up.',
      fr: 'Le moteur ; par défaut native, la bibliothèque de TensorFlow. Les autres, plus lents, n’ont rien à installer.',
    },
  },
  resume: {
    value: 'RUN',
    doc: {
      en: 'Go on with the run of this folder from its last checkpoint, instead of a FILE; with --epochs, further than planned.',
      fr: 'Reprendre l’essai de ce dossier à son dernier point de reprise, au lieu d’un FILE ; avec --epochs, plus loin que prévu.',
    },
  },
  rule: {
    value: 'NAME=SEVERITY',
    multiple: true,
    doc: {
      en: 'Set the severity of a rule: off, hint, info, warning or error.',
      fr: 'Régler la gravité d’une règle : off, hint, info, warning ou error.',
    },
  },
  epochs: { value: 'N', doc: { en: 'Epochs, instead of the file’s.', fr: 'Époques, au lieu de celles du fichier.' } },
  seed: { value: 'N', doc: { en: 'Seed, instead of the file’s.', fr: 'Graine, au lieu de celle du fichier.' } },
  out: {
    value: 'DIR',
    doc: { en: 'Where run folders are made; default runs.', fr: 'Où créer les dossiers d’essais ; par défaut runs.' },
  },
};

function integer(args: Arguments, option: string, least: number, example: number): number | undefined {
  const text = args.value(option);
  if (text === undefined) return undefined;
  const value = /^\d+(_\d+)*$/.test(text) ? Number(text.replaceAll('_', '')) : Number.NaN;
  if (Number.isSafeInteger(value) && value >= least) return value;
  throw new Failure(notInteger(`--${option}`, text, least, example));
}

function backend(args: Arguments): Backend {
  const text = args.value('backend') ?? 'native';
  const found = BACKENDS.find((one) => one === text);
  if (found === undefined) throw new Failure(notOneOf('--backend', text, BACKENDS));
  return found;
}

/** What the options of `train` say. */
export interface TrainChoice {
  readonly train: string | undefined;
  readonly epochs: number | undefined;
  readonly seed: number | undefined;
  readonly backend: Backend;
  readonly out: string;
  readonly json: boolean;
  readonly rules: Severities;
}

/** What the options say of a run that goes on. */
export interface ResumeChoice {
  /** As given on the command line. */
  readonly run: string;
  readonly epochs: number | undefined;
  readonly json: boolean;
}

/** Options that a run which goes on has settled already. */
const SETTLED = ['train', 'backend', 'seed', 'out', 'rule'] as const;

/**
 * What is to go on; `undefined` without `--resume`.
 * @throws Failure when a FILE is given too, or an option that the run has settled
 */
export function resumeChoice(args: Arguments): ResumeChoice | undefined {
  const run = args.value('resume');
  if (run === undefined) return undefined;
  const [file] = args.positionals;
  const settled = SETTLED.find((option) => args.has(option));
  if (file !== undefined) throw new Failure(resumesAlone(file));
  if (settled !== undefined) throw new Failure(resumesAlone(`--${settled}`));
  return { run, epochs: integer(args, 'epochs', 1, 20), json: args.has('json') };
}

/** @throws Failure when a value is not one that its option takes. */
export function trainChoice(args: Arguments): TrainChoice {
  return {
    train: args.value('train'),
    epochs: integer(args, 'epochs', 1, 20),
    seed: integer(args, 'seed', 0, 42),
    backend: backend(args),
    out: args.value('out') ?? 'runs',
    json: args.has('json'),
    rules: severitiesOf(args.all('rule')),
  };
}

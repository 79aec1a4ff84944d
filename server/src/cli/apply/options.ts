import { resolve } from 'node:path';
import { type ApplyRequest, BACKENDS, KEPT_WEIGHTS } from '../../protocol/index.ts';
import type { Arguments, Options } from '../command.ts';
import type { Context } from '../context.ts';
import { Failure } from '../failure.ts';
import { noNewFile, noRun } from '../words/apply.ts';
import { notOneOf } from '../words/options.ts';

/** What predictions and evaluations have in common. */
export const APPLY_OPTIONS: Options = {
  weights: {
    value: 'last|best',
    doc: {
      en: 'The weights that the run ended with (default), or those of its best epoch.',
      fr: 'Les poids de la fin de l’essai (par défaut), ou ceux de sa meilleure époque.',
    },
  },
  backend: {
    value: 'native|wasm|cpu',
    doc: { en: 'The engine; default that of the run.', fr: 'Le moteur ; par défaut celui de l’essai.' },
  },
  x: {
    value: 'NAME',
    doc: { en: 'The array of samples in an `.npz` file.', fr: 'Le tableau d’échantillons dans un fichier `.npz`.' },
  },
};

function choice<const T extends string>(args: Arguments, option: string, choices: readonly T[]): T | undefined {
  const text = args.value(option);
  if (text === undefined) return undefined;
  const found = choices.find((one) => one === text);
  if (found === undefined) throw new Failure(notOneOf(`--${option}`, text, choices));
  return found;
}

/** @throws Failure when the run or the files are not named, or an option does not take its value */
export function applyRequest(does: ApplyRequest['does'], args: Arguments, { cwd, lang }: Context): ApplyRequest {
  const [run, ...files] = args.positionals;
  if (run === undefined) throw new Failure(noRun(does));
  if (files.length === 0) throw new Failure(noNewFile(does, run));
  return {
    type: 'apply',
    does,
    run: resolve(cwd, run),
    files,
    folder: cwd,
    weights: choice(args, 'weights', KEPT_WEIGHTS) ?? 'last',
    x: args.value('x') ?? null,
    y: args.value('y') ?? null,
    backend: choice(args, 'backend', BACKENDS) ?? null,
    engine: null,
    lang,
  };
}

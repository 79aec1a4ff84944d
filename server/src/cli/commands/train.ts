import { dirname } from 'node:path';
import { nearest, type Problem, type Spec } from '../../language/index.ts';
import type { Plan } from '../../protocol/index.ts';
import type { Arguments, Command } from '../command.ts';
import type { Context, Status } from '../context.ts';
import { Failure } from '../failure.ts';
import { report } from '../render/report.ts';
import { conduct } from '../train/conduct.ts';
import { jsonView } from '../train/json-view.ts';
import { named, requestOf, resumeRequestOf } from '../train/request.ts';
import { TerminalView } from '../train/terminal-view.ts';
import type { View } from '../train/view.ts';
import { repairFirst, unknownTrain, whichTrain } from '../words/train.ts';
import { type GivenSpec, givenSpec } from './spec-argument.ts';
import { type ResumeChoice, resumeChoice, TRAIN_OPTIONS, type TrainChoice, trainChoice } from './train-options.ts';

/** A block without a name goes by `train`. @throws Failure when none or several could be meant. */
function chooseTrain({ model }: Spec, wanted: string | undefined): void {
  const names = model.train.map(({ name }) => name ?? 'train');
  if (wanted === undefined && names.length > 1) throw new Failure(whichTrain(names));
  if (wanted !== undefined && !names.includes(wanted)) throw new Failure(unknownTrain(wanted, nearest(wanted, names), names));
}

/** The plan, or the errors in its way. */
function planOf(spec: Spec, { train, epochs, seed, rules }: TrainChoice): Plan | readonly Problem[] {
  const errors = spec.problems({ rules }).filter(({ severity }) => severity === 'error');
  if (errors.length > 0) return errors;
  chooseTrain(spec, train);
  return spec.plan({
    ...(train !== undefined && { train }),
    ...(epochs !== undefined && { epochs }),
    ...(seed !== undefined && { seed }),
  });
}

/** A spec with errors is not trained: they are shown, and for programs the first is an event. */
function refuse(errors: readonly Problem[], { source }: GivenSpec, json: boolean, { out, err, lang }: Context): Status {
  report(errors, source, err, lang);
  const [first] = errors;
  if (json && first !== undefined) {
    const { line } = source.position(first.range.start);
    jsonView(out).event({ event: 'error', message: first.message[lang], hint: repairFirst[lang], line });
  }
  return 1;
}

/** The folder of the run as the command line names it, below the folder that it names it in. */
function resume({ run, epochs, json }: ResumeChoice, context: Context): Promise<Status> {
  const view: View = json ? jsonView(context.out) : new TerminalView(context, run);
  const show: View = { event: (event) => view.event(named(event, dirname(run))), note: (text) => view.note(text) };
  return conduct(resumeRequestOf(run, epochs, context), show, context);
}

async function run(args: Arguments, context: Context): Promise<Status> {
  const resumed = resumeChoice(args);
  if (resumed !== undefined) return resume(resumed, context);
  const choice = trainChoice(args);
  const given = await givenSpec(args, 'train', context);
  const plan = planOf(given.spec, choice);
  if (!('version' in plan)) return refuse(plan, given, choice.json, context);
  const warnings = given.spec.problems({ rules: choice.rules }).filter(({ severity }) => severity === 'warning');
  report(warnings, given.source, context.err, context.lang);
  const view: View = choice.json ? jsonView(context.out) : new TerminalView(context, given.source.name);
  const { file, spec } = given;
  const watching = spec.watching(choice.train, choice.rules);
  const { out, backend } = choice;
  const request = requestOf({ plan, text: spec.text, file, out, backend, watching }, context);
  const show: View = { event: (event) => view.event(named(event, choice.out)), note: (text) => view.note(text) };
  return conduct(request, show, context);
}

export const train: Command = {
  name: 'train',
  operands: 'FILE',
  doc: { en: 'Train a network, and show how it goes.', fr: 'Entraîner un réseau, et montrer comment cela avance.' },
  notes: {
    en: 'Ctrl-C stops at the next batch and keeps what was learnt (exit status 0); a second one ends at once (2).\nA run that was stopped or killed goes on with `--resume`, to the same numbers. Ctrl-Z and `fg` pause a run and let it go on.\nData paths are relative to FILE and stay inside the current folder.',
    fr: 'Ctrl-C arrête au prochain lot et garde ce qui a été appris (code de sortie 0) ; un second termine aussitôt (2).\nUn essai arrêté ou tué reprend avec `--resume`, vers les mêmes valeurs. Ctrl-Z et `fg` mettent un essai en pause et le relancent.\nLes chemins des données partent de FILE et restent dans le dossier courant.',
  },
  options: TRAIN_OPTIONS,
  run,
};

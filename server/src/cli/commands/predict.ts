import { conductApply } from '../apply/conduct.ts';
import { withInput } from '../apply/input.ts';
import { APPLY_OPTIONS, applyRequest } from '../apply/options.ts';
import { sinkOf } from '../apply/sink.ts';
import { csvWriter, jsonWriter } from '../apply/tables.ts';
import type { Arguments, Command } from '../command.ts';
import type { Context, Status } from '../context.ts';

async function run(args: Arguments, context: Context): Promise<Status> {
  const request = applyRequest('predict', args, context);
  const sink = sinkOf(args.value('out'), context);
  const writer = args.has('json') ? jsonWriter(sink.write) : csvWriter(sink.write);
  const status = await withInput(request, context, (ready) => conductApply(ready, (event) => writer.event(event), context));
  sink.close(status === 0);
  return status;
}

export const predict: Command = {
  name: 'predict',
  operands: 'RUN FILE…',
  doc: {
    en: 'Predict new data with the network of a run.',
    fr: 'Prédire de nouvelles données avec le réseau d’un essai.',
  },
  notes: {
    en: 'RUN is the folder of a run. Files are read as its own were: same columns, encodings and scales; their endings say what they are; `-` is standard input, in the format of the run.\nPredictions are in the units of the file: numbers, or the class and a probability for each.',
    fr: 'RUN est le dossier d’un essai. Les fichiers sont lus comme les siens : mêmes colonnes, codages et échelles ; leur terminaison dit ce qu’ils sont ; `-` est l’entrée standard, au format de l’essai.\nLes prédictions sont dans les unités du fichier : des nombres, ou la classe et une probabilité pour chacune.',
  },
  options: {
    json: { doc: { en: 'Print JSON instead of CSV.', fr: 'Écrire du JSON au lieu de CSV.' } },
    out: { value: 'FILE', doc: { en: 'Write into a file.', fr: 'Écrire dans un fichier.' } },
    ...APPLY_OPTIONS,
  },
  run,
};

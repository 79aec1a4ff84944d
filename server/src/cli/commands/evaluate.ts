import type { ApplyEvent } from '../../protocol/index.ts';
import { conductApply } from '../apply/conduct.ts';
import { withInput } from '../apply/input.ts';
import { APPLY_OPTIONS, applyRequest } from '../apply/options.ts';
import type { Arguments, Command } from '../command.ts';
import type { Context, Status } from '../context.ts';
import { whole } from '../render/numbers.ts';
import { logsText } from '../train/lines.ts';

type Applied = Extract<ApplyEvent, { event: 'applied' }>;

function show({ samples, logs }: Applied, json: boolean, { out, lang }: Context): void {
  if (json) out.write(`${JSON.stringify({ samples, metrics: logs })}\n`);
  else out.write(`${whole(samples, lang)} ${lang === 'fr' ? 'échantillons' : 'samples'}  ${logsText(logs ?? {})}\n`);
}

function run(args: Arguments, context: Context): Promise<Status> {
  const request = applyRequest('evaluate', args, context);
  const onEvent = (event: ApplyEvent): void => {
    if (event.event === 'applied') show(event, args.has('json'), context);
  };
  return withInput(request, context, (ready) => conductApply(ready, onEvent, context));
}

export const evaluate: Command = {
  name: 'evaluate',
  operands: 'RUN FILE',
  doc: {
    en: 'Judge the network of a run by new data.',
    fr: 'Juger le réseau d’un essai sur de nouvelles données.',
  },
  notes: {
    en: 'RUN is the folder of a run. FILE is read as its own was, with its target: same columns, encodings and scales; `-` is standard input, in the format of the run.\nIDX and NPY take two files: samples, then labels. Loss and metrics are those of the train block.',
    fr: 'RUN est le dossier d’un essai. FILE est lu comme le sien, avec sa cible : mêmes colonnes, codages et échelles ; `-` est l’entrée standard, au format de l’essai.\nIDX et NPY prennent deux fichiers : les échantillons, puis les étiquettes. Perte et métriques sont celles du bloc train.',
  },
  options: {
    json: { doc: { en: 'Print JSON.', fr: 'Écrire du JSON.' } },
    ...APPLY_OPTIONS,
    y: {
      value: 'NAME',
      doc: { en: 'The array of labels in an `.npz` file.', fr: 'Le tableau d’étiquettes dans un fichier `.npz`.' },
    },
  },
  run,
};

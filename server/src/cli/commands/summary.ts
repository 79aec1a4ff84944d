import pc from 'picocolors';
import type { Arguments, Command } from '../command.ts';
import type { Context, Status } from '../context.ts';
import { complain, report } from '../render/report.ts';
import { renderSummary } from '../render/summary.ts';
import { noNetwork } from '../words/summary.ts';
import { givenSpec } from './spec-argument.ts';

async function run(args: Arguments, context: Context): Promise<Status> {
  const { out, err, lang } = context;
  const { file, spec, source } = await givenSpec(args, 'summary', context);
  const errors = spec.problems().filter(({ severity }) => severity === 'error');
  const networks = spec.summaries();
  if (args.has('json')) out.write(`${JSON.stringify({ networks })}\n`);
  else out.write(networks.map((network) => renderSummary(network, lang, pc.createColors(out.colors))).join('\n'));
  report(errors, source, err, lang);
  if (errors.length === 0 && networks.length === 0) complain(noNetwork(file), context);
  return errors.length > 0 ? 1 : 0;
}

export const summary: Command = {
  name: 'summary',
  operands: 'FILE',
  doc: {
    en: 'Show the layers, shapes, parameters, FLOPs and memory of the networks.',
    fr: 'Montrer les couches, formes, paramètres, FLOPs et mémoire des réseaux.',
  },
  notes: {
    en: 'A network whose shapes have an error is left out; its errors go to standard error.',
    fr: 'Un réseau dont les formes ont une erreur est laissé de côté ; ses erreurs vont à la sortie d’erreur.',
  },
  options: { json: { doc: { en: 'Print the summary as JSON.', fr: 'Écrire le résumé en JSON.' } } },
  run,
};

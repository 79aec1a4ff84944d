import pc from 'picocolors';
import type { NetworkSummary } from '../../language/index.ts';
import type { Arguments, Command } from '../command.ts';
import type { Context, Status } from '../context.ts';
import { Failure } from '../failure.ts';
import { drawingOf } from '../render/graph.ts';
import { renderMermaid } from '../render/mermaid.ts';
import { complain, report } from '../render/report.ts';
import { renderSummary } from '../render/summary.ts';
import { renderSvg } from '../render/svg.ts';
import { notOneOf } from '../words/options.ts';
import { noNetwork, tooLargeToDraw, twoFormats } from '../words/summary.ts';
import { givenSpec } from './spec-argument.ts';

const FORMATS = ['table', 'json', 'mermaid', 'svg'] as const;
/** Placing more of them recurses deeper than the stack reaches. */
const MOST_BOXES = 1_000;

type Format = (typeof FORMATS)[number];

/** `--json` is short for `--format json`. */
function formatOf(args: Arguments): Format {
  const given = args.value('format');
  const format = FORMATS.find((one) => one === given);
  if (given !== undefined && format === undefined) throw new Failure(notOneOf('--format', given, FORMATS));
  if (args.has('json') && format !== undefined && format !== 'json') throw new Failure(twoFormats(format));
  return args.has('json') ? 'json' : (format ?? 'table');
}

/** The networks in the form that was asked for; a drawing of none is empty. */
function rendered(networks: readonly NetworkSummary[], format: Format, { out, lang }: Context): string {
  if (format === 'json') return `${JSON.stringify({ networks })}\n`;
  if (format === 'table') return networks.map((network) => renderSummary(network, lang, pc.createColors(out.colors))).join('\n');
  if (networks.length === 0) return '';
  const drawings = networks.map((network) => drawingOf(network, lang));
  if (format === 'mermaid') return renderMermaid(drawings);
  const large = drawings.find(({ boxes }) => boxes.length > MOST_BOXES);
  if (large) throw new Failure(tooLargeToDraw(large.name, large.boxes.length, MOST_BOXES));
  return renderSvg(drawings);
}

async function run(args: Arguments, context: Context): Promise<Status> {
  const { out, err, lang } = context;
  const format = formatOf(args);
  const { file, spec, source } = await givenSpec(args, 'summary', context);
  const errors = spec.problems().filter(({ severity }) => severity === 'error');
  const networks = spec.summaries();
  out.write(rendered(networks, format, context));
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
  options: {
    format: {
      value: 'table|json|mermaid|svg',
      doc: {
        en: 'A table (the default), JSON, a flowchart for Mermaid, or a picture.',
        fr: 'Un tableau (par défaut), du JSON, un diagramme pour Mermaid ou une image.',
      },
    },
    json: { doc: { en: 'Print the summary as JSON: `--format json`.', fr: 'Écrire le résumé en JSON : `--format json`.' } },
  },
  run,
};

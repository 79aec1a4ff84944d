import type { NodeModel } from '../../semantics/model.ts';
import type { Context } from '../context.ts';
import { setArgument } from '../edits.ts';
import { innerCall } from '../facts/activation.ts';
import { defineRule, NOTHING, type Report, words } from '../rule.ts';
import { lastOutputBefore, needsSequence } from './sequence.ts';

const report = (node: NodeModel, recurrent: NodeModel, context: Context): Report => {
  const needs = context.called(node.layer);
  const gives = context.called(recurrent.layer);
  const shape = context.shape(recurrent.outputs[0]?.shape);
  const [line, cause] = [context.line(node.site.range.start), context.line(recurrent.site.range.start)];
  const { entry } = node.layer;
  const again =
    node.site.range.start === recurrent.site.range.start
      ? words(
          `${gives} is followed by another of its kind, which needs a sequence, but it returns only its last output, ${shape.en}. \`${entry.name}\` reads \`[batch, time, features]\`. Set \`return_sequences=true\` here.`,
          `${gives} est suivie d’une autre comme elle, qui attend une séquence, mais elle ne rend que sa dernière sortie, ${shape.fr}. \`${entry.name}\` lit \`[lot, temps, variables]\`. Mettez \`return_sequences=true\` ici.`,
        )
      : undefined;
  const where = line === cause ? words('', '') : words(` at line ${line}`, `, ligne ${line},`);
  return {
    site: recurrent.site,
    message:
      again ??
      words(
        `${needs}${where.en} needs a sequence, but ${gives} at line ${cause} returns only its last output, ${shape.en}. \`${entry.name}\` reads \`[batch, time, features]\`. Set \`return_sequences=true\` here.`,
        `${needs}${where.fr} attend une séquence, mais ${gives}, ligne ${cause}, ne rend que sa dernière sortie, ${shape.fr}. \`${entry.name}\` lit \`[lot, temps, variables]\`. Mettez \`return_sequences=true\` ici.`,
      ),
    related: [{ range: node.site.range, message: words(`${needs} needs the sequence`, `${needs} attend la séquence`) }],
    fixes: setArgument(
      innerCall(recurrent.layer, context),
      'return_sequences',
      'true',
      words(`Return sequences from ${gives} at line ${cause}`, `Rendre les séquences de ${gives}, ligne ${cause}`),
    ).map((repair) => ({ ...repair, safe: true })),
  };
};

export const missingReturnSequences = defineRule({
  name: 'missing-return-sequences',
  group: 'recurrent',
  severity: 'error',
  doc: words(
    'A recurrent layer returns only its last output, and the next layer needs the whole sequence.',
    'Une couche récurrente ne rend que sa dernière sortie, et la suivante attend toute la séquence.',
  ),
  why: words(
    'Stacked recurrent layers need `return_sequences=true` on every one but the last: Keras refuses the network otherwise.',
    'Des couches récurrentes empilées demandent `return_sequences=true` sur toutes sauf la dernière : sinon Keras refuse le réseau.',
  ),
  node: {
    of: () => true,
    check: (node, context) => {
      const recurrent = needsSequence(node) ? lastOutputBefore(node) : undefined;
      return recurrent ? [report(node, recurrent, context)] : NOTHING;
    },
  },
});

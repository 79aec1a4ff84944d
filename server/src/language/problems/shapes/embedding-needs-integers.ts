import type { NodeModel } from '../../semantics/model.ts';
import type { Context } from '../context.ts';
import { inputOf } from '../facts/inputs.ts';
import { settingOf, trainingsOf } from '../facts/training.ts';
import { fix } from '../fixes.ts';
import { wholeLine } from '../remove-layer.ts';
import { defineRule, type Report, words } from '../rule.ts';

/** Layers that only move ids around. */
const KEEPS: ReadonlySet<string> = new Set(['reshaping']);

/** The layer before an Embedding that makes fractions of its ids. */
const floats = (node: NodeModel): NodeModel | undefined => {
  let earlier = node.inputs[0]?.node;
  while (earlier && KEEPS.has(earlier.layer.entry.category)) earlier = earlier.inputs[0]?.node;
  return earlier;
};

const computed = (node: NodeModel, source: NodeModel, context: Context): Report => {
  const [name, maker] = [context.called(node.layer), context.called(source.layer)];
  const line = context.line(source.site.range.start);
  return {
    site: node.site,
    message: words(
      `${name} looks up rows by whole numbers, and ${maker} at line ${line} gives fractions, which are cut off. Let the Embedding read the ids themselves.`,
      `${name} cherche des lignes par numéro entier, or ${maker}, ligne ${line}, rend des fractions, qui sont tronquées. Faites lire à l’Embedding les numéros eux-mêmes.`,
    ),
    related: [{ range: source.site.range, message: words(`${maker} gives fractions`, `${maker} rend des fractions`) }],
  };
};

const scaled = (node: NodeModel, context: Context): readonly Report[] => {
  if (!inputOf(node, context)) return [];
  return trainingsOf(context).flatMap(({ train: { data }, network }) => {
    const setting = data && network.nodes.includes(node) && data.config.scale ? settingOf(data, 'scale')?.setting : undefined;
    if (!setting?.value) return [];
    const name = context.called(node.layer);
    const text = context.textOf(setting.value.range);
    return [
      {
        site: { range: setting.value.range, trail: [] },
        message: words(
          `\`scale = ${text}\` makes fractions of the ids that ${name} looks up: nearly all become 0. Remove it.`,
          `\`scale = ${text}\` fait des fractions des numéros que ${name} cherche : presque tous deviennent 0. Supprimez-le.`,
        ),
        related: [{ range: node.site.range, message: words(`${name} needs whole numbers`, `${name} a besoin d’entiers`) }],
        fixes: [
          fix(
            words('Remove `scale`', 'Supprimer `scale`'),
            { range: wholeLine(context.model.parsed.text, setting.range), text: '' },
            false,
          ),
        ],
      },
    ];
  });
};

export const embeddingNeedsIntegers = defineRule({
  name: 'embedding-needs-integers',
  group: 'shapes',
  severity: 'warning',
  doc: words('An Embedding reads fractions.', 'Un Embedding lit des fractions.'),
  why: words(
    'An Embedding is a table: id 7 gives its row 7. Keras cuts 7.9 to 7 without a word, and no gradient goes back through that.',
    'Un Embedding est une table : le numéro 7 donne sa ligne 7. Keras tronque 7.9 à 7 sans rien dire, et aucun gradient ne le traverse.',
  ),
  node: {
    of: ({ name }) => name === 'Embedding',
    check: (node, context) => {
      const source = floats(node);
      return source ? [computed(node, source, context)] : scaled(node, context);
    },
  },
});

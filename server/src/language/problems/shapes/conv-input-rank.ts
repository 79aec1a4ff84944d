import type { Words } from '../../../catalogue/index.ts';
import { unwrapped } from '../../semantics/evaluate.ts';
import type { NodeModel } from '../../semantics/model.ts';
import type { Context } from '../context.ts';
import { insertLayer } from '../edits.ts';
import { declarationOf, inputOf } from '../facts/inputs.ts';
import { fix } from '../fixes.ts';
import type { Fix } from '../problem.ts';
import { needsSequence } from '../recurrent/sequence.ts';
import { defineRule, onFaults, words } from '../rule.ts';

/** The declared shape with a channel at its end. */
const widened = (node: NodeModel, context: Context): readonly Fix[] => {
  const input = inputOf(node, context);
  const written = declarationOf(input, context)?.argument.value;
  const shape = written && unwrapped(written);
  if (shape?.kind !== 'list' || input?.site.trail.length !== 0) return [];
  const last = shape.items.at(-1);
  const at = last?.range.end ?? shape.range.start + 1;
  const text = last ? ', 1' : '1';
  return [
    fix(words('Add one channel to the shape', 'Ajouter un canal à la forme'), { range: { start: at, end: at }, text }, false),
  ];
};

/** One channel more, where that is all that is missing: in the shape of the input, else by a Reshape. */
const addChannel = (node: NodeModel, rank: number, context: Context): readonly Fix[] => {
  const shape = node.inputs[0]?.shape;
  if (shape?.length !== rank - 1) return [];
  const sizes = shape.slice(1);
  const reshape = sizes.every((size) => typeof size === 'number') ? insertLayer(node, `Reshape([${sizes.join(', ')}, 1])`) : [];
  return [...widened(node, context), ...reshape];
};

const SIZES: Readonly<Record<number, Words>> = {
  3: words('`[batch, time, channels]`', '`[lot, temps, canaux]`'),
  4: words('`[batch, height, width, channels]`', '`[lot, hauteur, largeur, canaux]`'),
  5: words('`[batch, depth, height, width, channels]`', '`[lot, profondeur, hauteur, largeur, canaux]`'),
};

const advice = ({ inputs: [input] }: NodeModel, rank: number): Words => {
  if (input?.shape?.length !== rank - 1)
    return words(
      'Bring the input to that many sizes, with `Reshape(…)` for instance.',
      'Amenez l’entrée à ce nombre de tailles, avec `Reshape(…)` par exemple.',
    );
  const reshape = `Reshape([${input.shape
    .slice(1)
    .map((size) => size ?? '…')
    .join(', ')}, 1])`;
  return input.node
    ? words(
        `The channels are missing: insert \`${reshape}\` for a single one.`,
        `Il manque les canaux : insérez \`${reshape}\` pour un seul.`,
      )
    : words(
        'The channels are missing: add them to the input’s shape, `[…, 1]` for a single one.',
        'Il manque les canaux : ajoutez-les à la forme d’entrée, `[…, 1]` pour un seul.',
      );
};

export const convInputRank = defineRule({
  name: 'conv-input-rank',
  group: 'shapes',
  severity: 'error',
  doc: words(
    'A convolution reads an input of another number of axes.',
    'Une convolution lit une entrée d’un autre nombre d’axes.',
  ),
  why: words(
    'Besides the spatial axes it needs the batch and the channels; a grey image has one channel, `[28, 28, 1]`.',
    'Outre les axes spatiaux, il lui faut le lot et les canaux ; une image grise a un canal, `[28, 28, 1]`.',
  ),
  check: onFaults('conv-input-rank', ({ node, fault }, context) => {
    if (needsSequence(node)) return undefined;
    const [input] = node.inputs;
    const rank = Number(fault.facts.rank);
    const wanted = SIZES[rank] ?? words(`${rank} sizes`, `${rank} tailles`);
    const cause = input ? context.origin(input) : words('', '');
    const layer = context.called(node.layer);
    const what = advice(node, rank);
    return {
      message: words(
        `${layer} reads ${wanted.en}, but ${cause.en}. ${what.en}`,
        `${layer} lit ${wanted.fr}, or ${cause.fr}. ${what.fr}`,
      ),
      related: context.way(node),
      fixes: addChannel(node, rank, context),
    };
  }),
});

import type { Words } from '../../../catalogue/index.ts';
import type { NodeModel } from '../../semantics/model.ts';
import { insertLayer } from '../edits.ts';
import type { Fix } from '../problem.ts';
import { lacksTime } from '../recurrent/missing-time-axis.ts';
import { needsSequence } from '../recurrent/sequence.ts';
import { defineRule, onFaults, words } from '../rule.ts';
import { batchAsData } from './batch-as-data.ts';

/** What brings an input to the wanted number of axes: Flatten, or a Reshape that joins or adds axes at the end. */
const bringTo = (node: NodeModel, rank: number): readonly Fix[] => {
  const sizes = node.inputs[0]?.shape?.slice(1) ?? [];
  if (rank === 2 && sizes.length > 1) return insertLayer(node, 'Flatten()');
  const known = sizes.filter((size) => typeof size === 'number');
  if (known.length !== sizes.length || known.length === 0) return [];
  const missing = rank - 1 - known.length;
  if (missing > 0) return insertLayer(node, `Reshape([${[...known, ...Array.from({ length: missing }, () => 1)].join(', ')}])`);
  const joined = known.slice(rank - 2).reduce((product, size) => product * size, 1);
  return insertLayer(node, `Reshape([${[...known.slice(0, rank - 2), joined].join(', ')}])`);
};

const advice = (rank: number, given: number): Words => {
  if (rank === 2) return words('Insert `Flatten()` before it.', 'Insérez `Flatten()` devant elle.');
  return given < rank
    ? words(
        'Add the missing axis, in the shape of the input or with `Reshape(…)`.',
        'Ajoutez l’axe qui manque, dans la forme d’entrée ou avec `Reshape(…)`.',
      )
    : words('Join the axes that are too many with `Reshape(…)`.', 'Réunissez les axes en trop avec `Reshape(…)`.');
};

const sizes = (rank: number): Words =>
  ({
    2: words('`[batch, features]`', '`[lot, variables]`'),
    3: words('`[batch, time, features]`', '`[lot, temps, variables]`'),
    4: words('`[batch, height, width, channels]`', '`[lot, hauteur, largeur, canaux]`'),
    5: words('`[batch, depth, height, width, channels]`', '`[lot, profondeur, hauteur, largeur, canaux]`'),
  })[rank] ?? words(`${rank} sizes, \`[batch, …]\``, `${rank} tailles, \`[lot, …]\``);

const atLeast = (min: number): Words => {
  const [en, fr] =
    min === 2 ? ['`[batch, features]`', '`[lot, variables]`'] : ['`[batch, time, features]`', '`[lot, temps, variables]`'];
  return min <= 3
    ? words(`at least ${en}`, `au moins ${fr}`)
    : words(`at least ${min} sizes, \`[batch, …]\``, `au moins ${min} tailles, \`[lot, …]\``);
};

const tooFewOrMany = onFaults('input-rank', (faulty, context) => {
  const { node, fault } = faulty;
  if (needsSequence(node) || lacksTime(faulty)) return undefined;
  const { rank, min } = fault.facts;
  const [input] = node.inputs;
  const cause = input ? context.origin(input) : words('', '');
  const wanted = typeof rank === 'number' ? sizes(rank) : atLeast(Number(min));
  const what = advice(Number(rank ?? min), input?.shape?.length ?? 0);
  const layer = context.called(node.layer);
  return {
    message: words(
      `${layer} reads ${wanted.en}, but ${cause.en}. ${what.en}`,
      `${layer} lit ${wanted.fr}, or ${cause.fr}. ${what.fr}`,
    ),
    fixes: typeof rank === 'number' ? bringTo(node, rank) : [],
    related: context.way(node),
  };
});

export const inputRank = defineRule({
  name: 'input-rank',
  group: 'shapes',
  severity: 'error',
  doc: words('The input has the wrong number of axes.', 'L’entrée n’a pas le bon nombre d’axes.'),
  why: words(
    'Each layer reads inputs of a fixed number of axes, the batch included; Keras refuses others, or reads the batch as data.',
    'Chaque couche lit des entrées d’un nombre fixe d’axes, le lot compris ; Keras refuse les autres, ou lit le lot comme des données.',
  ),
  check: tooFewOrMany,
  node: batchAsData,
});

import type { NodeModel } from '../../semantics/model.ts';
import { innerConfig } from '../facts/activation.ts';
import { isRecurrent, isShapePreserving, nearestBefore } from '../facts/flow.ts';
import type { Fix } from '../problem.ts';
import { defineRule, NOTHING, words } from '../rule.ts';

const MANY = 5_000;
const POOLING = 'GlobalMaxPooling1D()';

/** The layer before, past those that keep the shape. */
const solidBefore = (node: NodeModel): NodeModel | undefined => nearestBefore(node, (one) => !isShapePreserving(one));

interface Flattened {
  readonly flatten: NodeModel;
  readonly recurrent: NodeModel;
  /** How many values one sample becomes. */
  readonly values: number;
}

/** The Flatten of a recurrent layer's sequence that a node reads. */
const flattenedBefore = (node: NodeModel): Flattened | undefined => {
  const flatten = solidBefore(node);
  const recurrent = flatten?.layer.entry.name === 'Flatten' ? solidBefore(flatten) : undefined;
  const values = flatten?.outputs[0]?.shape?.[1];
  if (!flatten || !recurrent || !isRecurrent(recurrent) || typeof values !== 'number') return undefined;
  return innerConfig(recurrent.layer)?.return_sequences === true ? { flatten, recurrent, values } : undefined;
};

const pooled = ({ site }: NodeModel): readonly Fix[] =>
  site.trail.length > 0
    ? []
    : [
        {
          title: words(`Use \`${POOLING}\``, `Utiliser \`${POOLING}\``),
          edits: [{ range: site.range, text: POOLING }],
          safe: false,
        },
      ];

export const flattenedSequence = defineRule({
  name: 'flattened-sequence',
  group: 'recurrent',
  severity: 'info',
  doc: words('A long sequence is flattened into a Dense.', 'Une longue séquence est aplatie vers une Dense.'),
  why: words(
    'A Flatten gives each step weights of its own: many parameters, for one length only, and what the recurrent layer learned to say of any step is learned anew for each.',
    'Un Flatten donne à chaque pas ses propres poids : beaucoup de paramètres, pour une seule longueur, et ce que la couche récurrente sait dire de tout pas s’apprend à nouveau pour chacun.',
  ),
  node: {
    of: ({ name }) => name === 'Dense',
    check: (node, context) => {
      const found = flattenedBefore(node);
      if (!found || found.values <= MANY) return NOTHING;
      const { flatten, recurrent, values } = found;
      const [name, dense] = [context.called(recurrent.layer), context.called(node.layer)];
      const units = node.layer.config?.units;
      const parameters = values * (typeof units === 'number' ? units : 1);
      return [
        {
          site: flatten.site,
          message: words(
            `The sequence of ${name} becomes ${values} values, and ${dense} has ${parameters} parameters for this length alone. Take the last output, or \`${POOLING}\`.`,
            `La séquence de ${name} devient ${values} valeurs, et ${dense} a ${parameters} paramètres pour cette seule longueur. Prenez la dernière sortie, ou \`${POOLING}\`.`,
          ),
          related: [{ range: recurrent.site.range, message: words('the sequence', 'la séquence') }],
          fixes: pooled(flatten),
        },
      ];
    },
  },
});

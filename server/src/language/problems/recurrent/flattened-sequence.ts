import type { NodeModel } from '../../semantics/model.ts';
import { count } from '../../text/numbers.ts';
import type { Context } from '../context.ts';
import { setArgument } from '../edits.ts';
import { innerCall, innerConfig } from '../facts/activation.ts';
import { isRecurrent, solidBefore } from '../facts/flow.ts';
import type { Fix } from '../problem.ts';
import { removeLayer } from '../remove-layer.ts';
import { defineRule, NOTHING, words } from '../rule.ts';

const MANY = 5_000;
const POOLING = 'GlobalMaxPooling1D()';

interface Flattened {
  readonly flatten: NodeModel;
  readonly recurrent: NodeModel;
  /** How many values one sample becomes. */
  readonly values: number;
}

/** The Flatten of a recurrent layer's sequence that a node reads. */
const flattenedBefore = (node: NodeModel, context: Context): Flattened | undefined => {
  const flatten = solidBefore(node, context);
  const recurrent = flatten?.layer.entry.name === 'Flatten' ? solidBefore(flatten, context) : undefined;
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

/** The last output alone, which needs no Flatten. */
const lastOutput = (flatten: NodeModel, recurrent: NodeModel, context: Context): readonly Fix[] => {
  const title = words('Take the last output alone', 'Ne prendre que la dernière sortie');
  const [returned] = setArgument(innerCall(recurrent.layer, context), 'return_sequences', 'false', title);
  const [removed] = removeLayer(flatten, context);
  if (!returned || !removed || recurrent.site.trail.length > 0) return [];
  return [{ title, edits: [...returned.edits, ...removed.edits], safe: false }];
};

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
      const found = flattenedBefore(node, context);
      if (!found || found.values <= MANY) return NOTHING;
      const { flatten, recurrent, values } = found;
      const [name, dense] = [context.called(recurrent.layer), context.called(node.layer)];
      const units = node.layer.config?.units;
      const parameters = values * (typeof units === 'number' ? units : 1);
      return [
        {
          site: flatten.site,
          message: words(
            `The sequence of ${name} becomes ${count(values, 'en')} values, and ${dense} has ${count(parameters, 'en')} parameters for this length alone: each step is learned anew. Take the last output (\`return_sequences=false\`), or \`${POOLING}\`.`,
            `La séquence de ${name} devient ${count(values, 'fr')} valeurs, et ${dense} a ${count(parameters, 'fr')} paramètres pour cette seule longueur : chaque pas s’apprend à nouveau. Prenez la dernière sortie (\`return_sequences=false\`), ou \`${POOLING}\`.`,
          ),
          related: [{ range: recurrent.site.range, message: words('the sequence', 'la séquence') }],
          fixes: [...lastOutput(flatten, recurrent, context), ...pooled(flatten)],
        },
      ];
    },
  },
});

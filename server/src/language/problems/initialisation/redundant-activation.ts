import type { NodeModel } from '../../semantics/model.ts';
import type { Context } from '../context.ts';
import { setActivation } from '../edits.ts';
import { ownActivation } from '../facts/activation.ts';
import { before, isMerge, isNonlinear, isRecurrent } from '../facts/flow.ts';
import type { Fix } from '../problem.ts';
import { removeLayer } from '../remove-layer.ts';
import { defineRule, type Report, words } from '../rule.ts';

/** Layers whose activation is all that they do to the values. */
const onlyActivates = ({ layer: { entry } }: NodeModel): boolean => entry.category === 'activation';

/** A normalisation brings values back around 0, where an activation bends them anew: DenseNet does so after its stem. */
const PASSING: ReadonlySet<string> = new Set(['regularization', 'activation', 'reshaping', 'pooling', 'preprocessing']);

/** The activation that a value has already when it comes to a node, with no layer between that mixes values. */
const activationBefore = (node: NodeModel): NodeModel | undefined => {
  for (const earlier of before(node)) {
    if (isNonlinear(earlier)) return isRecurrent(earlier) || isMerge(earlier) ? undefined : earlier;
    if (!PASSING.has(earlier.layer.entry.category)) return undefined;
  }
  return undefined;
};

const withoutFirst = (first: NodeModel, context: Context): readonly Fix[] =>
  onlyActivates(first) ? removeLayer(first, context) : setActivation(first, 'linear', context);

const say = (first: NodeModel, second: NodeModel, context: Context): Report => {
  const [a, b] = [ownActivation(first.layer)?.name ?? '', ownActivation(second.layer)?.name ?? ''];
  const [one, other] = [context.called(first.layer), context.called(second.layer)];
  const line = context.line(first.site.range.start);
  return {
    site: second.site,
    message: words(
      `${other} applies \`${b}\` to values that ${one} at line ${line} sent through \`${a}\` already: it adds nothing, or harms. Keep one of them, usually \`${b}\`.`,
      `${other} applique \`${b}\` à des valeurs que ${one}, ligne ${line}, a déjà passées par \`${a}\` : elle n’ajoute rien, ou nuit. Gardez l’une des deux, d’ordinaire \`${b}\`.`,
    ),
    related: [{ range: first.site.range, message: words(`\`${a}\` is applied here`, `\`${a}\` est appliquée ici`) }],
    fixes: withoutFirst(first, context),
  };
};

export const redundantActivation = defineRule({
  name: 'redundant-activation',
  group: 'initialisation',
  severity: 'warning',
  doc: words(
    'Two activations follow each other with no weights between them.',
    'Deux activations se suivent sans poids entre elles.',
  ),
  why: words(
    'After a relu all values are positive, after a softmax they sum to 1: a second activation squeezes what is squeezed already, and its gradient shrinks.',
    'Après une relu, toutes les valeurs sont positives ; après une softmax, leur somme est 1 : une seconde activation écrase ce qui l’est déjà, et son gradient s’amenuise.',
  ),
  node: {
    of: ({ category }) => category === 'activation',
    check: (node, context) => {
      const first = isNonlinear(node) ? activationBefore(node) : undefined;
      return first ? [say(first, node, context)] : [];
    },
  },
});

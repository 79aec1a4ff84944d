import type { Words } from '../../../catalogue/index.ts';
import type { NodeModel } from '../../semantics/model.ts';
import type { Context } from '../context.ts';
import { setActivation } from '../edits.ts';
import { ownActivation } from '../facts/activation.ts';
import { isMerge, isNonlinear, isRecurrent } from '../facts/flow.ts';
import type { Fix } from '../problem.ts';
import { removeLayer } from '../remove-layer.ts';
import { defineRule, type Report, words } from '../rule.ts';

/** Layers whose activation is all that they do to the values. */
const onlyActivates = ({ layer: { entry } }: NodeModel): boolean => entry.category === 'activation';

/** A normalisation brings values back around 0, where an activation bends them anew: DenseNet does so after its stem. */
const PASSING: ReadonlySet<string> = new Set(['regularization', 'activation', 'reshaping', 'pooling', 'preprocessing']);

/** The activation that a value has already when it comes to a node, with no layer between that mixes values. */
const activationBefore = (node: NodeModel): NodeModel | undefined => {
  for (let earlier = node.inputs[0]?.node; earlier; earlier = earlier.inputs[0]?.node) {
    if (isNonlinear(earlier)) return isRecurrent(earlier) || isMerge(earlier) ? undefined : earlier;
    if (!PASSING.has(earlier.layer.entry.category)) return undefined;
  }
  return undefined;
};

const withoutFirst = (first: NodeModel, context: Context): readonly Fix[] =>
  onlyActivates(first) ? removeLayer(first, context) : setActivation(first, 'linear', context);

/** The activation of a node, by the name that one writes. */
const nameOf = ({ layer }: NodeModel): string => {
  const name = ownActivation(layer)?.name ?? '';
  return name === 'leakyrelu' ? 'leaky_relu' : name;
};

const BENT = words(
  'what is bent already is bent again, and the gradient shrinks',
  'ce qui est déjà courbé l’est encore, et le gradient s’amenuise',
);
const KEPT = words('it changes nothing, for they are never below 0', 'elle ne change rien, car elles ne sont jamais sous 0');

/** What the second of two activations makes of what the first leaves. */
const EFFECTS: Readonly<Record<string, Words>> = {
  'relu relu': KEPT,
  'relu leaky_relu': KEPT,
  'relu elu': KEPT,
  'sigmoid relu': KEPT,
  'softmax relu': KEPT,
  'relu sigmoid': words(
    'of values from 0 up a sigmoid makes only 0.5 to 1',
    'de valeurs à partir de 0, une sigmoïde ne fait que 0.5 à 1',
  ),
  'relu softmax': words(
    'all classes whose score was below 0 come out alike',
    'toutes les classes dont le score était sous 0 ressortent égales',
  ),
  'sigmoid softmax': words(
    'of scores from 0 to 1 no class can get far ahead of another',
    'avec des scores de 0 à 1, aucune classe ne peut distancer les autres',
  ),
  'softmax softmax': words(
    'of scores from 0 to 1 no class can get far ahead of another',
    'avec des scores de 0 à 1, aucune classe ne peut distancer les autres',
  ),
  'softmax sigmoid': words(
    'of values from 0 to 1 a sigmoid makes only 0.5 to 0.73',
    'de valeurs de 0 à 1, une sigmoïde ne fait que 0.5 à 0.73',
  ),
};

const say = (first: NodeModel, second: NodeModel, context: Context): Report => {
  const [a, b] = [nameOf(first), nameOf(second)];
  const effect = EFFECTS[`${a} ${b}`] ?? BENT;
  const [one, other] = [context.called(first.layer), context.called(second.layer)];
  const line = context.line(first.site.range.start);
  return {
    site: second.site,
    message: words(
      `${other} applies \`${b}\` to values that ${one} at line ${line} sent through \`${a}\` already: ${effect.en}. Keep one of them, usually \`${b}\`.`,
      `${other} applique \`${b}\` à des valeurs que ${one}, ligne ${line}, a déjà passées par \`${a}\` : ${effect.fr}. Gardez l’une des deux, d’ordinaire \`${b}\`.`,
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

import type { NodeModel } from '../../semantics/model.ts';
import type { Context } from '../context.ts';
import { setArgument, setTo } from '../edits.ts';
import { didYouMean, distinct, fix, listed } from '../fixes.ts';
import type { Fix } from '../problem.ts';
import { defineRule, type FindingOf, onFaults, onFindings, type Report, words } from '../rule.ts';

/** The wrapper that applies any layer at each step; nothing where the call says more than the layer. */
const distribute = ({ layer: { call }, site }: NodeModel): readonly Fix[] => {
  const alone = call.arguments.every(({ parameter = '' }) => ['layer', 'input_shape', 'name'].includes(parameter));
  if (call.call.kind !== 'call' || !alone || site.trail.length > 0) return [];
  const title = words('Use `TimeDistributed(…)`', 'Utiliser `TimeDistributed(…)`');
  return [fix(title, { range: call.call.callee.range, text: 'TimeDistributed' }, false)];
};

/** The second layer reads backwards, the first does not. */
const turn = ({ layer, site }: NodeModel, { model }: Context): readonly Fix[] => {
  const written = layer.call.arguments.find(({ parameter }) => parameter === 'backward_layer')?.argument.value;
  const backward = written && model.calls.get(written.range.start);
  const forward = layer.call.arguments.find(({ parameter }) => parameter === 'layer')?.argument.value;
  const turned = forward && model.calls.get(forward.range.start)?.arguments.some(({ parameter }) => parameter === 'go_backwards');
  if (!backward || turned || site.trail.length > 0) return [];
  return setArgument(backward, 'go_backwards', 'true', setTo('go_backwards', 'true'));
};

/** A way to merge the two directions that `Bidirectional` does not know. */
export const isMergeMode = ({ argument }: FindingOf<'unknown-value'>): boolean => argument === 'merge_mode';

const merging = onFindings('unknown-value', (finding) => {
  if (!isMergeMode(finding)) return undefined;
  const { value, candidates, site } = finding;
  const known = listed(distinct(candidates));
  return {
    message: words(
      `\`Bidirectional\` cannot merge the two directions by \`${value}\`. It takes ${known.en}, or \`none\` for both apart.`,
      `\`Bidirectional\` ne sait pas réunir les deux sens par \`${value}\`. Elle prend ${known.fr}, ou \`none\` pour les garder séparés.`,
    ),
    fixes: didYouMean(value, candidates, site.range).fixes,
  };
});

const wrapping = onFaults('invalid-bidirectional', ({ fault, node }, context) => {
  const { reason, layer, option } = fault.facts;
  switch (reason) {
    case 'layer':
      return {
        message: words(
          `\`Bidirectional\` wraps a recurrent layer, and \`${layer}\` is none. Use \`LSTM\`, \`GRU\` or \`SimpleRNN\`, or \`TimeDistributed\` to apply \`${layer}\` at each step.`,
          `\`Bidirectional\` enveloppe une couche récurrente, et \`${layer}\` n’en est pas une. Prenez \`LSTM\`, \`GRU\` ou \`SimpleRNN\`, ou \`TimeDistributed\` pour appliquer \`${layer}\` à chaque pas.`,
        ),
        fixes: distribute(node),
      };
    case 'direction':
      return {
        message: words(
          'Both layers read the sequence in the same direction, and `Bidirectional` is there to read it in both. Set `go_backwards=true` on `backward_layer`, and on it alone.',
          'Les deux couches lisent la séquence dans le même sens, or `Bidirectional` sert à la lire dans les deux. Mettez `go_backwards=true` sur `backward_layer`, et sur elle seule.',
        ),
        fixes: turn(node, context),
      };
    case 'states':
      return {
        message: words(
          '`Bidirectional` cannot give the states of a stateful layer: Keras 3 fails on it. Drop `return_state`, or `stateful`.',
          '`Bidirectional` ne peut pas rendre les états d’une couche à état (stateful) : Keras 3 échoue. Retirez `return_state`, ou `stateful`.',
        ),
      };
    default:
      return {
        message: words(
          `The two layers differ in \`${option}\`, so that their outputs cannot be merged. Write the same on both, or leave \`backward_layer\` out: it is then a copy of the first.`,
          `Les deux couches diffèrent par \`${option}\` : leurs sorties ne peuvent pas être réunies. Écrivez la même valeur sur les deux, ou retirez \`backward_layer\` : c’est alors une copie de la première.`,
        ),
      };
  }
});

export const invalidBidirectional = defineRule({
  name: 'invalid-bidirectional',
  group: 'recurrent',
  severity: 'error',
  doc: words(
    '`Bidirectional` cannot run its layer both ways.',
    '`Bidirectional` ne peut pas parcourir sa couche dans les deux sens.',
  ),
  why: words(
    'It wraps one recurrent layer and a copy that reads backwards.',
    'Elle enveloppe une couche récurrente et sa copie qui lit à rebours.',
  ),
  check: (context): readonly Report[] => [...wrapping(context), ...merging(context)],
});

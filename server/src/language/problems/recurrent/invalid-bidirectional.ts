import { defineRule, onFaults, words } from '../rule.ts';

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
  check: onFaults('invalid-bidirectional', ({ fault }) => {
    const { reason, layer, option } = fault.facts;
    switch (reason) {
      case 'layer':
        return {
          message: words(
            `\`Bidirectional\` wraps a recurrent layer, and \`${layer}\` is none. Use \`LSTM\`, \`GRU\` or \`SimpleRNN\`, or \`TimeDistributed\` to apply \`${layer}\` at each step.`,
            `\`Bidirectional\` enveloppe une couche récurrente, et \`${layer}\` n’en est pas une. Prenez \`LSTM\`, \`GRU\` ou \`SimpleRNN\`, ou \`TimeDistributed\` pour appliquer \`${layer}\` à chaque pas.`,
          ),
        };
      case 'direction':
        return {
          message: words(
            'The backward layer must read the other way: one of the two needs `go_backwards=true`, the other not.',
            'La couche arrière doit lire dans l’autre sens : l’une des deux a `go_backwards=true`, l’autre non.',
          ),
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
            `Both layers need the same \`${option}\`, or their outputs could not be merged.`,
            `Les deux couches ont besoin du même \`${option}\`, sinon leurs sorties ne se réunissent pas.`,
          ),
        };
    }
  }),
});

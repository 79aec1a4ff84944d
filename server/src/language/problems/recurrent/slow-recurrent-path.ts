import type { Plain } from '../../../catalogue/index.ts';
import type { LayerModel } from '../../semantics/model.ts';
import { configuredOf } from '../../semantics/plan/read.ts';
import { innerConfig } from '../facts/activation.ts';
import { siteOf } from '../facts/given.ts';
import { defineRule, NOTHING, words } from '../rule.ts';

const activation = (value: Plain | undefined): string => configuredOf(value)?.name ?? 'linear';

/** What keeps a layer from the fused kernel: the argument and what it would have to be. keras/src/backend/tensorflow/rnn.py, `cudnn_ok` */
const obstacle = (layer: LayerModel): { readonly key: string; readonly wanted: string } | undefined => {
  const config = innerConfig(layer);
  const inner = configuredOf(layer.config?.layer)?.name ?? layer.entry.name;
  if (!config || !/^(LSTM|GRU)$/.test(inner)) return undefined;
  if (activation(config.activation) !== 'tanh') return { key: 'activation', wanted: 'tanh' };
  if (activation(config.recurrent_activation) !== 'sigmoid') return { key: 'recurrent_activation', wanted: 'sigmoid' };
  if (typeof config.recurrent_dropout === 'number' && config.recurrent_dropout > 0)
    return { key: 'recurrent_dropout', wanted: '0' };
  if (config.unroll === true) return { key: 'unroll', wanted: 'false' };
  if (config.use_bias === false) return { key: 'use_bias', wanted: 'true' };
  return config.reset_after === false ? { key: 'reset_after', wanted: 'true' } : undefined;
};

export const slowRecurrentPath = defineRule({
  name: 'slow-recurrent-path',
  group: 'recurrent',
  severity: 'hint',
  doc: words(
    'Keras cannot use its fast kernel for a recurrent layer.',
    'Keras ne peut pas employer son noyau rapide pour une couche récurrente.',
  ),
  why: words(
    'On a GPU Keras computes all steps of an LSTM or GRU in one call, if its settings are those of the library; with others it goes step by step, several times as slow.',
    'Sur un GPU, Keras calcule tous les pas d’un LSTM ou d’un GRU en un appel, si ses réglages sont ceux de la bibliothèque ; sinon il va pas à pas, plusieurs fois plus lentement.',
  ),
  layer: {
    of: ({ category, params }) => category === 'recurrent' || 'layer' in params,
    check: (layer, context) => {
      const found = obstacle(layer);
      if (!found) return NOTHING;
      const name = context.called(layer);
      return [
        {
          site: siteOf(layer, found.key, context),
          message: words(
            `Exported to Keras, ${name} runs step by step on a GPU, several times as slow: the fast kernel needs \`${found.key}=${found.wanted}\`. Set it, unless the other is meant.`,
            `Exporté vers Keras, ${name} va pas à pas sur un GPU, plusieurs fois plus lentement : le noyau rapide demande \`${found.key}=${found.wanted}\`. Mettez-le, sauf si l’autre est voulu.`,
          ),
        },
      ];
    },
  },
});

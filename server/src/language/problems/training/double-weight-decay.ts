import { catalogue } from '../../../catalogue/index.ts';
import type { LayerModel } from '../../semantics/model.ts';
import { configuredOf } from '../../semantics/plan/read.ts';
import type { Context } from '../context.ts';
import { innerConfig } from '../facts/activation.ts';
import { argumentOf, type Called, optimizerOf, trainingsOf } from '../facts/training.ts';
import { fix, removeArgument } from '../fixes.ts';
import type { Fix } from '../problem.ts';
import { defineRule, words } from '../rule.ts';
import { setOptimizerArgument } from './set-optimizer-argument.ts';

const hasL2 = (layer: LayerModel): boolean =>
  Object.entries(innerConfig(layer) ?? {}).some(([key, value]) => {
    const regularizer = key.endsWith('_regularizer') && key !== 'activity_regularizer' ? configuredOf(value) : null;
    const factor = regularizer?.config.l2;
    return typeof factor === 'number' && factor > 0;
  });

/** Takes the argument out; where the optimizer decays by itself, as AdamW does, it is set to 0. */
const withoutDecay = (optimizer: Called, { model }: Context): readonly Fix[] => {
  const written = argumentOf(optimizer, 'weight_decay')?.argument;
  const preset = catalogue.find('optimizer', optimizer.configured.name)?.entry.params.weight_decay?.default;
  if (!written?.value) return setOptimizerArgument(optimizer, 'weight_decay', '0');
  if (typeof preset === 'number' && preset > 0)
    return [fix(words('Set `weight_decay=0`', 'Mettre `weight_decay=0`'), { range: written.value.range, text: '0' }, false)];
  const title = words('Remove `weight_decay`', 'Supprimer `weight_decay`');
  return [{ ...removeArgument(model.parsed.text, written.range, title), safe: false }];
};

export const doubleWeightDecay = defineRule({
  name: 'double-weight-decay',
  group: 'training',
  severity: 'info',
  doc: words('The weights shrink twice.', 'Les poids rétrécissent deux fois.'),
  why: words(
    'An L2 regularizer shrinks weights through the gradient; `weight_decay` shrinks them beside it. Both together are stronger than either number says.',
    'Un régulariseur L2 fait rétrécir les poids par le gradient ; `weight_decay` le fait à côté. Ensemble, ils sont plus forts qu’aucun des deux nombres ne le dit.',
  ),
  check: (context) =>
    trainingsOf(context).flatMap(({ train, network }) => {
      const optimizer = optimizerOf(train, context);
      const decay = optimizer?.configured.config.weight_decay;
      const written = optimizer && argumentOf(optimizer, 'weight_decay')?.argument.range;
      if (!optimizer || typeof decay !== 'number' || decay <= 0) return [];
      const layer = network.layers.find(hasL2);
      if (!layer) return [];
      const name = context.called(layer);
      return [
        {
          site: { range: written ?? optimizer.range, trail: [] },
          message: words(
            `The weights of ${name} at line ${context.line(layer.site.range.start)} shrink twice: by its L2 regularizer, and by \`weight_decay=${decay}\` of \`${optimizer.configured.name}\`. Set \`weight_decay=0\`, or take the regularizers out.`,
            `Les poids de ${name}, ligne ${context.line(layer.site.range.start)}, rétrécissent deux fois : par leur régulariseur L2, et par \`weight_decay=${decay}\` de \`${optimizer.configured.name}\`. Mettez \`weight_decay=0\`, ou ôtez les régulariseurs.`,
          ),
          related: [{ range: layer.site.range, message: words('an L2 regularizer', 'un régulariseur L2') }],
          fixes: withoutDecay(optimizer, context),
        },
      ];
    }),
});

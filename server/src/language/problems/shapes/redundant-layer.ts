import type { LayerModel } from '../../semantics/model.ts';
import { sizesOf } from '../facts/flow.ts';
import { removeLayer } from '../remove-layer.ts';
import { defineRule, NOTHING, words } from '../rule.ts';

const isAll = (value: unknown, wanted: number): boolean =>
  value === wanted || (Array.isArray(value) && value.length > 0 && value.every((one) => isAll(one, wanted)));

const isOne = (sizes: readonly number[]): boolean => sizes.length > 0 && sizes.every((size) => size === 1);

const MAY_DO_NOTHING = /^(Average|Max)Pooling|Dropout|^UpSampling|^Activation$|^ZeroPadding|^Cropping/;

/** Layers whose arguments leave every value as it is. */
const doesNothing = (layer: LayerModel): boolean => {
  const { entry, config } = layer;
  if (!config) return false;
  if (/^(Average|Max)Pooling/.test(entry.name)) {
    return isOne(sizesOf(layer, 'pool_size')) && (config.strides === null || isOne(sizesOf(layer, 'strides')));
  }
  if (/Dropout/.test(entry.name)) return config.rate === 0;
  if (entry.name.startsWith('UpSampling')) return isOne(sizesOf(layer, 'size'));
  if (entry.name === 'Activation') {
    const { activation } = config;
    return activation === null || (typeof activation === 'object' && 'name' in activation && activation.name === 'linear');
  }
  if (entry.name.startsWith('ZeroPadding')) return isAll(config.padding, 0);
  return entry.name.startsWith('Cropping') && isAll(config.cropping, 0);
};

export const redundantLayer = defineRule({
  name: 'redundant-layer',
  group: 'shapes',
  severity: 'hint',
  doc: words('A layer leaves every value as it is.', 'Une couche laisse chaque valeur telle quelle.'),
  why: words(
    'A window of 1, a rate of 0, a padding of 0 or a linear activation change nothing.',
    'Une fenêtre de 1, un taux de 0, un remplissage de 0 ou une activation linéaire ne changent rien.',
  ),
  node: {
    alone: true,
    of: ({ name }) => MAY_DO_NOTHING.test(name),
    check: (node, context) => {
      if (node.fault || !doesNothing(node.layer)) return NOTHING;
      const name = context.called(node.layer);
      return [
        {
          site: node.site,
          message: words(
            `${name} leaves every value as it is. Remove it, or give it something to do.`,
            `${name} laisse chaque valeur telle quelle. Supprimez-la, ou donnez-lui quelque chose à faire.`,
          ),
          fixes: removeLayer(node, context, true),
        },
      ];
    },
  },
});

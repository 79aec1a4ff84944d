import type { LayerModel, NetworkModel } from '../../semantics/model.ts';
import { count } from '../../text/numbers.ts';
import { innerConfig } from '../facts/activation.ts';
import { budgetOf } from '../facts/budget.ts';
import { parametersIn } from '../facts/parameters.ts';
import { trainingsOf } from '../facts/training.ts';
import { defineRule, words } from '../rule.ts';
import { dropBeforeLast } from '../runtime/layer-repairs.ts';

const MANY = 100;

const sizeOf = ({ weights }: LayerModel): number | undefined =>
  weights && parametersIn(weights.filter(({ trainable }) => trainable !== false));

const weightsOf = ({ layers }: NetworkModel): number | undefined => {
  const sizes = layers.map(sizeOf);
  return sizes.includes(undefined) ? undefined : sizes.reduce<number>((sum, size) => sum + (size ?? 0), 0);
};

const RESTRAINED = /(_regularizer|_constraint)$/;

/** Whether anything keeps the layer from learning the samples by heart. */
const isRestrained = (layer: LayerModel): boolean => {
  const config = innerConfig(layer) ?? {};
  if (/Dropout|ActivityRegularization|Noise/.test(layer.entry.name)) return true;
  if (['dropout', 'recurrent_dropout'].some((key) => typeof config[key] === 'number' && config[key] > 0)) return true;
  return Object.entries(config).some(([key, value]) => RESTRAINED.test(key) && value !== null);
};

const check = (network: NetworkModel, samples: number | undefined) => {
  if (samples === undefined || samples < 1) return [];
  const weights = weightsOf(network);
  if (weights === undefined || weights <= MANY * samples) return [];
  if (network.layers.some(isRestrained)) return [];
  const { keyword, name } = network.declaration;
  const times = Math.floor(weights / samples);
  return [
    {
      site: { range: name?.range ?? keyword, trail: [] },
      message: words(
        `The network has ${count(weights, 'en')} weights for ${count(samples, 'en')} training samples, ${count(times, 'en')} each: it can learn them by heart. Give its layers fewer units, or add \`Dropout\` or a regularizer such as \`l2(1e-4)\`.`,
        `Le réseau a ${count(weights, 'fr')} poids pour ${count(samples, 'fr')} exemples d’entraînement, ${count(times, 'fr')} pour chacun : il peut les apprendre par cœur. Donnez moins d’unités à ses couches, ou ajoutez \`Dropout\` ou un régulariseur comme \`l2(1e-4)\`.`,
      ),
      fixes: dropBeforeLast(network),
    },
  ];
};

export const moreWeightsThanData = defineRule({
  name: 'more-weights-than-data',
  group: 'data',
  severity: 'info',
  doc: words(
    'The network has over 100 weights a sample, and nothing restrains them.',
    'Le réseau a plus de 100 poids par exemple, et rien ne les retient.',
  ),
  why: words(
    'With weights to spare a network remembers its samples instead of what they have in common: validation stays behind.',
    'Avec des poids en trop, un réseau retient ses exemples plutôt que ce qu’ils ont en commun : la validation reste en arrière.',
  ),
  check: (context) => trainingsOf(context).flatMap((training) => check(training.network, budgetOf(training, context).samples)),
});

import { elementCount } from '../../../catalogue/index.ts';
import type { NetworkModel } from '../../semantics/model.ts';
import { decimal } from '../../text/numbers.ts';
import type { Context } from '../context.ts';
import { factorsOf, type Regularizer, regularizersOf } from '../facts/regularizers.ts';
import { fix } from '../fixes.ts';
import type { Fix } from '../problem.ts';
import { defineRule, type Report, words } from '../rule.ts';

const STRONG = 0.1;
const MANY = 3;

/** Variance of a kernel as Glorot starts it: 2 / (fan_in + fan_out). keras/src/initializers/random_initializers.py */
const penaltyOf = ({ layer, key, configured }: Regularizer): number | undefined => {
  const weight = layer.weights?.find(({ name }) => `${name}_regularizer` === key && name === 'kernel');
  const [inputs, units] = [weight?.shape.at(-2), weight?.shape.at(-1)];
  if (!weight || inputs === undefined || units === undefined || configured.name !== 'L2') return undefined;
  const count = elementCount(weight.shape);
  const window = count / (inputs * units);
  const { l2 } = configured.config;
  return typeof l2 === 'number' ? (l2 * count * 2) / (window * (inputs + units)) : undefined;
};

/** The same regularizer with a usual factor. */
const weaker = ({ written: { argument, value } }: Regularizer, context: Context): readonly Fix[] => {
  const title = words('Use the factor 1e-4', 'Prendre le facteur 1e-4');
  if (value?.kind === 'word' && argument.value) {
    return [fix(title, { range: argument.value.range, text: `${context.textOf(argument.value.range)}(1e-4)` }, false)];
  }
  const only = value?.kind === 'call' && value.site.arguments.length === 1 ? value.site.arguments[0]?.argument.value : undefined;
  return only ? [fix(title, { range: only.range, text: '1e-4' }, false)] : [];
};

const tooStrong = (one: Regularizer, factor: number, context: Context): Report => {
  const penalty = penaltyOf(one);
  const name = context.called(one.layer);
  const shrinks =
    one.key === 'activity_regularizer'
      ? words('the outputs go to 0', 'les sorties vont vers 0')
      : words('the weights go to 0', 'les poids vont vers 0');
  const start =
    penalty === undefined
      ? words('', '')
      : words(
          ` Before training it adds about ${decimal(Number(penalty.toPrecision(2)))} to the loss.`,
          ` Avant l’entraînement, il ajoute environ ${decimal(Number(penalty.toPrecision(2)))} à la perte.`,
        );
  return {
    site: { range: one.written.argument.range, trail: one.layer.site.trail },
    message: words(
      `A factor of ${decimal(factor)} in \`${one.key}\` of ${name} outweighs the data: ${shrinks.en}.${start.en} Start from 1e-4.`,
      `Un facteur de ${decimal(factor)} dans \`${one.key}\` de ${name} pèse plus que les données : ${shrinks.fr}.${start.fr} Partez de 1e-4.`,
    ),
    fixes: weaker(one, context),
  };
};

const isBare = ({ written: { value }, configured }: Regularizer): boolean =>
  value?.kind === 'word' && /^L[12]$/.test(configured.name);

/** The word alone on many layers: 0.01 each adds up. */
const manyBare = (network: NetworkModel, context: Context): readonly Report[] => {
  const bare = regularizersOf(network, context).filter(isBare);
  const [first, ...others] = bare;
  if (!first || new Set(bare.map(({ layer }) => layer)).size <= MANY) return [];
  const word = first.written.argument.value ? context.textOf(first.written.argument.value.range) : first.configured.name;
  const edits = bare.flatMap((one) => weaker(one, context)).flatMap((one) => one.edits);
  const trailed = bare.some(({ layer }) => layer.site.trail.length > 0);
  return [
    {
      site: { range: first.written.argument.range, trail: first.layer.site.trail },
      severity: 'info',
      message: words(
        `\`${word}\` alone means a factor of 0.01, and ${bare.length} layers have it: that is strong. Write \`${word}(1e-4)\`.`,
        `\`${word}\` seul veut dire un facteur de 0.01, et ${bare.length} couches l’ont : c’est fort. Écrivez \`${word}(1e-4)\`.`,
      ),
      related: others.map(({ written: { argument } }) => ({
        range: argument.range,
        message: words('a factor of 0.01 here too', 'ici aussi, un facteur de 0.01'),
      })),
      fixes: trailed
        ? []
        : [{ title: words('Use the factor 1e-4 on all of them', 'Prendre partout le facteur 1e-4'), edits, safe: false }],
    },
  ];
};

export const strongRegularizer = defineRule({
  name: 'strong-regularizer',
  group: 'regularisation',
  severity: 'warning',
  doc: words(
    'A regularizer is so strong that it outweighs the data.',
    'Un régulariseur est si fort qu’il pèse plus que les données.',
  ),
  why: words(
    'The penalty is added to the loss: `λ Σ w²` over all weights of the layer. With a large λ the cheapest answer is to have no weights.',
    'La pénalité s’ajoute à la perte : `λ Σ w²` sur tous les poids de la couche. Avec un grand λ, la réponse la moins chère est de n’avoir pas de poids.',
  ),
  check: (context) =>
    context.networks.flatMap((network) => [
      ...regularizersOf(network, context).flatMap((one) => {
        const strongest = Math.max(0, ...factorsOf(one));
        return strongest > STRONG ? [tooStrong(one, strongest, context)] : [];
      }),
      ...manyBare(network, context),
    ]),
});

import type { LayerModel, NetworkModel } from '../../semantics/model.ts';
import type { Context } from '../context.ts';
import { setTo } from '../edits.ts';
import { lastsOf } from '../facts/hidden.ts';
import { type Initializer, initializersOf } from '../facts/initializers.ts';
import { fix } from '../fixes.ts';
import { defineRule, type Report, words } from '../rule.ts';

const CONSTANT: ReadonlySet<string> = new Set(['Zeros', 'Ones', 'Constant']);

const unitsOf = ({ weights }: LayerModel): number => weights?.find(({ name }) => name.endsWith('kernel'))?.shape.at(-1) ?? 0;

const say = ({ layer, written, configured }: Initializer, isLast: boolean, context: Context): Report => {
  const { range, value } = written.argument;
  const units = unitsOf(layer);
  const name = context.called(layer);
  return {
    site: { range, trail: layer.site.trail },
    severity: isLast ? 'info' : 'warning',
    message: words(
      `With \`${configured.name}\` all ${units} units of ${name} start alike, get the same gradient, and stay alike. Set \`kernel_initializer=glorot_uniform\`.`,
      `Avec \`${configured.name}\`, les ${units} unités de ${name} partent égales, reçoivent le même gradient, et le restent. Mettez \`kernel_initializer=glorot_uniform\`.`,
    ),
    fixes: value
      ? [fix(setTo('kernel_initializer', 'glorot_uniform'), { range: value.range, text: 'glorot_uniform' }, false)]
      : [],
  };
};

const isConstant = ({ layer, key, configured }: Initializer): boolean =>
  key === 'kernel_initializer' && CONSTANT.has(configured.name) && unitsOf(layer) > 1;

const check = (network: NetworkModel, context: Context): readonly Report[] => {
  const constant = initializersOf(network, context).filter(isConstant);
  if (constant.length === 0) return [];
  const lasts = new Set([...lastsOf(network)].map(({ layer }) => layer));
  return constant.map((one) => say(one, lasts.has(one.layer), context));
};

export const constantInitializer = defineRule({
  name: 'constant-initializer',
  group: 'initialisation',
  severity: 'warning',
  doc: words('All units of a layer start with the same weights.', 'Toutes les unités d’une couche partent des mêmes poids.'),
  why: words(
    'Units that compute the same get the same gradient, step after step: the layer never has more than one of them. Random weights make them differ.',
    'Des unités qui calculent la même chose reçoivent le même gradient, pas après pas : la couche n’en a jamais qu’une. Des poids aléatoires les distinguent.',
  ),
  check: (context) => context.networks.flatMap((network) => check(network, context)),
});

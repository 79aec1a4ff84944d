import type { Configured } from '../../../protocol/index.ts';
import { decimal } from '../../text/numbers.ts';
import { setTo } from '../edits.ts';
import { ownActivation } from '../facts/activation.ts';
import { initializersOf } from '../facts/initializers.ts';
import { fix } from '../fixes.ts';
import { defineRule, words } from '../rule.ts';

const WIDE = 0.5;

/** How far from 0 an initializer reaches, where that is far. */
const reach = ({ name, config }: Configured): number | undefined => {
  const { stddev, minval, maxval } = config;
  if (name === 'RandomNormal' || name === 'TruncatedNormal')
    return typeof stddev === 'number' && stddev > WIDE ? stddev : undefined;
  if (name !== 'RandomUniform' || typeof minval !== 'number' || typeof maxval !== 'number') return undefined;
  const far = Math.max(Math.abs(minval), Math.abs(maxval));
  return far > WIDE ? far : undefined;
};

export const largeInitializer = defineRule({
  name: 'large-initializer',
  group: 'initialisation',
  severity: 'warning',
  doc: words('Weights start far from 0.', 'Les poids partent loin de 0.'),
  why: words(
    'A unit sums over all its inputs: n weights of deviation σ make a sum of deviation σ·√n. Large sums saturate a sigmoid and blow up behind a relu; `he_normal` and `glorot_uniform` divide by √n.',
    'Une unité somme toutes ses entrées : n poids d’écart σ font une somme d’écart σ·√n. De grandes sommes saturent une sigmoïde et explosent derrière une relu ; `he_normal` et `glorot_uniform` divisent par √n.',
  ),
  check: (context) =>
    context.networks.flatMap((network) =>
      initializersOf(network, context).flatMap(({ layer, key, configured, written: { argument } }) => {
        const far = reach(configured);
        if (far === undefined) return [];
        const better = ownActivation(layer)?.name === 'relu' ? 'he_normal' : 'glorot_uniform';
        return [
          {
            site: { range: argument.range, trail: layer.site.trail },
            message: words(
              `\`${configured.name}\` gives ${context.called(layer)} weights around ±${decimal(far)}: sums of them saturate or blow up. Set \`${key}=${better}\`.`,
              `\`${configured.name}\` donne à ${context.called(layer)} des poids autour de ±${decimal(far)} : leurs sommes saturent ou explosent. Mettez \`${key}=${better}\`.`,
            ),
            fixes: argument.value ? [fix(setTo(key, better), { range: argument.value.range, text: better }, false)] : [],
          },
        ];
      }),
    ),
});

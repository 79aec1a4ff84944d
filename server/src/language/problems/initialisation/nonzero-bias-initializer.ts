import { setTo } from '../edits.ts';
import { lastsOf } from '../facts/hidden.ts';
import { initializersOf } from '../facts/initializers.ts';
import { fix } from '../fixes.ts';
import { defineRule, words } from '../rule.ts';

const isZero = (name: string, value: unknown): boolean =>
  name === 'Zeros' || (name === 'Constant' && (value === 0 || value === undefined));

export const nonzeroBiasInitializer = defineRule({
  name: 'nonzero-bias-initializer',
  group: 'initialisation',
  severity: 'hint',
  doc: words('A hidden bias does not start at 0.', 'Un biais caché ne part pas de 0.'),
  why: words(
    'Random weights make units differ, so biases may all start at 0, where no unit has a preference. On the last layer another start can be right: the mean of the target.',
    'Des poids aléatoires distinguent déjà les unités ; les biais peuvent tous partir de 0, sans préférence. Sur la dernière couche, un autre départ peut convenir : la moyenne de la cible.',
  ),
  check: (context) =>
    context.networks.flatMap((network) => {
      const written = initializersOf(network, context);
      if (written.length === 0) return [];
      const lasts = new Set([...lastsOf(network)].map(({ layer }) => layer));
      return written.flatMap(({ layer, key, configured, written: { argument } }) => {
        if (lasts.has(layer) || key !== 'bias_initializer' || isZero(configured.name, configured.config.value)) return [];
        const title = setTo(key, 'zeros');
        return [
          {
            site: { range: argument.range, trail: layer.site.trail },
            message: words(
              `The bias of ${context.called(layer)} starts from \`${configured.name}\`, which pulls all its outputs before anything is learned; the random weights are enough to make units differ. Set \`bias_initializer=zeros\`.`,
              `Le biais de ${context.called(layer)} part de \`${configured.name}\`, ce qui tire toutes ses sorties avant tout apprentissage ; les poids aléatoires suffisent à distinguer les unités. Mettez \`bias_initializer=zeros\`.`,
            ),
            fixes: argument.value ? [fix(title, { range: argument.value.range, text: 'zeros' }, false)] : [],
          },
        ];
      });
    }),
});

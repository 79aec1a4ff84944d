import type { LayerModel, NetworkModel } from '../../semantics/model.ts';
import { configuredOf } from '../../semantics/plan/read.ts';
import type { Context } from '../context.ts';
import { setArgument, setTo } from '../edits.ts';
import { innerCall, innerConfig } from '../facts/activation.ts';
import { siteOf } from '../facts/given.ts';
import { optimizerOf, trainingsOf } from '../facts/training.ts';
import type { Fix } from '../problem.ts';
import { defineRule, NOTHING, words } from '../rule.ts';
import { setOptimizerArgument } from '../training/set-optimizer-argument.ts';

const UNBOUNDED: ReadonlySet<string> = new Set(['relu', 'linear']);
const CLIPS = ['clipnorm', 'clipvalue', 'global_clipnorm'];

/** The activation of an LSTM or a GRU that lets its state grow. */
const unbounded = (layer: LayerModel): string | undefined => {
  const config = innerConfig(layer);
  const inner = configuredOf(layer.config?.layer)?.name ?? layer.entry.name;
  if (!config || !/^(LSTM|GRU)$/.test(inner)) return undefined;
  const name = configuredOf(config.activation)?.name ?? 'linear';
  return UNBOUNDED.has(name) ? name : undefined;
};

const isClipped = (network: NetworkModel, context: Context): boolean =>
  trainingsOf(context).some(({ train, network: trained }) => {
    const config = trained === network ? optimizerOf(train, context)?.configured.config : undefined;
    return CLIPS.some((key) => typeof config?.[key] === 'number');
  });

/** Gradients of a length of 1 at most, in every training of the network. */
const clip = (network: NetworkModel, context: Context): readonly Fix[] => {
  const trained = trainingsOf(context).filter((one) => one.network === network);
  const fixes = trained.map(({ train }) => {
    const optimizer = optimizerOf(train, context);
    return optimizer ? setOptimizerArgument(optimizer, 'clipnorm', '1.0') : [];
  });
  if (fixes.length === 0 || fixes.some(({ length }) => length === 0)) return [];
  return [{ title: setTo('clipnorm', '1.0'), edits: fixes.flatMap((one) => one.flatMap(({ edits }) => edits)), safe: false }];
};

export const unboundedRecurrentActivation = defineRule({
  name: 'unbounded-recurrent-activation',
  group: 'recurrent',
  severity: 'info',
  doc: words('The state of a recurrent layer can grow without bound.', 'L’état d’une couche récurrente peut croître sans borne.'),
  why: words(
    'The same weights multiply the state at each step: what is not squeezed by a tanh can double at each of a hundred steps.',
    'Les mêmes poids multiplient l’état à chaque pas : ce qu’une tanh n’écrase pas peut doubler à chacun de cent pas.',
  ),
  node: {
    of: ({ category, params }) => category === 'recurrent' || 'layer' in params,
    check: ({ layer }, context, network) => {
      const activation = unbounded(layer);
      if (!activation || isClipped(network, context)) return NOTHING;
      const name = context.called(layer);
      return [
        {
          site: siteOf(layer, 'activation', context),
          message: words(
            `With \`activation=${activation}\` the state of ${name} can grow at each step, and its gradient with it. Set \`activation=tanh\`, or \`clipnorm=1.0\` on the optimizer.`,
            `Avec \`activation=${activation}\`, l’état de ${name} peut croître à chaque pas, et son gradient avec lui. Mettez \`activation=tanh\`, ou \`clipnorm=1.0\` sur l’optimiseur.`,
          ),
          fixes: [
            ...(layer.site.trail.length > 0
              ? []
              : setArgument(innerCall(layer, context), 'activation', 'tanh', setTo('activation', 'tanh'))),
            ...clip(network, context),
          ],
        },
      ];
    },
  },
});

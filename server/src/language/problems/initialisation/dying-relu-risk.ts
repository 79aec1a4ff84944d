import type { NodeModel } from '../../semantics/model.ts';
import { decimal } from '../../text/numbers.ts';
import type { Context } from '../context.ts';
import { ownActivation } from '../facts/activation.ts';
import { lastsOf } from '../facts/hidden.ts';
import { rateOf, usualRate } from '../facts/rate.ts';
import { argumentOf, optimizerOf, trainingsOf } from '../facts/training.ts';
import type { Fix } from '../problem.ts';
import { defineRule, words } from '../rule.ts';
import { leakyInstead } from '../runtime/layer-repairs.ts';
import { setRate } from '../training/set-rate.ts';

const isRelu = ({ layer }: NodeModel): boolean => ownActivation(layer)?.name === 'relu';

/** A slope below 0 on all of them; nothing where one of them cannot have it. */
const leakyEverywhere = (nodes: readonly NodeModel[], context: Context): readonly Fix[] => {
  const fixes = nodes.map((node) => leakyInstead(node, context));
  if (fixes.some(({ length }) => length === 0)) return [];
  const title = words('Give them a slope below 0', 'Leur donner une pente sous 0');
  return [{ title, edits: fixes.flatMap((one) => one.flatMap(({ edits }) => edits)), safe: false }];
};

export const dyingReluRisk = defineRule({
  name: 'dying-relu-risk',
  group: 'initialisation',
  severity: 'info',
  doc: words('Large steps may switch relu units off for good.', 'De grands pas peuvent éteindre des unités relu pour de bon.'),
  why: words(
    'A relu has no gradient below 0. One step that pushes its sum below 0 for every sample leaves nothing that could bring it back.',
    'Une relu n’a pas de gradient sous 0. Un pas qui pousse sa somme sous 0 pour chaque exemple ne laisse rien pour la ramener.',
  ),
  check: (context) =>
    trainingsOf(context).flatMap(({ train, network }) => {
      const optimizer = optimizerOf(train, context);
      const [rate, usual] = optimizer ? [rateOf(optimizer), usualRate(optimizer)] : [];
      if (!optimizer || !usual || rate === undefined || rate <= usual.high) return [];
      const lasts = lastsOf(network);
      const hidden = network.nodes.filter((node) => isRelu(node) && !lasts.has(node));
      const [relu] = hidden;
      if (!relu) return [];
      const name = context.called(relu.layer);
      return [
        {
          site: relu.site,
          message: words(
            `With a learning rate of ${decimal(rate)} one step can push relu units of ${name} below 0 for good. Start from ${usual.preset}, or take \`LeakyReLU\`, which keeps a slope.`,
            `Avec un taux d’apprentissage de ${decimal(rate)}, un pas peut pousser pour de bon des unités relu de ${name} sous 0. Partez de ${usual.preset}, ou prenez \`LeakyReLU\`, qui garde une pente.`,
          ),
          related: [
            {
              range: argumentOf(optimizer, 'learning_rate')?.argument.range ?? optimizer.range,
              message: words('the learning rate', 'le taux d’apprentissage'),
            },
          ],
          fixes: [...setRate(optimizer, usual.preset), ...leakyEverywhere(hidden, context)],
        },
      ];
    }),
});

import type { NodeModel } from '../../semantics/model.ts';
import { decimal } from '../../text/numbers.ts';
import { ownActivation } from '../facts/activation.ts';
import { lastsOf } from '../facts/hidden.ts';
import { rateOf, usualRate } from '../facts/rate.ts';
import { argumentOf, optimizerOf, trainingsOf } from '../facts/training.ts';
import { replaceBy } from '../fixes.ts';
import { defineRule, words } from '../rule.ts';

const isRelu = ({ layer }: NodeModel): boolean => ownActivation(layer)?.name === 'relu';

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
      const optimizer = optimizerOf(train);
      const [rate, usual] = optimizer ? [rateOf(optimizer), usualRate(optimizer)] : [];
      if (!optimizer || !usual || rate === undefined || rate <= usual.high) return [];
      const lasts = lastsOf(network);
      const relu = network.nodes.find((node) => isRelu(node) && !lasts.has(node));
      if (!relu) return [];
      const written = argumentOf(optimizer, 'learning_rate')?.argument.value;
      const isNumber = typeof optimizer.configured.config.learning_rate === 'number';
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
          fixes: written && isNumber ? [{ ...replaceBy(written.range, usual.preset), safe: false }] : [],
        },
      ];
    }),
});

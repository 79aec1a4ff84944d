import type { LayerModel } from '../../semantics/model.ts';
import { decimal } from '../../text/numbers.ts';
import type { Context } from '../context.ts';
import { givenTo } from '../facts/given.ts';
import { fix } from '../fixes.ts';
import { defineRule, type Report, words } from '../rule.ts';

const short = (value: number): string => decimal(Number(value.toPrecision(6)));

const say = (layer: LayerModel, key: 'momentum' | 'epsilon', value: number, context: Context): readonly Report[] => {
  const written = givenTo(layer, key, context)?.argument;
  if (!written?.value) return [];
  const name = context.called(layer);
  const right = value > 0 ? short(1 - value) : '0.99';
  const better = key === 'momentum' ? right : '0.001';
  const message =
    key === 'momentum'
      ? words(
          `\`momentum\` is the share of the old average that stays: with ${short(value)} ${name} remembers little but the last batch. What PyTorch calls ${short(value)} is ${better} here: set \`momentum=${better}\`.`,
          `\`momentum\` est la part de l’ancienne moyenne qui reste : avec ${short(value)}, ${name} ne se souvient guère que du dernier lot. Ce que PyTorch note ${short(value)} vaut ${better} ici : mettez \`momentum=${better}\`.`,
        )
      : words(
          `\`epsilon\` only keeps the division from being by 0: ${short(value)} in ${name} outweighs the variance itself. Set ${better}.`,
          `\`epsilon\` évite seulement de diviser par 0 : ${short(value)}, dans ${name}, pèse plus que la variance elle-même. Mettez ${better}.`,
        );
  const title = words(`Set \`${key}=${better}\``, `Mettre \`${key}=${better}\``);
  return [
    {
      site: { range: written.range, trail: layer.site.trail },
      message,
      fixes: [fix(title, { range: written.value.range, text: better }, false)],
    },
  ];
};

export const batchNormMomentum = defineRule({
  name: 'batch-norm-momentum',
  group: 'regularisation',
  severity: 'warning',
  doc: words(
    'A BatchNormalization weighs its averages the other way round.',
    'Une BatchNormalization pondère ses moyennes à l’envers.',
  ),
  why: words(
    '`moving ← momentum · moving + (1 − momentum) · batch`: Keras weighs the old value, PyTorch the new one. Its 0.1 is 0.9 here.',
    '`mobile ← momentum · mobile + (1 − momentum) · lot` : Keras pondère l’ancienne valeur, PyTorch la nouvelle. Son 0.1 vaut 0.9 ici.',
  ),
  layer: {
    of: ({ name }) => name === 'BatchNormalization',
    check: (layer, context) => {
      const { momentum, epsilon } = layer.config ?? {};
      return [
        ...(typeof momentum === 'number' && momentum < 0.5 ? say(layer, 'momentum', momentum, context) : []),
        ...(typeof epsilon === 'number' && epsilon > 0.1 ? say(layer, 'epsilon', epsilon, context) : []),
      ];
    },
  },
});

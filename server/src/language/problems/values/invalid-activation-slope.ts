import type { LayerModel } from '../../semantics/model.ts';
import type { Context } from '../context.ts';
import { setArgument, setTo } from '../edits.ts';
import { siteOf } from '../facts/given.ts';
import { defineRule, NOTHING, type Report, words } from '../rule.ts';
import { type OutOfRange, rangeRule } from '../values/out-of-range.ts';

const doc = words('The slope of an activation is outside its range.', 'La pente d’une activation est hors de ses bornes.');
const why = words(
  'Outside it the formula gives no number, or bends what it should straighten.',
  'Hors de là, la formule ne donne aucun nombre, ou courbe ce qu’elle devrait redresser.',
);

const becauseOf = ({ argument, callee }: OutOfRange) => {
  if (argument === 'negative_slope')
    return words(
      'A negative slope would turn what is below 0 into positive values, and −2 and 2 could come out alike: Keras refuses it.',
      'Une pente négative rendrait positif ce qui est sous 0, et −2 et 2 pourraient devenir égaux : Keras la refuse.',
    );
  if (callee === 'celu')
    return words(
      'The formula divides by it: `alpha · (exp(x / alpha) − 1)`.',
      'La formule divise par lui : `alpha · (exp(x / alpha) − 1)`.',
    );
  if (callee === 'squareplus')
    return words('The formula takes a root with it: `√(x² + b)`.', 'La formule en prend une racine : `√(x² + b)`.');
  return words(
    'Values below it become 0, and Keras takes only bounds from 0 up.',
    'Les valeurs en dessous deviennent 0, et Keras ne prend que des bornes à partir de 0.',
  );
};

const ranges = rangeRule({ name: 'invalid-activation-slope', group: 'values', doc, why, because: becauseOf });

/** Slopes that Keras takes, and with which the activation no longer does what it is for. */
const odd = ({ entry, config }: LayerModel) => {
  const { negative_slope: slope, alpha } = config ?? {};
  if (entry.name === 'LeakyReLU' && typeof slope === 'number' && slope >= 1)
    return {
      key: 'negative_slope',
      better: '0.3',
      value: slope,
      because:
        slope === 1
          ? words('the layer gives back what it gets', 'la couche rend ce qu’elle reçoit')
          : words('values below 0 grow more than those above', 'ce qui est sous 0 grandit plus que ce qui est au-dessus'),
    };
  if (entry.name === 'ELU' && typeof alpha === 'number' && alpha <= 0)
    return {
      key: 'alpha',
      better: '1.0',
      value: alpha,
      because:
        alpha === 0
          ? words('what is below 0 becomes 0, as with `ReLU`', 'ce qui est sous 0 devient 0, comme avec `ReLU`')
          : words('values below 0 come out above 0', 'les valeurs sous 0 ressortent au-dessus'),
    };
  return undefined;
};

const reportOn = (layer: LayerModel, context: Context): readonly Report[] => {
  const found = odd(layer);
  if (!found) return NOTHING;
  const { key, value, better, because } = found;
  const name = context.called(layer);
  return [
    {
      site: siteOf(layer, key, context),
      severity: 'warning',
      message: words(
        `With \`${key}=${value}\` in ${name} ${because.en}. Set \`${key}=${better}\`, Keras’s own.`,
        `Avec \`${key}=${value}\` dans ${name}, ${because.fr}. Mettez \`${key}=${better}\`, la valeur de Keras.`,
      ),
      fixes: setArgument(layer.call, key, better, setTo(key, better)),
    },
  ];
};

export const invalidActivationSlope = defineRule({
  name: 'invalid-activation-slope',
  group: 'values',
  severity: 'error',
  doc,
  why,
  check: ranges.check,
  layer: { of: ({ category }) => category === 'activation', check: reportOn },
});

import type { CallSite, LayerModel } from '../../semantics/model.ts';
import { decimal } from '../../text/numbers.ts';
import type { Context } from '../context.ts';
import { innerCall, innerConfig } from '../facts/activation.ts';
import { fix } from '../fixes.ts';
import { defineRule, NOTHING, type Report, words } from '../rule.ts';

const SHARES = ['dropout', 'recurrent_dropout'];
const NAMES = ['rate', ...SHARES];

/** The arguments of a layer that are shares to drop. */
const sharesOf = ({ entry }: LayerModel): readonly string[] =>
  entry.category === 'regularization' && 'rate' in entry.params ? ['rate'] : SHARES;

const say = (layer: LayerModel, { arguments: given }: CallSite, key: string, rate: number, context: Context): Report[] => {
  const written = given.find(({ parameter }) => parameter === key)?.argument;
  if (!written?.value) return [];
  const { range } = written.value;
  const [dropped, kept] = [decimal(rate), decimal(1 - rate)];
  const name = context.called(layer);
  const title = (value: string) => words(`Drop ${value}`, `Abandonner ${value}`);
  return [
    {
      site: { range: written.range, trail: layer.site.trail },
      message:
        rate >= 1
          ? words(
              `${name} drops everything: \`${key}\` is the share that is dropped, and nothing stays. Usual is 0.2 to 0.5.`,
              `${name} abandonne tout : \`${key}\` est la part mise à 0, et il ne reste rien. L’usage est de 0.2 à 0.5.`,
            )
          : words(
              `${name} drops ${dropped} of its values and keeps only ${kept}. To keep ${dropped}, write ${kept}; usual is 0.2 to 0.5.`,
              `${name} abandonne ${dropped} de ses valeurs et n’en garde que ${kept}. Pour garder ${dropped}, écrivez ${kept} ; l’usage est de 0.2 à 0.5.`,
            ),
      fixes: [...(rate < 1 ? [kept] : []), '0.5'].map((value) => fix(title(value), { range, text: value }, false)),
    },
  ];
};

export const highDropout = defineRule({
  name: 'high-dropout',
  group: 'regularisation',
  severity: 'warning',
  doc: words('More than half of the values are dropped.', 'Plus de la moitié des valeurs sont abandonnées (dropout).'),
  why: words(
    'The rate is the share that is dropped, not the share that is kept: some libraries count the other way round.',
    'Le taux est la part mise à 0, pas la part gardée : certaines bibliothèques comptent à l’inverse.',
  ),
  layer: {
    of: ({ params }) => NAMES.some((key) => key in params) || 'layer' in params,
    check: (layer, context) => {
      const config = innerConfig(layer);
      if (config === undefined || !NAMES.some((key) => key in config)) return NOTHING;
      return sharesOf(layer).flatMap((key) => {
        const rate = config[key];
        return typeof rate === 'number' && rate > 0.5 && rate <= 1
          ? say(layer, innerCall(layer, context), key, rate, context)
          : [];
      });
    },
  },
});

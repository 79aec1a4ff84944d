import type { ArgumentModel } from '../../semantics/model.ts';
import type { Context } from '../context.ts';
import { argumentOf, type Called, optimizerOf } from '../facts/training.ts';
import { removeArgument } from '../fixes.ts';
import { defineRule, type Report, words } from '../rule.ts';

const CLIPPINGS = ['clipnorm', 'clipvalue', 'global_clipnorm'];

const written = (optimizer: Called): readonly ArgumentModel[] =>
  CLIPPINGS.flatMap((key) => argumentOf(optimizer, key) ?? []).filter(({ value }) => value?.kind !== 'none');

const remove = (one: ArgumentModel, context: Context) => ({
  ...removeArgument(
    context.model.parsed.text,
    one.argument.range,
    words(`Remove \`${one.parameter}\``, `Supprimer \`${one.parameter}\``),
  ),
  safe: false,
});

const several = (given: readonly ArgumentModel[], context: Context): Report[] => {
  const names = given.map(({ parameter }) => `\`${parameter}\``);
  const [last] = given.slice(-1);
  if (given.length < 2 || !last) return [];
  return [
    {
      site: { range: last.argument.range, trail: [] },
      message: words(
        `Gradients can be clipped in one way, here are ${given.length}: ${names.join(', ')}. Keras refuses it: keep one.`,
        `Les gradients se bornent d’une seule façon, en voici ${given.length} : ${names.join(', ')}. Keras le refuse : gardez-en une.`,
      ),
      related: given.slice(0, -1).map(({ argument, parameter }) => ({
        range: argument.range,
        message: words(`\`${parameter}\` clips already`, `\`${parameter}\` borne déjà`),
      })),
      fixes: given.length === 2 ? given.map((one) => remove(one, context)) : [remove(last, context)],
    },
  ];
};

const idle = (given: readonly ArgumentModel[], context: Context): readonly Report[] =>
  given.flatMap((one) => {
    const { value, argument, parameter } = one;
    if (value?.kind !== 'number' || value.value > 0) return [];
    return [
      {
        site: { range: argument.range, trail: [] },
        severity: 'warning' as const,
        message: words(
          `\`${parameter}=${value.value}\` clips nothing: Keras ignores bounds that are not above 0, without a word. Remove it, or give a positive bound such as 1.`,
          `\`${parameter}=${value.value}\` ne borne rien : Keras ignore sans le dire une borne qui n’est pas positive. Supprimez-la, ou donnez-en une positive, comme 1.`,
        ),
        fixes: [{ ...remove(one, context), safe: true }],
      },
    ];
  });

export const invalidClipping = defineRule({
  name: 'invalid-clipping',
  group: 'training',
  severity: 'error',
  doc: words(
    'Gradients are clipped in several ways, or by a bound that is not above 0.',
    'Les gradients sont bornés de plusieurs façons, ou par une borne qui n’est pas positive.',
  ),
  why: words(
    '`clipnorm` bounds each weight’s gradient by its own length, `global_clipnorm` all of them together, `clipvalue` every number: Keras takes one of the three.',
    '`clipnorm` borne la longueur du gradient de chaque poids, `global_clipnorm` celle de tous ensemble, `clipvalue` chaque nombre : Keras prend l’une des trois.',
  ),
  check: (context) =>
    context.train.flatMap((train) => {
      const optimizer = optimizerOf(train, context);
      const given = optimizer ? written(optimizer) : [];
      const conflicts = several(given, context);
      return conflicts.length > 0 ? conflicts : idle(given, context);
    }),
});

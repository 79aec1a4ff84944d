import { elementCount } from '../../../catalogue/index.ts';
import type { InputModel } from '../../semantics/model.ts';
import type { Context } from '../context.ts';
import { setSetting } from '../edits.ts';
import { declarationOf } from '../facts/inputs.ts';
import { type Sample, sampleOf } from '../facts/sample.ts';
import { placeOf, settingOf, type Training, trainingsOf } from '../facts/training.ts';
import { fix } from '../fixes.ts';
import type { Fix } from '../problem.ts';
import { defineRule, type Report, words } from '../rule.ts';

const written = (sizes: readonly unknown[]): string =>
  `[${sizes.map((size) => (size === null ? 'none' : String(size))).join(', ')}]`;

/** Gives the input the shape of the data. */
const declare = (input: InputModel, found: readonly number[], context: Context): readonly Fix[] => {
  const given = declarationOf(input, context);
  const range = given?.argument.value?.range;
  if (!given || !range || given.argument.value?.kind !== 'list') return [];
  const batch = given.parameter?.startsWith('batch') ? [input.tensor.shape?.[0] ?? null] : [];
  const text = written([...batch, ...found]);
  const key = given.argument.name?.text ?? given.parameter ?? 'shape';
  return [fix(words(`Set \`${key}=${text}\``, `Mettre \`${key}=${text}\``), { range, text }, false)];
};

const repairs = (input: InputModel, { found }: Sample, { train }: Training, context: Context): readonly Fix[] => {
  const wanted = (input.tensor.shape ?? []).slice(1);
  const sizes = wanted.filter((size) => typeof size === 'number');
  const fits = sizes.length === wanted.length && elementCount(sizes) === elementCount(found);
  const reshape = fits && train.data ? setSetting(train.data, 'reshape', written(wanted), context) : [];
  // Another rank is nothing that the layers after it could read.
  return [...reshape, ...(found.length === wanted.length ? declare(input, found, context) : [])];
};

const check = (input: InputModel, training: Training, context: Context): readonly Report[] => {
  const { data } = training.train;
  const sample = sampleOf(input, training, context);
  const wanted = input.tensor.shape?.slice(1);
  if (!sample || !wanted || !data) return [];
  const { found, shape } = sample;
  if (!shape) {
    const text = context.textOf(placeOf(data, 'reshape'));
    const [have, want] = [
      elementCount(found),
      elementCount(Array.isArray(data.config.reshape) ? data.config.reshape.map(Number) : []),
    ];
    return [
      {
        site: { range: placeOf(data, 'reshape'), trail: [] },
        message: words(
          `A sample has ${have} values, and \`reshape = ${text}\` wants ${want}. Change \`reshape\`, or the columns in \`inputs\`.`,
          `Un exemple a ${have} valeurs, et \`reshape = ${text}\` en veut ${want}. Changez \`reshape\`, ou les colonnes de \`inputs\`.`,
        ),
      },
    ];
  }
  const agrees = shape.length === wanted.length && wanted.every((size, i) => typeof size !== 'number' || size === shape[i]);
  if (agrees) return [];
  const line = context.line(input.site.range.start);
  const range = (settingOf(data, 'reshape') ? placeOf(data, 'reshape') : undefined) ?? placeOf(data, 'inputs');
  return [
    {
      site: { range, trail: [] },
      message: words(
        `A sample is \`${written(shape)}\`, and the input at line ${line} takes \`${written(wanted)}\`. Declare the shape of the data there, or choose columns and \`reshape\` to fit.`,
        `Un exemple est \`${written(shape)}\`, et l’entrée, ligne ${line}, attend \`${written(wanted)}\`. Déclarez-y la forme des données, ou adaptez les colonnes et \`reshape\`.`,
      ),
      related: [
        {
          range: input.site.range,
          message: words(`the input takes \`${written(wanted)}\``, `l’entrée attend \`${written(wanted)}\``),
        },
      ],
      fixes: settingOf(data, 'reshape') ? [] : repairs(input, sample, training, context),
    },
  ];
};

export const dataShapeMismatch = defineRule({
  name: 'data-shape-mismatch',
  group: 'data',
  severity: 'error',
  doc: words('The data have another shape than the input.', 'Les données n’ont pas la forme de l’entrée.'),
  why: words(
    'An input takes samples of one shape. Keras stops at the first batch, with a message about shapes of tensors.',
    'Une entrée prend des exemples d’une seule forme. Keras s’arrête au premier lot, avec un message sur des formes de tenseurs.',
  ),
  check: (context) =>
    trainingsOf(context).flatMap((training) => training.network.inputs.flatMap((input) => check(input, training, context))),
});

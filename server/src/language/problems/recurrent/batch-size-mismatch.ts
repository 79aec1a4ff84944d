import type { InputModel } from '../../semantics/model.ts';
import { numberOf } from '../../semantics/plan/read.ts';
import type { Context } from '../context.ts';
import { setSetting } from '../edits.ts';
import { declarationOf } from '../facts/inputs.ts';
import { isUnknown, placeOf, settingOf, type Training, trainingsOf } from '../facts/training.ts';
import { fix } from '../fixes.ts';
import type { Fix } from '../problem.ts';
import { defineRule, type Report, words } from '../rule.ts';
import { statefulIn, staysEven } from './stateful.ts';

/** The size that is trained with, in the declared shape. */
const declare = (input: InputModel, size: number, context: Context): readonly Fix[] => {
  const shape = declarationOf(input, context)?.argument.value;
  const first = shape?.kind === 'list' ? shape.items[0]?.range : undefined;
  const title = words(`Declare batches of ${size}`, `Déclarer des lots de ${size}`);
  return first ? [fix(title, { range: first, text: String(size) }, false)] : [];
};

const check = (training: Training, context: Context): readonly Report[] => {
  const { train, network } = training;
  const input = network.inputs.find(({ tensor }) => typeof tensor.shape?.[0] === 'number');
  const declared = input?.tensor.shape?.[0];
  const trained = numberOf(train.config, 'batch_size') ?? 32;
  if (!input || typeof declared !== 'number' || declared === trained || isUnknown(train, 'batch_size')) return [];
  const stateful = statefulIn(network, context);
  const line = context.line(input.site.range.start);
  const fits = declared >= 1 && staysEven(training, { batch_size: declared }, context);
  const preset = settingOf(train, 'batch_size') ? words('', '') : words(', the default', ', par défaut');
  const shape = context.shape(input.tensor.shape);
  const why = stateful
    ? words(
        `${context.called(stateful.layer)} keeps a state for each of ${declared} samples, so every batch must have that size`,
        `${context.called(stateful.layer)} garde un état pour chacun des ${declared} exemples : chaque lot doit avoir cette taille`,
      )
    : words('Without a stateful layer the declared size binds nothing', 'Sans couche à état, la taille déclarée ne lie rien');
  return [
    {
      site: { range: placeOf(train, 'batch_size'), trail: [] },
      severity: stateful ? 'error' : 'warning',
      message: words(
        `Batches have ${trained} samples${preset.en}, but the input at line ${line} is ${shape.en}: ${declared} a batch. ${why.en}. Set \`batch_size = ${declared}\`, or declare ${trained}.`,
        `Les lots ont ${trained} exemples${preset.fr}, mais l’entrée, ligne ${line}, est ${shape.fr} : ${declared} par lot. ${why.fr}. Mettez \`batch_size = ${declared}\`, ou déclarez ${trained}.`,
      ),
      related: [{ range: input.site.range, message: words(`${declared} samples a batch`, `${declared} exemples par lot`) }],
      fixes: [...(fits ? setSetting(train, 'batch_size', String(declared), context) : []), ...declare(input, trained, context)],
    },
  ];
};

export const batchSizeMismatch = defineRule({
  name: 'batch-size-mismatch',
  group: 'recurrent',
  severity: 'error',
  doc: words(
    'The declared batch size is not the one of training.',
    'La taille de lot déclarée n’est pas celle de l’entraînement.',
  ),
  why: words(
    'A stateful layer keeps one state a sample of the batch, and Keras refuses any other size. Without such a layer Keras trains with whatever `batch_size` says.',
    'Une couche à état en garde un pour chaque exemple du lot, et Keras refuse toute autre taille. Sans elle, Keras s’en tient à `batch_size`.',
  ),
  check: (context) => trainingsOf(context).flatMap((training) => check(training, context)),
});

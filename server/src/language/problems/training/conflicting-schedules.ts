import type { Words } from '../../../catalogue/index.ts';
import type { Model, SettingsModel } from '../../semantics/model.ts';
import { configuredOf } from '../../semantics/plan/read.ts';
import type * as ast from '../../syntax/ast.ts';
import type { Context } from '../context.ts';
import { argumentOf, type Called, callbacksOf, optimizerOf } from '../facts/training.ts';
import { removeArgument } from '../fixes.ts';
import type { Fix } from '../problem.ts';
import { defineRule, type Report, words } from '../rule.ts';

/** Something that changes the learning rate while it trains. */
interface Changer {
  readonly name: string;
  readonly range: ast.Range;
  /** What a repair takes out. */
  readonly removable: ast.Range | undefined;
}

const CALLBACKS: ReadonlySet<string> = new Set(['LearningRateScheduler', 'ReduceLROnPlateau']);

const inOptimizer = (optimizer: Called): readonly Changer[] => {
  const { decay, learning_rate } = optimizer.configured.config;
  const schedule = configuredOf(learning_rate);
  const [old, rate] = ['decay', 'learning_rate'].map((key) => argumentOf(optimizer, key)?.argument.range);
  return [
    ...(typeof decay === 'number' && decay > 0 ? [{ name: 'decay', range: old ?? optimizer.range, removable: old }] : []),
    ...(schedule ? [{ name: schedule.name, range: rate ?? optimizer.range, removable: undefined }] : []),
  ];
};

const changersOf = (train: SettingsModel, context: Context): readonly Changer[] => {
  const optimizer = optimizerOf(train, context);
  const callbacks = callbacksOf(train, context).filter(({ configured }) => CALLBACKS.has(configured.name));
  return [
    ...(optimizer ? inOptimizer(optimizer) : []),
    ...callbacks.map(({ configured, range, call }) => ({ name: configured.name, range, removable: call?.range })),
  ];
};

/** What comes of it when several of them act. */
const clashOf = (changers: readonly Changer[]): Words => {
  const callbacks = changers.filter(({ name }) => CALLBACKS.has(name));
  const schedules = changers.filter(({ name }) => !CALLBACKS.has(name) && name !== 'decay');
  if (schedules.length > 0 && callbacks.length > 0)
    return words(
      'where a schedule gives it, no callback can set it, and Keras stops with an error',
      'quand un plan le donne, aucun callback ne peut le fixer, et Keras s’arrête sur une erreur',
    );
  return callbacks.length > 1
    ? words(
        'at the end of an epoch each overwrites what the other has set',
        'en fin d’époque, chacun écrase ce que l’autre a fixé',
      )
    : words('it falls by both, faster than either says', 'il baisse par les deux, plus vite que ne le dit aucun');
};

const remove = ({ name, removable }: Changer, { parsed }: Model): readonly Fix[] => {
  const title = words(`Remove \`${name}\``, `Supprimer \`${name}\``);
  return removable ? [{ ...removeArgument(parsed.text, removable, title), safe: false }] : [];
};

const report = (changers: readonly Changer[], last: Changer, { model }: Context): Report => {
  const names = changers.map(({ name }) => `\`${name}\``);
  const clash = clashOf(changers);
  return {
    site: { range: last.range, trail: [] },
    message: words(
      `${names.join(' and ')} ${names.length === 2 ? 'both' : 'all'} change the learning rate: ${clash.en}. Keep one of them.`,
      `${names.join(' et ')} changent ${names.length === 2 ? 'tous deux' : 'tous'} le taux d’apprentissage : ${clash.fr}. N’en gardez qu’un.`,
    ),
    related: changers
      .filter((one) => one !== last)
      .map(({ range, name }) => ({
        range,
        message: words(`\`${name}\` changes it too`, `\`${name}\` le change aussi`),
      })),
    fixes:
      changers.length === 2
        ? [...remove(last, model), ...changers.filter((one) => one !== last).flatMap((one) => remove(one, model))]
        : remove(last, model),
  };
};

export const conflictingSchedules = defineRule({
  name: 'conflicting-schedules',
  group: 'training',
  severity: 'warning',
  doc: words('Several things change the learning rate.', 'Plusieurs choses changent le taux d’apprentissage.'),
  why: words(
    'A schedule gives the rate for each update; a callback sets it at the end of an epoch. Together neither does what its name says.',
    'Un plan donne le taux de chaque mise à jour ; un callback le fixe en fin d’époque. Ensemble, aucun ne fait ce que son nom dit.',
  ),
  check: (context) =>
    context.train.flatMap((train) => {
      const changers = changersOf(train, context);
      const last = changers.findLast(({ removable }) => removable) ?? changers.at(-1);
      return last && changers.length > 1 ? [report(changers, last, context)] : [];
    }),
});

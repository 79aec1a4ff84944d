import type { SettingsModel } from '../../semantics/model.ts';
import { configuredOf } from '../../semantics/plan/read.ts';
import type * as ast from '../../syntax/ast.ts';
import type { Context } from '../context.ts';
import { argumentOf, type Called, callbacksOf, optimizerOf } from '../facts/training.ts';
import { removeArgument } from '../fixes.ts';
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

const changersOf = (train: SettingsModel): readonly Changer[] => {
  const optimizer = optimizerOf(train);
  const callbacks = callbacksOf(train).filter(({ configured }) => CALLBACKS.has(configured.name));
  return [
    ...(optimizer ? inOptimizer(optimizer) : []),
    ...callbacks.map(({ configured, range, call }) => ({ name: configured.name, range, removable: call?.range })),
  ];
};

const report = (changers: readonly Changer[], last: Changer, { model }: Context): Report => {
  const names = changers.map(({ name }) => `\`${name}\``);
  const title = words(`Remove \`${last.name}\``, `Supprimer \`${last.name}\``);
  return {
    site: { range: last.range, trail: [] },
    message: words(
      `${names.join(' and ')} ${names.length === 2 ? 'both' : 'all'} change the learning rate: they multiply or overwrite each other, and over a schedule Keras stops at a callback that sets it. Keep one.`,
      `${names.join(' et ')} changent ${names.length === 2 ? 'tous deux' : 'tous'} le taux d’apprentissage : ils se multiplient ou s’écrasent, et sur un plan Keras s’arrête au rappel qui le fixe. N’en gardez qu’un.`,
    ),
    related: changers
      .filter((one) => one !== last)
      .map(({ range, name }) => ({
        range,
        message: words(`\`${name}\` changes it too`, `\`${name}\` le change aussi`),
      })),
    fixes: last.removable ? [{ ...removeArgument(model.parsed.text, last.removable, title), safe: false }] : [],
  };
};

export const conflictingSchedules = defineRule({
  name: 'conflicting-schedules',
  group: 'training',
  severity: 'warning',
  doc: words('Several things change the learning rate.', 'Plusieurs choses changent le taux d’apprentissage.'),
  why: words(
    'A schedule gives the rate for each update; a callback sets it at the end of an epoch. Together neither does what its name says.',
    'Un plan donne le taux de chaque mise à jour ; un rappel le fixe en fin d’époque. Ensemble, aucun ne fait ce que son nom dit.',
  ),
  check: (context) =>
    context.model.train.flatMap((train) => {
      const changers = changersOf(train);
      const last = changers.findLast(({ removable }) => removable) ?? changers.at(-1);
      return last && changers.length > 1 ? [report(changers, last, context)] : [];
    }),
});

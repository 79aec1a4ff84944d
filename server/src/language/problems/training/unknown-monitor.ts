import { nearest } from '../../text/nearest.ts';
import type { Context } from '../context.ts';
import { setSetting } from '../edits.ts';
import { isLoss, type Reported, reportedBy } from '../facts/reported.ts';
import { argumentOf, type Called, callbacksOf, type Training, trainingsOf } from '../facts/training.ts';
import { listed, replaceBy } from '../fixes.ts';
import type { Fix } from '../problem.ts';
import { defineRule, type Report, words } from '../rule.ts';
import { setOptimizerArgument } from './set-optimizer-argument.ts';

const OLD: Readonly<Record<string, string>> = {
  acc: 'accuracy',
  val_acc: 'val_accuracy',
  accuracy: 'acc',
  val_accuracy: 'val_acc',
};

/** A `ModelCheckpoint` that saves every time watches nothing. */
const savesAlways = ({ configured: { name, config } }: Called): boolean =>
  name === 'ModelCheckpoint' && config.save_best_only !== true;

const say = (callback: Called, monitor: string, { names: known, validated }: Reported, repairs: readonly Fix[]): Report => {
  const written = argumentOf(callback, 'monitor')?.argument.value;
  const other = OLD[monitor];
  const near = [...new Set([...(other !== undefined && known.includes(other) ? [other] : []), ...nearest(monitor, known)])];
  const { name } = callback.configured;
  const names = listed(known);
  const missing = !validated && monitor.startsWith('val_');
  const range = written?.range ?? callback.range;
  return {
    site: { range, trail: [] },
    message: missing
      ? words(
          `\`${name}\` watches \`${monitor}\`, but there is no validation part, so it never acts. Set \`validation_split = 0.2\`, or a second part in \`split\`.`,
          `\`${name}\` surveille \`${monitor}\`, mais il n’y a pas de partie de validation : il n’agira jamais. Mettez \`validation_split = 0.2\`, ou une deuxième part dans \`split\`.`,
        )
      : words(
          `\`${name}\` watches \`${monitor}\`, which no epoch reports, so it never acts; Keras only warns. Choose one of ${names.en}.`,
          `\`${name}\` surveille \`${monitor}\`, qu’aucune époque ne rapporte : il n’agira jamais ; Keras ne fait qu’avertir. Choisissez parmi ${names.fr}.`,
        ),
    fixes: missing ? repairs : near.flatMap((word) => (written ? [{ ...replaceBy(written.range, word), safe: false }] : [])),
  };
};

/** A part to validate with; or what is measured in training, under the same name. */
const validate = (
  callback: Called,
  monitor: string,
  { train }: Training,
  { names }: Reported,
  context: Context,
): readonly Fix[] => {
  const trained = monitor.replace(/^val_/, '');
  return [
    ...setSetting(train, 'validation_split', '0.2', context),
    ...(names.includes(trained) ? setOptimizerArgument(callback, 'monitor', trained) : []),
  ];
};

const check = (training: Training, context: Context): readonly Report[] => {
  const { train } = training;
  return callbacksOf(train, context).flatMap((callback) => {
    const { monitor } = callback.configured.config;
    if (typeof monitor !== 'string' || isLoss(monitor, train) || savesAlways(callback)) return [];
    const reported = reportedBy(training, context);
    if (!reported || reported.names.includes(monitor)) return [];
    return [say(callback, monitor, reported, validate(callback, monitor, training, reported, context))];
  });
};

export const unknownMonitor = defineRule({
  name: 'unknown-monitor',
  group: 'training',
  severity: 'error',
  doc: words('A callback watches what no epoch reports.', 'Un callback surveille ce qu’aucune époque ne rapporte.'),
  why: words(
    'Keras warns at each epoch, and the callback never acts. Reported are `loss` and the metrics as they are written, with `val_` before them where there is a validation part.',
    'Keras avertit à chaque époque, et le callback n’agit jamais. Sont rapportées `loss` et les métriques telles qu’écrites, précédées de `val_` s’il y a une partie de validation.',
  ),
  check: (context) => trainingsOf(context).flatMap((training) => check(training, context)),
});

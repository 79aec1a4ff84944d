import type { Words } from '../../../catalogue/index.ts';
import type { SettingsModel, Value } from '../../semantics/model.ts';
import { configuredOf } from '../../semantics/plan/read.ts';
import type * as ast from '../../syntax/ast.ts';
import { nearest } from '../../text/nearest.ts';
import type { Context } from '../context.ts';
import { reportedBy } from '../facts/reported.ts';
import { placeOf, settingOf, type Training, trainingsOf } from '../facts/training.ts';
import { listed, replaceBy } from '../fixes.ts';
import type { Report } from '../rule.ts';
import { words } from '../rule.ts';

/** The train block that a search tries: the one that it names, or the only one. */
const triedBy = (search: SettingsModel, context: Context): Training | undefined => {
  const trainings = trainingsOf(context);
  const { train: name } = search.config;
  if (typeof name === 'string') return trainings.find(({ train }) => train.name === name);
  return context.model.train.length === 1 ? trainings[0] : undefined;
};

const monitorIn = (value: Value | undefined): ast.Expr | undefined =>
  value?.kind === 'call' ? value.site.arguments.find(({ parameter }) => parameter === 'monitor')?.argument.value : undefined;

const message = (monitor: string, missing: boolean, names: Words): Words =>
  missing
    ? words(
        `The search compares trials by \`${monitor}\`, but there is no validation part. Set \`validation_split = 0.2\`, or a second part in \`split\`.`,
        `La recherche compare les essais d’après \`${monitor}\`, mais il n’y a pas de partie de validation. Mettez \`validation_split = 0.2\`, ou une deuxième part dans \`split\`.`,
      )
    : words(
        `The search compares trials by \`${monitor}\`, which no epoch reports. Reported: ${names.en}.`,
        `La recherche compare les essais d’après \`${monitor}\`, qu’aucune époque ne rapporte. Rapportés : ${names.fr}.`,
      );

const reportOf = (search: SettingsModel, context: Context): readonly Report[] => {
  const training = triedBy(search, context);
  const reported = training && reportedBy(training, context);
  const monitor = configuredOf(search.config.objective)?.config.monitor;
  if (!reported || typeof monitor !== 'string' || reported.names.includes(monitor)) return [];
  const missing = !reported.validated && monitor.startsWith('val_');
  const written = monitorIn(settingOf(search, 'objective')?.value);
  const near = written && !missing ? nearest(monitor, reported.names) : [];
  return [
    {
      site: { range: written?.range ?? placeOf(search, 'objective'), trail: [] },
      message: message(monitor, missing, listed(reported.names)),
      fixes: near.map((name) => ({ ...replaceBy(written?.range ?? placeOf(search, 'objective'), name), safe: false })),
    },
  ];
};

/** Objectives that no epoch reports, so that no trial could be judged. */
export const objectiveReports = (context: Context): readonly Report[] =>
  context.model.search.flatMap((search) => reportOf(search, context));

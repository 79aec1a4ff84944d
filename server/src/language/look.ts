import type { Columns, Look } from '../protocol/index.ts';
import type { ArgumentModel, SettingsModel } from './semantics/model.ts';
import { columnsOf } from './semantics/plan/data.ts';
import { configuredOf, isConfigured, isRecord } from './semantics/plan/read.ts';

/** The columns of each target; a record names them by output. */
const targetsOf = ({ config: { target } }: SettingsModel): readonly Columns[] => {
  if (target === undefined || target === null) return [];
  if (isRecord(target) && !isConfigured(target)) return Object.values(target).map(columnsOf);
  return [typeof target === 'string' ? [target] : columnsOf(target)];
};

/** What there is to look at in the source of a data block; `undefined` without one, or when it has an error. */
export const lookOf = (data: SettingsModel): Look | undefined => {
  const source = configuredOf(data.config.source);
  return source ? { source, targets: targetsOf(data) } : undefined;
};

const isPath = ({ param, value }: ArgumentModel): boolean => param?.files !== undefined && value?.kind === 'string';

/** The arguments of the source of a data block that name files or folders. */
export const pathArguments = ({ settings }: SettingsModel): readonly ArgumentModel[] => {
  const source = settings.find(({ parameter }) => parameter === 'source')?.value;
  return source?.kind === 'call' ? source.site.arguments.filter(isPath) : [];
};

/** The paths of the files that a data block reads, as they are written. */
export const pathsOf = (data: SettingsModel): readonly string[] =>
  pathArguments(data).flatMap(({ value }) => (value?.kind === 'string' ? [value.value] : []));

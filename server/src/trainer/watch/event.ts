import { type Logs, type ProblemEvent, RUN_RULES, type RunEvent, type RunRequest } from '../../protocol/index.ts';
import type { Finding } from './finding.ts';

type Request = Pick<RunRequest, 'plan' | 'lang' | 'watching'>;

/** Data that a rule blames for how they are split stand where that is said; others in their block. */
function lineOf({ rule, guilty }: Finding, { plan, watching }: Request): number {
  const settings = watching?.settings ?? {};
  switch (guilty.kind) {
    case 'layer':
      return guilty.layer.line;
    case 'setting':
      return settings[guilty.setting] ?? plan.train.line;
    case 'data':
      return (rule === 'suspicious-validation' ? settings.validation_split : undefined) ?? plan.data.line;
  }
}

/** What is told of a finding: its place in the spec, as serious as the settings want it; `null` where it is silenced. */
export function problemEvent(finding: Finding, request: Request): ProblemEvent | null {
  const { rule, guilty, message, epoch, batch } = finding;
  const { lang, watching } = request;
  const severity = watching?.rules[rule] ?? RUN_RULES[rule];
  const line = lineOf(finding, request);
  const isIgnored = watching?.ignored.some((one) => one.rule === rule && one.line === line) ?? false;
  if (severity === 'off' || isIgnored) return null;
  return {
    event: 'problem',
    rule,
    severity,
    message: message[lang],
    line,
    ...(guilty.kind === 'layer' && { layer: guilty.layer.name }),
    epoch,
    ...(batch !== undefined && { batch }),
  };
}

/** What an earlier part of a run has told and reported, by its log. */
export function toldBefore(events: readonly RunEvent[]): { readonly told: readonly string[]; readonly history: readonly Logs[] } {
  return {
    told: events.flatMap((event) => {
      if (event.event !== 'problem') return [];
      return event.rule === 'dying-relu' ? `${event.rule} ${event.layer}` : event.rule;
    }),
    history: events.flatMap((event) => (event.event === 'epoch' ? [event.logs] : [])),
  };
}

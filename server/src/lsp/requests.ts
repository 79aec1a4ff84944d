import { ErrorCodes, ResponseError } from 'vscode-languageserver/node';
import type { Problem } from '../language/index.ts';
import {
  DecodeError,
  type Decoder,
  METHODS,
  type PlanRequest,
  type PlanResult,
  planRequest,
  type SummaryResult,
  summaryRequest,
} from '../protocol/index.ts';
import type { Desk } from './desk.ts';
import type { OpenSpec } from './documents.ts';
import type { Session } from './session.ts';

/** Reads what came with a request, and refuses what is not what was agreed. */
function read<T>(decode: Decoder<T>, params: unknown): T {
  try {
    return decode(params);
  } catch (error) {
    if (error instanceof DecodeError) throw new ResponseError(ErrorCodes.InvalidParams, error.message);
    throw error;
  }
}

function errorsOf({ spec, around }: OpenSpec, { rules }: Session): readonly Problem[] {
  return spec.problems({ rules, ...around }).filter(({ severity }) => severity === 'error');
}

function refusal(errors: readonly Problem[], { document }: OpenSpec, { lang }: Session): PlanResult {
  const [first] = errors;
  const line = document.positionAt(first?.range.start ?? 0).line;
  return { kind: 'problems', errors: errors.length, first: first?.message[lang] ?? '', line };
}

/** A block without a name among several goes by `train`, so that it can be asked for. */
function planOf(open: OpenSpec, { train }: PlanRequest, session: Session): PlanResult {
  const { spec } = open;
  const errors = errorsOf(open, session);
  if (errors.length > 0) return refusal(errors, open, session);
  const blocks = spec.model.train;
  if (train === null && blocks.length > 1) return { kind: 'choose', trains: blocks.map(({ name }) => name ?? 'train') };
  const plan = spec.plan(train === null ? {} : { train });
  return 'version' in plan
    ? { kind: 'plan', plan, spec: spec.text, watching: spec.watching(train ?? undefined, session.rules) }
    : refusal(plan, open, session);
}

/** Answers what NNSpec adds to LSP: the plan of a training, and the summary of the networks. */
export function answerRequests(desk: Desk): void {
  const opened = (uri: string): readonly [OpenSpec, Session] => {
    const [open, session] = [desk.open(uri), desk.session()];
    if (open === undefined || session === undefined) throw new ResponseError(ErrorCodes.InvalidParams, `${uri} is not open`);
    return [open, session];
  };
  desk.connection.onRequest<PlanResult, void>(METHODS.plan, (params: unknown) => {
    const request = read(planRequest, params);
    const [open, session] = opened(request.uri);
    return planOf(open, request, session);
  });
  desk.connection.onRequest<SummaryResult, void>(METHODS.summary, (params: unknown) => {
    const [open, session] = opened(read(summaryRequest, params).uri);
    return { networks: open.spec.summaries(), errors: errorsOf(open, session).length };
  });
}

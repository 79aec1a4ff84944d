import { type CodeAction, CodeActionKind, type CodeActionParams, TextEdit } from 'vscode-languageserver/node';
import type { Problem, Range } from '../language/index.ts';
import { toOffset, toRange } from './convert.ts';
import { toDiagnostic } from './diagnostics.ts';
import type { OpenSpec } from './documents.ts';
import type { Session } from './session.ts';

const touches = (a: Range, b: Range): boolean => a.start <= b.end && b.start <= a.end;

const wantsFixes = (only: readonly string[] | undefined): boolean =>
  only?.some((kind) => kind === '' || kind === CodeActionKind.QuickFix) ?? true;

function fixesOf(problem: Problem, open: OpenSpec, session: Session): CodeAction[] {
  const { document } = open;
  const diagnostics = [toDiagnostic(problem, open, session)];
  return problem.fixes.map(({ title, edits, safe }, index) => ({
    title: title[session.lang],
    kind: CodeActionKind.QuickFix,
    diagnostics,
    isPreferred: index === 0 && safe,
    edit: { changes: { [document.uri]: edits.map(({ range, text }) => TextEdit.replace(toRange(document, range), text)) } },
  }));
}

/** The repairs of the problems in a range of the text. */
export function actionsOf(open: OpenSpec, { range, context }: CodeActionParams, session: Session): CodeAction[] {
  if (!wantsFixes(context.only)) return [];
  const place = { start: toOffset(open.document, range.start), end: toOffset(open.document, range.end) };
  return open.spec
    .problems({ rules: session.rules, ...open.around })
    .filter((problem) => touches(problem.range, place))
    .flatMap((problem) => fixesOf(problem, open, session));
}

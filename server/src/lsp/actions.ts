import { type CodeAction, CodeActionKind, type CodeActionParams, type Diagnostic, TextEdit } from 'vscode-languageserver/node';
import { type Edit, type Fix, fixesTogether, type Problem, type Range, safeFixes } from '../language/index.ts';
import { toOffset, toRange } from './convert.ts';
import { toDiagnostic } from './diagnostics.ts';
import type { OpenSpec } from './documents.ts';
import type { Session } from './session.ts';

const touches = (a: Range, b: Range): boolean => a.start <= b.end && b.start <= a.end;

const wants = (only: readonly string[] | undefined, kind: string): boolean =>
  only?.some((wanted) => wanted === '' || kind === wanted || kind.startsWith(`${wanted}.`)) ?? true;

const changesOf = ({ document }: OpenSpec, edits: readonly Edit[]) => ({
  changes: { [document.uri]: edits.map(({ range, text }) => TextEdit.replace(toRange(document, range), text)) },
});

const toActions = (fixes: readonly Fix[], diagnostic: Diagnostic, open: OpenSpec, { lang }: Session): CodeAction[] =>
  fixes.map(({ title, edits, safe }, index) => ({
    title: title[lang],
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnostic],
    isPreferred: index === 0 && safe,
    edit: changesOf(open, edits),
  }));

const fixesOf = (problem: Problem, open: OpenSpec, session: Session): CodeAction[] =>
  toActions(problem.fixes, toDiagnostic(problem, open, session), open, session);

/** What can be done about the problems of a run. The editor has them from whoever runs it, and shows them among ours. */
const fixesOfRun = (shown: readonly Diagnostic[], open: OpenSpec, session: Session): CodeAction[] =>
  shown.flatMap((one) => toActions(open.spec.runFixes(String(one.code), one.range.start.line), one, open, session));

const ALL_OF = {
  en: (rule: string) => `Fix every \`${rule}\` in this file`,
  fr: (rule: string) => `Corriger chaque \`${rule}\` de ce fichier`,
};

/** The repairs of all problems of the rules at hand, where there are several to repair. */
function fixesOfKind(here: readonly Problem[], all: readonly Problem[], open: OpenSpec, { lang }: Session): CodeAction[] {
  const rules = [...new Set(here.filter(({ fixes }) => fixes.length > 0).map(({ rule }) => rule))];
  return rules.flatMap((rule) => {
    if (all.filter((problem) => problem.rule === rule && problem.fixes.length > 0).length < 2) return [];
    const edit = changesOf(open, fixesTogether(all, rule));
    return [{ title: ALL_OF[lang](rule), kind: CodeActionKind.QuickFix, edit }];
  });
}

const SAFE = { en: 'Make all safe repairs', fr: 'Faire toutes les réparations sûres' };

/** All repairs that leave the meaning as it was, for an editor that makes them when it saves. */
function fixesOnSave(all: readonly Problem[], open: OpenSpec, { lang }: Session): CodeAction[] {
  const edits = safeFixes(all);
  return edits.length === 0 ? [] : [{ title: SAFE[lang], kind: CodeActionKind.SourceFixAll, edit: changesOf(open, edits) }];
}

/** The repairs of the problems in a range of the text, each by itself and all of its kind; and those of the whole text. */
export function actionsOf(open: OpenSpec, { range, context }: CodeActionParams, session: Session): CodeAction[] {
  const place = { start: toOffset(open.document, range.start), end: toOffset(open.document, range.end) };
  const all = open.spec.problems({ rules: session.rules, ...open.around });
  const here = all.filter((problem) => touches(problem.range, place));
  return [
    ...(wants(context.only, CodeActionKind.QuickFix)
      ? [
          ...here.flatMap((problem) => fixesOf(problem, open, session)),
          ...fixesOfRun(context.diagnostics, open, session),
          ...fixesOfKind(here, all, open, session),
        ]
      : []),
    ...(context.only && wants(context.only, CodeActionKind.SourceFixAll) ? fixesOnSave(all, open, session) : []),
  ];
}

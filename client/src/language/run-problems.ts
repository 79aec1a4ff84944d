import type { ProblemEvent } from '@nnspec/server/protocol';
import { Diagnostic, DiagnosticSeverity, type Disposable, languages, Range, Uri, workspace } from 'vscode';
import { lang, plain } from '../lang.ts';
import type { Product } from '../product.ts';
import type { Run } from '../runs/run.ts';
import type { Runs } from '../runs/runs.ts';
import { type Change, lineAfter } from './lines.ts';

const SEVERITIES: Readonly<Record<ProblemEvent['severity'], DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** The text of a line, without what stands around it; the whole line of a document that is not open. */
function rangeOf(uri: Uri, line: number): Range {
  const document = workspace.textDocuments.find((one) => one.uri.toString() === uri.toString());
  if (document === undefined) return new Range(line, 0, line, Number.MAX_SAFE_INTEGER);
  const { range, firstNonWhitespaceCharacterIndex, text } = document.lineAt(Math.min(line, document.lineCount - 1));
  return range.with(range.start.translate(0, firstNonWhitespaceCharacterIndex), range.start.translate(0, text.trimEnd().length));
}

/** @param pages the folder of the rules' pages */
function diagnosticOf(uri: Uri, { rule, severity, message, line }: ProblemEvent, pages: Uri): Diagnostic {
  const diagnostic = new Diagnostic(rangeOf(uri, line), plain(message), SEVERITIES[severity]);
  diagnostic.source = 'nnspec';
  diagnostic.code = { value: rule, target: Uri.joinPath(pages, `${rule}.md`) };
  return diagnostic;
}

/** A run whose problems are shown, and how its spec has been edited since it began. */
interface Shown {
  readonly run: Run;
  problems: Run['problems'];
  readonly changes: Change[];
}

/** The problems of each spec's latest run as diagnostics, each with its line. The next run of a spec begins without them. */
export function runProblems(runs: Runs, { rules }: Product): Disposable {
  const pages = lang === 'fr' ? Uri.joinPath(rules, 'fr') : rules;
  const collection = languages.createDiagnosticCollection('nnspec-run');
  const all = new Map<string, Shown>();
  const show = (uri: string, { problems, changes }: Shown): void => {
    const place = Uri.parse(uri);
    const diagnostics = problems.flatMap((problem) => {
      const line = lineAfter(problem.line, changes);
      return line === null ? [] : [diagnosticOf(place, { ...problem, line }, pages)];
    });
    collection.set(place, diagnostics);
  };
  const forget = runs.onChange((run) => {
    const { uri } = run.info;
    const before = all.get(uri);
    const shown = before?.run === run ? before : { run, problems: [], changes: [] };
    all.set(uri, shown);
    if (shown === before && shown.problems === run.problems) return;
    shown.problems = run.problems;
    show(uri, shown);
  });
  const edited = workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
    const uri = document.uri.toString();
    const shown = all.get(uri);
    const over = shown === undefined || (shown.problems.length === 0 && !shown.run.active);
    if (over || contentChanges.length === 0) return;
    shown.changes.push(...contentChanges);
    if (shown.problems.length > 0) show(uri, shown);
  });
  return {
    dispose: () => {
      forget();
      edited.dispose();
      collection.dispose();
    },
  };
}

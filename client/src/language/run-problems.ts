import type { ProblemEvent } from '@nnspec/server/protocol';
import { Diagnostic, DiagnosticSeverity, type Disposable, languages, Range, Uri, workspace } from 'vscode';
import { lang, plain } from '../lang.ts';
import type { Product } from '../product.ts';
import type { Run } from '../runs/run.ts';
import type { Runs } from '../runs/runs.ts';

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

/** The problems of each spec's latest run as diagnostics. The next run of a spec begins without them. */
export function runProblems(runs: Runs, { rules }: Product): Disposable {
  const pages = lang === 'fr' ? Uri.joinPath(rules, 'fr') : rules;
  const collection = languages.createDiagnosticCollection('nnspec-run');
  const shown = new Map<string, Run['problems']>();
  const forget = runs.onChange((run) => {
    const { uri } = run.info;
    const { problems } = run;
    if (shown.get(uri) === problems) return;
    shown.set(uri, problems);
    const place = Uri.parse(uri);
    const diagnostics = problems.map((problem) => diagnosticOf(place, problem, pages));
    collection.set(place, diagnostics);
  });
  return {
    dispose: () => {
      forget();
      collection.dispose();
    },
  };
}

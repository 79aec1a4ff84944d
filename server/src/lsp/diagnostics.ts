import { type Diagnostic, DiagnosticSeverity, DiagnosticTag } from 'vscode-languageserver/node';
import type { Problem, Severity } from '../language/index.ts';
import { toRange } from './convert.ts';
import type { OpenSpec } from './documents.ts';
import type { Session } from './session.ts';

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** How an editor shows the place beside the underline: what is idle is faded, what is old is struck through. */
function tagsOf(rule: string): { readonly tags?: DiagnosticTag[] } {
  if (rule.startsWith('unused-') || rule.startsWith('redundant-')) return { tags: [DiagnosticTag.Unnecessary] };
  return rule === 'deprecated-name' ? { tags: [DiagnosticTag.Deprecated] } : {};
}

/** A problem as LSP has it. */
export function toDiagnostic(problem: Problem, open: OpenSpec, { lang, related, pageOf }: Session): Diagnostic {
  const { document, importedDocument } = open;
  const places = problem.related.map(({ range, message, file }) => {
    const there = file === undefined ? document : importedDocument(file);
    return { location: { uri: there.uri, range: toRange(there, range) }, message: message[lang] };
  });
  const href = pageOf(problem.rule);
  return {
    range: toRange(document, problem.range),
    severity: SEVERITIES[problem.severity],
    code: problem.rule,
    ...(href !== undefined && { codeDescription: { href } }),
    source: 'nnspec',
    message: problem.message[lang],
    ...tagsOf(problem.rule),
    ...(related && places.length > 0 && { relatedInformation: places }),
  };
}

/** The problems of a document as LSP has them. */
export function diagnosticsOf(open: OpenSpec, session: Session): Diagnostic[] {
  return open.spec.problems({ rules: session.rules, ...open.around }).map((problem) => toDiagnostic(problem, open, session));
}

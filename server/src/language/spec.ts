import { catalogue } from '../catalogue/index.ts';
import { complete } from './features/completion.ts';
import { hover } from './features/hover.ts';
import { lenses } from './features/lenses.ts';
import { signatureHelp } from './features/signature.ts';
import { symbols } from './features/symbols.ts';
import { formatEdits, formatRangeEdits } from './format/format.ts';
import { problemsOf, Recalled } from './problems/index.ts';
import { runFixes } from './problems/runtime/repairs.ts';
import { watchingOf } from './problems/runtime/watching.ts';
import { analyse } from './semantics/analyse.ts';
import type { Imports } from './semantics/imports/port.ts';
import { plan } from './semantics/plan.ts';
import { Readings } from './semantics/readings.ts';
import type { Spec } from './service.ts';
import { summaries } from './summary.ts';
import type { Parsed } from './syntax/ast.ts';
import { parse, Reader } from './syntax/parse.ts';

const specOf = (parsed: Parsed, imports: Imports | undefined, readings?: Readings, recalled?: Recalled): Spec => {
  const model = analyse(parsed, catalogue, imports, readings);
  return {
    text: parsed.text,
    model,
    problems: (options) => problemsOf(model, options?.rules, options, recalled),
    hover: (offset, lang, facts) => hover(model, offset, lang, catalogue, facts),
    complete: (offset, lang, facts) => complete(model, offset, lang, catalogue, { imports, facts }),
    signature: (offset, lang) => signatureHelp(model, offset, lang, catalogue),
    symbols: () => symbols(model),
    lenses: () => lenses(model),
    format: () => formatEdits(parsed),
    formatRange: (range) => formatRangeEdits(parsed, range),
    summaries: () => summaries(model, catalogue),
    plan: (choice) => plan(model, choice),
    watching: (train, rules) => watchingOf(model, train, rules),
    runFixes: (rule, line) => runFixes(model, rule, line),
  };
};

/**
 * Reads a text once; its answers are computed when they are asked for. Never throws and never hangs, whatever the text.
 * Without `imports`, names of other files are unknown, and nothing is said of them.
 */
export const readSpec = (text: string, imports?: Imports): Spec => specOf(parse(text), imports);

/**
 * Reads the versions of a text while it is edited, at a fraction of the cost: each is what `readSpec` gives. The spec of
 * one version may be asked until the next is read; then its parts belong to the next.
 */
export class SpecEditor {
  readonly #reader = new Reader();
  readonly #readings = new Readings(true);
  readonly #recalled = new Recalled();

  read(text: string, imports?: Imports): Spec {
    return specOf(this.#reader.parse(text), imports, this.#readings, this.#recalled);
  }
}

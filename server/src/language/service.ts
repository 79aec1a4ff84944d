import type { Lang } from '../catalogue/index.ts';
import type { Plan, RuleLevels, Watching } from '../protocol/index.ts';
import type { FactsOf, Findings } from './problems/context.ts';
import type { Edit, Fix, Problem, Severity } from './problems/problem.ts';
import type { Model } from './semantics/model.ts';
import type { NetworkSummary } from './summary.ts';
import type { Range } from './syntax/ast.ts';

export type { FactsOf, FileState, FoundAt } from './problems/context.ts';
export type { LayerSummary, NetworkSummary } from './summary.ts';

export interface CheckOptions extends Findings {
  /** Severity by rule; `off` silences it. */
  readonly rules?: Readonly<Record<string, Severity | 'off'>>;
}

/** The façade: all that a shell may ask about one text. Pure; reading a spec never throws and never hangs. */
export interface Spec {
  readonly text: string;
  readonly model: Model;
  problems(options?: CheckOptions): readonly Problem[];
  hover(offset: number, lang: Lang, facts?: FactsOf): Hover | undefined;
  complete(offset: number, lang: Lang, facts?: FactsOf): readonly Completion[];
  signature(offset: number, lang: Lang): SignatureHelp | undefined;
  symbols(): readonly DocumentSymbol[];
  lenses(): readonly Lens[];
  /** What gives the text its canonical layout, in its order and apart; nothing for a text with syntax errors. */
  format(): readonly Edit[];
  /** Those of `format` that lie in a range; a statement, a setting or the head of a body changes as a whole or not at all. */
  formatRange(range: Range): readonly Edit[];
  /** The network as `summary` shows it; networks whose shapes have an error are left out. */
  summaries(): readonly NetworkSummary[];
  /** What is to be trained, or the problems that forbid it. */
  plan(choice: PlanChoice): Plan | readonly Problem[];
  /** How a run of a train block tells its problems. @param train its name; left out: the only one */
  watching(train?: string, rules?: RuleLevels): Watching;
  /** What can be done about a problem that a run showed on a line, from 0, in the text as it is now. */
  runFixes(rule: string, line: number): readonly Fix[];
}

export interface PlanChoice {
  /** Name of the train block; left out: the only one. */
  readonly train?: string;
  readonly epochs?: number;
  readonly seed?: number;
}

export interface Hover {
  readonly range: Range;
  /** Markdown. */
  readonly contents: string;
}

export interface Completion {
  readonly label: string;
  readonly kind: 'layer' | 'argument' | 'value' | 'function' | 'keyword' | 'variable' | 'block' | 'setting' | 'column';
  readonly detail: string;
  /** Markdown. */
  readonly documentation: string;
  /** A snippet in LSP's syntax (`$1`, `${1:units}`). */
  readonly insert: string;
  /** What the insertion replaces. */
  readonly range: Range;
  readonly sort: string;
  /** An old name: shown struck through. */
  readonly deprecated: boolean;
}

/** The call that is being written: its parameters, and which of them the cursor is in. */
export interface SignatureHelp {
  /** `Dense(units, activation=linear, …)`. */
  readonly label: string;
  /** Markdown. */
  readonly documentation: string;
  readonly parameters: readonly SignatureParameter[];
  /** Index into `parameters`; `undefined` past the last. */
  readonly active: number | undefined;
}

export interface SignatureParameter {
  /** Where the parameter stands in the label. */
  readonly label: Range;
  /** Markdown. */
  readonly documentation: string;
}

export interface DocumentSymbol {
  readonly name: string;
  readonly detail: string;
  readonly kind: 'network' | 'block' | 'let' | 'data' | 'train' | 'search' | 'layer' | 'value' | 'setting';
  readonly range: Range;
  readonly selection: Range;
  readonly children: readonly DocumentSymbol[];
}

/** An action shown above a line: train this block, show this network's summary. */
export interface Lens {
  readonly range: Range;
  readonly action: { readonly kind: 'train' | 'summary'; readonly name: string | null };
}

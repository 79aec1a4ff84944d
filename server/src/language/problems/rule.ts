import type { Fault, FaultRule, LayerEntry, Words } from '../../catalogue/index.ts';
import type { Finding, FindingRule } from '../semantics/findings.ts';
import type { LayerModel, NetworkModel, NodeModel, Site } from '../semantics/model.ts';
import type { Context } from './context.ts';
import type { Fix, Related, Severity } from './problem.ts';

export type RuleGroup =
  | 'syntax'
  | 'names'
  | 'values'
  | 'shapes'
  | 'recurrent'
  | 'output'
  | 'training'
  | 'regularisation'
  | 'initialisation'
  | 'convolution'
  | 'data'
  | 'versions'
  | 'runtime';

/** A check of one layer, or of one use of a layer. All of them are made in one walk over the networks. */
export interface Each<T> {
  /** The kinds of layer that it looks at, asked once a kind. */
  readonly of: (entry: LayerEntry) => boolean;
  /**
   * Whether it reads nothing but the layer's call, its weights and the shapes that come in: where it finds nothing, it finds
   * nothing in any other layer of which these are the same, and is not asked again. So it is with every check of a layer.
   */
  readonly alone?: true;
  readonly check: (one: T, context: Context, network: NetworkModel) => readonly Report[];
}

/**
 * A rule: one declaration that feeds diagnostics, `nnspec explain`, the editor's settings and the tests.
 * `check` gives the reports on the whole model, `layer` and `node` those on one layer or one use of a layer; the engine
 * adds the rule's name and severity, and drops what is suppressed.
 */
export interface Rule {
  readonly name: string;
  readonly group: RuleGroup;
  /** A rule whose cases differ names the usual one here, and the others in its reports. */
  readonly severity: Severity;
  /** The finding in one sentence. */
  readonly doc: Words;
  /** Why it matters, and what Keras would do. */
  readonly why: Words;
  /** Whether it looks at the whole model in each check, be it edited elsewhere alone: at all names, or at files, which change by themselves. */
  readonly everywhere?: true;
  readonly check?: (context: Context) => Iterable<Report>;
  readonly layer?: Each<LayerModel>;
  readonly node?: Each<NodeModel>;
}

/** What a rule said. */
export interface Told {
  readonly rule: Rule;
  readonly report: Report;
}

/** One place where a rule applies. */
export interface Report {
  readonly site: Site;
  readonly message: Words;
  readonly severity?: Severity;
  readonly related?: readonly Related[];
  readonly fixes?: readonly Fix[];
}

/** The finding of a rule; some findings are shared by several rules. */
export type FindingOf<R extends FindingRule> = Finding extends infer F
  ? F extends { readonly rule: infer Rules }
    ? R extends Rules
      ? F
      : never
    : never
  : never;

/** What a rule says of one finding; the place is the finding's unless it gives another. */
type Said = Omit<Report, 'site'> & { readonly site?: Site };

/** A check that words the findings of one kind. `undefined`: another rule speaks of this one. */
export const onFindings =
  <R extends FindingRule>(rule: R, say: (finding: FindingOf<R>, context: Context) => Said | undefined) =>
  (context: Context): readonly Report[] =>
    context.findings(rule).flatMap((finding) => {
      const said = say(finding, context);
      return said ? [{ site: finding.site, ...said }] : [];
    });

/** A node whose layer cannot take its inputs. */
export interface Faulty {
  readonly node: NodeModel;
  readonly fault: Fault;
}

/** A check that words the faults of one kind. `undefined`: another rule speaks of this one. */
export const onFaults =
  (rule: FaultRule, say: (faulty: Faulty, context: Context) => Said | undefined) =>
  (context: Context): readonly Report[] =>
    context.faults(rule).flatMap((faulty) => {
      const said = say(faulty, context);
      return said ? [{ site: context.faultSite(faulty), ...said }] : [];
    });

export const defineRule = <R extends Rule>(rule: R): R => rule;

/** The answer of a check that finds nothing. */
export const NOTHING: readonly Report[] = [];

/** Both languages of a text. */
export const words = (en: string, fr: string): Words => ({ en, fr });

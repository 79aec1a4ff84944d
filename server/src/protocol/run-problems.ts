import { array, type Decoder, integer, object, oneOf, record, string } from './decode.ts';
import { type RuleLevels, ruleLevels } from './rule-levels.ts';

const SEVERITIES = ['error', 'warning', 'info', 'hint'] as const;
type RunSeverity = (typeof SEVERITIES)[number];

/** The rules that only a run can tell of, with their usual severities. */
export const RUN_RULES = {
  'loss-not-finite': 'error',
  'exploding-gradient': 'warning',
  'vanishing-gradient': 'warning',
  'dying-relu': 'warning',
  'oscillating-loss': 'info',
  'slow-convergence': 'info',
  overfitting: 'info',
  'suspicious-validation': 'info',
  'constant-output': 'warning',
} as const satisfies Readonly<Record<string, RunSeverity>>;
export type RunRule = keyof typeof RUN_RULES;

const RUN_RULE_NAMES = Object.keys(RUN_RULES) as readonly RunRule[];

/** A mistake that shows while a network is trained, in the language of the run. It belongs to the run: the next one begins without. */
export interface ProblemEvent {
  readonly event: 'problem';
  readonly rule: RunRule;
  readonly severity: RunSeverity;
  readonly message: string;
  /** Line of the spec, from 0: of the guilty layer, setting or block. */
  readonly line: number;
  /** The guilty layer, where one is. */
  readonly layer?: string;
  /** When it showed; both count from 0, and the batch is left out where a whole epoch tells. */
  readonly epoch: number;
  readonly batch?: number;
}

export const problemFields = object(
  { rule: oneOf(...RUN_RULE_NAMES), severity: oneOf(...SEVERITIES), message: string, line: integer, epoch: integer },
  { layer: string, batch: integer },
);

/** How the rules of a run are told: what the spec and the settings say of them. */
export interface Watching {
  /** Severities that are set. */
  readonly rules: RuleLevels;
  /** Where the spec silences a rule: lines from 0. */
  readonly ignored: readonly { readonly rule: string; readonly line: number }[];
  /** Lines of the settings of the train block, from 0, by name. */
  readonly settings: Readonly<Record<string, number>>;
}

export const watchingDecoder: Decoder<Watching> = object({
  rules: ruleLevels,
  ignored: array(object({ rule: string, line: integer })),
  settings: record(integer),
});

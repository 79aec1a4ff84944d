import { type Decoder, oneOf, record } from './decode.ts';

export const RULE_LEVELS = ['error', 'warning', 'info', 'hint', 'off'] as const;
export type RuleLevel = (typeof RULE_LEVELS)[number];
export type RuleLevels = Readonly<Record<string, RuleLevel>>;

/** Reads the setting `nnspec.rules`. */
export const ruleLevels: Decoder<RuleLevels> = record(oneOf(...RULE_LEVELS));

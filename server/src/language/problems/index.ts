export { ALL_RULES, problemsOf, type Severities } from './check.ts';
export type { Edit, Fix, Problem, Related, Severity } from './problem.ts';
export { Recalled } from './recalled.ts';
export { fixesTogether, type Repaired, repair, safeFixes } from './repair.ts';
export type { Rule, RuleGroup } from './rule.ts';

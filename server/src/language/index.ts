export { analyse } from './semantics/analyse.ts';
export type { Finding, FindingRule, NameSpace } from './semantics/findings.ts';
export type * from './semantics/model.ts';
export { type Choice, plan } from './semantics/plan.ts';
export { type LayerSummary, type NamedShape, type NetworkSummary, summarise } from './summary.ts';
export type { Parsed } from './syntax/ast.ts';
export { parse } from './syntax/parse.ts';

import { RUN_RULES, type RunRule } from '../../../protocol/index.ts';
import { defineRule, type Rule } from '../rule.ts';

/** A rule that the trainer watches over while a network learns: it has its words and numbers, and a check finds nothing. */
export const defineRunRule = (rule: Pick<Rule, 'doc' | 'why'> & { readonly name: RunRule }): Rule =>
  defineRule({ ...rule, group: 'runtime', severity: RUN_RULES[rule.name], check: () => [] });

import type { Rule } from './rules.ts';
import { anyOf, include, rule, scopes } from './rules.ts';
import { choiceNames, functionNames, layerNames } from './words.ts';

const NAME = '[A-Za-z_]\\w*';
/** Where brackets end whose own sign is missing: at the body's brace, the next arrow, the next declaration. */
export const OUTSIDE = '(?=->)|(?=^\\s*\\})|(?=^(?:network|data|train|search|block|import|let)\\s+\\w+\\s*[={(,])';

const call = (begin: string, scope: string): Rule => ({
  begin: `(${begin})\\s*(\\()`,
  end: `(\\))|${OUTSIDE}`,
  beginCaptures: scopes(scope, 'punctuation.section.arguments.begin'),
  endCaptures: scopes('punctuation.section.arguments.end'),
  patterns: [
    { match: `(${NAME})\\s*(=)`, captures: scopes('variable.parameter', 'keyword.operator.assignment') },
    ...include('values'),
  ],
});

export const calls = (): Rule => ({
  patterns: [
    call(anyOf(layerNames()), 'support.class.layer'),
    call(anyOf(functionNames()), 'support.function'),
    call(`\\b${NAME}`, 'entity.name.function.block'),
  ],
});

const group = (kind: string, open: string, close: string, patterns: readonly Rule[]): Rule => ({
  begin: open,
  end: `(${close})|${OUTSIDE}`,
  beginCaptures: { 0: { name: `punctuation.section.${kind}.begin.nnspec` } },
  endCaptures: scopes(`punctuation.section.${kind}.end`),
  patterns,
});

export const groups: Rule = {
  patterns: [group('list', '\\[', '\\]', include('values')), group('parens', '\\(', '\\)', include('values'))],
};

export const record: Rule = group('record', '\\{', '\\}', [
  {
    match: `(${NAME}|"[^"]*"|'[^']*')\\s*(:)`,
    captures: scopes('variable.other.property', 'punctuation.separator.key-value'),
  },
  ...include('values'),
]);

/** Bare words that arguments take as they stand. */
export const words = (): Rule => rule('support.constant', anyOf([...new Set([...choiceNames(), ...functionNames()])].sort()));

export const values: Rule = {
  patterns: include('comments', 'strings', 'numbers', 'constants', 'calls', 'words', 'groups', 'record', 'names', 'signs'),
};

export const names: Rule = rule('variable.other', `\\b${NAME}\\b`);

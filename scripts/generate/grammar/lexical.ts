import { CONSTANTS } from '../../../server/src/language/syntax/tokens.ts';
import type { Rule } from './rules.ts';
import { anyOf, rule, scopes } from './rules.ts';

/** Comments, strings, numbers, constants, signs. */

export const comments: Rule = {
  patterns: [
    {
      match: '(#\\s*)(nnspec-ignore)\\b(?:\\s+([a-z][a-z-]*))?.*$',
      name: 'comment.line.number-sign.nnspec',
      captures: { 2: { name: 'keyword.other.directive.nnspec' }, 3: { name: 'entity.name.tag.rule.nnspec' } },
    },
    rule('comment.line.documentation', '##(?!#).*$'),
    rule('comment.line.number-sign', '#.*$'),
  ],
};

const string = (kind: string, quote: string): Rule => ({
  name: `string.quoted.${kind}.nnspec`,
  begin: quote,
  end: `(${quote})|$`,
  beginCaptures: { 0: { name: 'punctuation.definition.string.begin.nnspec' } },
  endCaptures: { 1: { name: 'punctuation.definition.string.end.nnspec' } },
  patterns: [
    rule('constant.character.escape', '\\\\(?:["\'\\\\nt]|u\\{[0-9A-Fa-f]+\\})'),
    rule('invalid.illegal.escape', '\\\\.'),
  ],
});

export const strings: Rule = { patterns: [string('double', '"'), string('single', "'")] };

const DIGITS = '[0-9]+(?:_[0-9]+)*';

export const numbers: Rule = {
  patterns: [
    rule('constant.numeric.float', `\\b${DIGITS}(?:\\.${DIGITS}(?:[eE][+-]?[0-9]+)?|[eE][+-]?[0-9]+)(?![\\w.])`),
    rule('constant.numeric.integer', `\\b${DIGITS}(?![\\w.])`),
    rule('invalid.illegal.number', '\\b[0-9][\\w.]*'),
  ],
};

export const constants: Rule = rule('constant.language', `${anyOf(CONSTANTS)}(?!\\s*[=:](?!=))`);

export const signs: Rule = {
  patterns: [
    rule('keyword.operator.arrow', '->'),
    rule('keyword.operator.arithmetic', '\\*\\*|//|[-+*/%]'),
    rule('keyword.operator.assignment', '='),
    rule('punctuation.separator.comma', ','),
    rule('punctuation.separator.key-value', ':'),
    { match: '([)\\]}])', captures: scopes('punctuation.section.brackets.end') },
  ],
};

import type { Rule } from './rules.ts';
import { anyOf, include, scopes } from './rules.ts';
import { settingNames } from './words.ts';

const NAME = '[A-Za-z_]\\w*';
/** A keyword that begins a statement: unless `=` or `->` follows. */
const STARTS = '(?!\\s*(?:=|->|,|\\)))';
const END = '(\\})|(?=^(?:network|data|train|search|block)\\s+(?:\\w+\\s*)?[{(])';

const region = (begin: string, beginScopes: readonly string[], patterns: readonly Rule[]): Rule => ({
  begin,
  end: END,
  beginCaptures: scopes(...beginScopes),
  endCaptures: scopes('punctuation.section.body.end'),
  patterns,
});

const BODY = 'punctuation.section.body.begin';

/** `network NAME {`, `data NAME {`, …; a header whose brace is on the next line. */
export const declarations: Rule = {
  patterns: [
    region(
      `\\b(network)\\b(?:\\s+(${NAME}))?\\s*(\\{)`,
      ['keyword.control.network', 'entity.name.type.network', BODY],
      include('statements'),
    ),
    region(
      `\\b(data|train|search)\\b(?:\\s+(${NAME}))?\\s*(\\{)`,
      ['keyword.control.settings', 'entity.name.type.settings', BODY],
      include('settings'),
    ),
    {
      match: `^\\s*(network|data|train|search)\\b(?:\\s+(${NAME}))?\\s*(?=#|$)`,
      captures: scopes('keyword.control.declaration', 'entity.name.type'),
    },
    {
      begin: `\\b(block)\\s+(${NAME})\\s*(\\()`,
      end: '(\\))|(?=\\{)',
      beginCaptures: scopes('keyword.control.block', 'entity.name.function.block', 'punctuation.section.parameters.begin'),
      endCaptures: scopes('punctuation.section.parameters.end'),
      patterns: [
        { match: `(?<=[(,]|^)\\s*(${NAME})(?=\\s*(?:[,)=#]|$))`, captures: scopes('variable.parameter') },
        ...include('values'),
      ],
    },
    {
      begin: `\\b(import)\\b(?=\\s+${NAME})`,
      end: `\\b(from)\\b(?=\\s*(?:["']|$))|(?=["'{}=()])`,
      beginCaptures: scopes('keyword.control.import'),
      endCaptures: scopes('keyword.control.from'),
      patterns: include('comments', 'names', 'signs'),
    },
  ],
};

export const statements: Rule = {
  patterns: [
    ...include('comments', 'declarations'),
    {
      match: `\\b(let)\\s+(${NAME})\\s*(=)`,
      captures: scopes('keyword.control.let', 'variable.other.constant', 'keyword.operator.assignment'),
    },
    {
      match: `\\b(layer)\\s+(${NAME})\\s*(=)`,
      captures: scopes('keyword.control.layer', 'entity.name.function.layer', 'keyword.operator.assignment'),
    },
    { match: `\\b(let|layer)\\b${STARTS}`, captures: scopes('keyword.control') },
    { match: `\\b(repeat)\\b${STARTS}`, captures: scopes('keyword.control.repeat') },
    { match: `\\b(as)\\s+(${NAME})(?=\\s*(?:\\{|#|$))`, captures: scopes('keyword.control.as', 'variable.other.counter') },
    { match: `\\b(output)\\b(?=\\s+${NAME})${STARTS}`, captures: scopes('keyword.control.output') },
    { match: '\\b(input)\\b(?=\\s*->)', captures: scopes('variable.language.input') },
    {
      begin: '\\{',
      end: END,
      beginCaptures: { 0: { name: 'punctuation.section.body.begin.nnspec' } },
      endCaptures: scopes('punctuation.section.body.end'),
      patterns: include('statements'),
    },
    { match: `\\b(${NAME})\\s*(=)`, captures: scopes('variable.other.definition', 'keyword.operator.assignment') },
    ...include('values'),
  ],
};

export const settings = (): Rule => ({
  patterns: [
    ...include('comments'),
    { match: `(${anyOf(settingNames())})\\s*(=)`, captures: scopes('variable.other.property', 'keyword.operator.assignment') },
    { match: `\\b(${NAME})\\s*(=)`, captures: scopes('variable.other.definition', 'keyword.operator.assignment') },
    { match: `\\b(${NAME})\\s+(in)\\b(?!\\s*=)`, captures: scopes('variable.other.definition', 'keyword.control.in') },
    ...include('values'),
  ],
});

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

interface Configuration {
  readonly comments: { readonly lineComment: string };
  readonly autoClosingPairs: readonly { readonly open: string; readonly close: string; readonly notIn?: readonly string[] }[];
  readonly wordPattern: string;
  readonly indentationRules: { readonly increaseIndentPattern: string; readonly decreaseIndentPattern: string };
  readonly onEnterRules: readonly { readonly beforeText: string; readonly action: { readonly appendText?: string } }[];
}

const path = new URL('../../syntaxes/language-configuration.json', import.meta.url);
const configuration: Configuration = JSON.parse(readFileSync(path, 'utf8'));

describe('the editor', () => {
  it('closes every bracket and quote of the language', () =>
    assert.deepEqual(
      configuration.autoClosingPairs.map(({ open, close }) => open + close),
      ['{}', '[]', '()', '""', "''"],
    ));

  it('does not close quotes in comments and strings', () => {
    for (const { open, notIn } of configuration.autoClosingPairs)
      if (open === '"' || open === "'") assert.deepEqual(notIn, ['string', 'comment']);
  });

  it('takes a name, a number as one word', () =>
    assert.deepEqual('LSTM(64, return_sequences=true, 1_000.5)'.match(new RegExp(configuration.wordPattern, 'g')), [
      'LSTM',
      '64',
      'return_sequences',
      'true',
      '1_000.5',
    ]));

  for (const [line, more, less] of [
    ['network n {', true, false],
    ['network n { # the first', true, false],
    ['  Dense(', true, false],
    ['  name = "a{"', false, false],
    ['  # a {', false, false],
    ['  Dense(1)', false, false],
    ['}', false, true],
    ['  ])', false, true],
  ] as const)
    it(`indents ${more ? 'after' : less ? 'less at' : 'nothing after'} \`${line}\``, () => {
      const { increaseIndentPattern, decreaseIndentPattern } = configuration.indentationRules;
      assert.equal(new RegExp(increaseIndentPattern).test(line), more);
      assert.equal(new RegExp(decreaseIndentPattern).test(line), less);
    });

  it('goes on with documentation on the next line', () => {
    const rule = configuration.onEnterRules.find(({ action }) => action.appendText === '## ');
    const before = new RegExp(rule?.beforeText ?? '^$');
    assert.deepEqual(
      ['## Of the data.', '##', '# note', '### title', 'let x = 1 ## y'].map((line) => before.test(line)),
      [true, false, false, false, false],
    );
  });
});

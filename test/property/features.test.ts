import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { catalogue } from '../../server/src/catalogue/index.ts';
import { complete } from '../../server/src/language/features/completion.ts';
import { hover } from '../../server/src/language/features/hover.ts';
import { lenses } from '../../server/src/language/features/lenses.ts';
import { signatureHelp } from '../../server/src/language/features/signature.ts';
import { symbols } from '../../server/src/language/features/symbols.ts';
import { modelOf, sunspots } from '../unit/features/spec.ts';
import { tries } from './tries.ts';

const graph = `block residual(filters, stride=1) {
  main  = input -> Conv2D(filters, 3, strides=stride, padding=same) -> BatchNormalization()
  short = input -> Conv2D(filters, 1, strides=stride)
  [main, short] -> Add() -> Activation(relu)
}
network classifier {
  photo = Input(shape=[32, 32, 3])
  layer shared = Dense(3)
  repeat 2 as i { residual(16 * 2 ** i, stride=2) }
  photo -> Flatten() -> Bidirectional(LSTM(8)) -> shared()
  output photo
}
search { units in [1, 2]
  objective = minimize(val_loss) }
import a, b from "c.nnspec"
`;

const pieces = [
  'network',
  'train {',
  'Dense(',
  'x',
  ' = ',
  '->',
  ')',
  '}',
  '{',
  '[',
  ']',
  ',',
  '"',
  '#',
  '##',
  '\n',
  'in',
  '1e',
  '//',
  '**',
  'let ',
  'é',
  '🙂',
  'none',
  '=',
];

/** Whole specs with pieces cut out and put in: half-typed files. */
const halfTyped = fc
  .record({
    text: fc.constantFrom(sunspots, graph),
    from: fc.double({ min: 0, max: 1, noNaN: true }),
    cut: fc.nat(80),
    put: fc.array(fc.constantFrom(...pieces), { maxLength: 4 }),
    rest: fc.boolean(),
  })
  .map(({ text, from, cut, put, rest }) => {
    const at = Math.floor(from * text.length);
    return text.slice(0, at) + put.join('') + (rest ? text.slice(at + cut) : '');
  });

const anyText = fc.oneof(
  halfTyped,
  fc.array(fc.constantFrom(...pieces), { maxLength: 30 }).map((all) => all.join('')),
  fc.string(),
);

const askEverything = (text: string, offset: number): void => {
  const model = modelOf(text);
  for (const lang of ['en', 'fr'] as const) {
    const found = hover(model, offset, lang, catalogue);
    if (found) assert.ok(found.range.start <= found.range.end && found.range.end <= text.length);
    signatureHelp(model, offset, lang, catalogue);
    for (const { range, insert } of complete(model, offset, lang, catalogue)) {
      assert.ok(range.start <= offset && offset <= range.end, 'the cursor is in what is replaced');
      assert.doesNotMatch(text.slice(range.start, range.end), /\W/);
      assert.notEqual(insert, '');
    }
  }
  symbols(model);
  lenses(model);
};

test('at any place of any text every question has an answer, and none throws', () => {
  fc.assert(
    fc.property(anyText, fc.double({ min: 0, max: 1, noNaN: true }), (text, where) => {
      askEverything(text, Math.round(where * text.length));
    }),
    { numRuns: tries(400) },
  );
});

test('at every place of a text that is being typed every question has an answer', () => {
  const text = graph.slice(0, graph.indexOf('Add()') + 3);
  for (let offset = 0; offset <= text.length; offset += 3) askEverything(text, offset);
});

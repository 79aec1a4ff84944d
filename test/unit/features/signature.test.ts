import assert from 'node:assert/strict';
import { test } from 'node:test';
import { catalogue } from '../../../server/src/catalogue/index.ts';
import { signatureHelp } from '../../../server/src/language/features/signature.ts';
import { marked } from './spec.ts';

/** The label with the active parameter in « ». */
const shown = (spec: string): string | undefined => {
  const { model, offset } = marked(spec);
  const help = signatureHelp(model, offset, 'en', catalogue);
  if (!help) return undefined;
  const active = help.active === undefined ? undefined : help.parameters[help.active];
  if (!active) return help.label;
  const { start, end } = active.label;
  return `${help.label.slice(0, start)}«${help.label.slice(start, end)}»${help.label.slice(end)}`;
};

const cases: readonly (readonly [string, RegExp])[] = [
  ['network { Dense(‸) }', /^Dense\(«units», activation=linear, use_bias=true/],
  ['network { Dense(‸', /^Dense\(«units»/],
  ['network { Dense(10, ‸) }', /«activation=linear»/],
  ['network { Dense(10, "rel‸u") }', /«activation=linear»/],
  ['network { Dense(10, use_bias=‸) }', /«use_bias=true»/],
  ['network { Dense(use_bias=false, ‸) }', /«units»/],
  ['network { Dense(10, kernel_regularizer=l2(‸)) }', /^l2\(«l2=0\.01»\)$/],
  ['train { optimizer = SGD(0.1, ‸) }', /«momentum=0»/],
  ['train { optimizer = SGD(lr=0.‸1) }', /«learning_rate=0\.01»/],
  ['data { source = csv("a.‸csv") }', /^csv\(«file», delimiter=",", header=true[,)]/],
  ['block b(f, s=1) { Dense(f) }\nnetwork { b(3, ‸) }', /^b\(f, «s=1»\)$/],
];

for (const [spec, label] of cases)
  test(`${spec.replaceAll('\n', ' ')} shows ${label}`, () => {
    assert.match(shown(spec) ?? '', label);
  });

test('there is no signature outside of brackets, nor of what nobody knows', () => {
  for (const spec of ['network { Dense(1)‸ }', 'network { De‸nse(1) }', '‸', 'network { Nothing(‸) }'])
    assert.equal(shown(spec), undefined, spec);
});

test('past the last parameter none is active', () => {
  assert.doesNotMatch(
    shown('network { Dense(1, relu, true, zeros, zeros, l2, l2, l2, none, none, none, none, none, ‸) }') ?? '«',
    /«/,
  );
});

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { lenses } from '../../../server/src/language/features/lenses.ts';
import { symbols } from '../../../server/src/language/features/symbols.ts';
import type { DocumentSymbol } from '../../../server/src/language/service.ts';
import { modelOf, sunspots } from './spec.ts';

const outline = (of: readonly DocumentSymbol[], depth = 0): readonly string[] =>
  of.flatMap(({ name, kind, detail, children }) => [
    `${'  '.repeat(depth)}${kind} ${name}: ${detail}`,
    ...outline(children, depth + 1),
  ]);

const everySymbol = (of: readonly DocumentSymbol[]): readonly DocumentSymbol[] =>
  of.flatMap((one) => [one, ...everySymbol(one.children)]);

describe('the outline', () => {
  test('has layers with their names and output shapes below their network', () => {
    assert.deepEqual(outline(symbols(modelOf(sunspots))).slice(0, 6), [
      'let units: 64',
      'network forecaster: network',
      '  layer lstm: LSTM [32, 24, 64]',
      '  layer dropout: Dropout [32, 24, 64]',
      '  layer lstm_1: LSTM [32, 32]',
      '  layer dense: Dense [32, 1]',
    ]);
  });

  test('has settings with their values', () => {
    const lines = outline(symbols(modelOf(sunspots)));
    assert.ok(lines.includes('data sunspots: data'));
    assert.ok(lines.includes('  setting source: csv("sunspots.csv")'));
    assert.ok(lines.includes('train train: '));
    assert.ok(lines.includes('  setting epochs: 20'));
  });

  test('counts the uses of a layer in a block and lists calls of blocks', () => {
    const spec = 'block b(f) { Dense(f) }\nnetwork n { Input(shape=[4])\n repeat 3 { b(4) } }';
    assert.deepEqual(outline(symbols(modelOf(spec))), [
      'block b: b(f)',
      '  layer dense: Dense [batch, 4] × 3',
      'network n: network',
      '  layer Input: ',
      '  layer b: ',
    ]);
  });

  test('exists for a half-typed file', () => {
    assert.deepEqual(outline(symbols(modelOf('network { Dense(3, \ntrain { epochs ='))).slice(0, 2), [
      'network network: ',
      '  layer dense: Dense',
    ]);
  });

  test('gives every symbol a name, and a selection inside its range', () => {
    for (const { name, range, selection } of everySymbol(symbols(modelOf(sunspots)))) {
      assert.notEqual(name, '');
      assert.ok(range.start <= selection.start && selection.end <= range.end, name);
    }
  });
});

test('a lens trains over each train block, and shows a summary over each network', () => {
  const text = 'network a { }\ntrain one { }\ntrain { }\n';
  const shown = lenses(modelOf(text)).map(
    ({ range, action }) => `${text.slice(range.start, range.end)}: ${action.kind} ${action.name}`,
  );
  assert.deepEqual(shown, ['network: summary a', 'train: train one', 'train: train null']);
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { format } from '../../../client/webview/model/format.ts';
import { shapeText, weightBytes } from '../../../client/webview/model/shape.ts';

const en = format('en');
const fr = format('fr');

describe('numbers in a panel', () => {
  it('have four significant digits, in the way of the language', () => {
    assert.equal(en.value(0.41234), '0.4123');
    assert.equal(fr.value(0.41234), '0,4123');
    assert.equal(en.value(0.5), '0.5000');
    assert.equal(en.value(0), '0');
  });

  it('are written with an exponent where they are very small or large, and say when they are none', () => {
    assert.equal(en.value(1.234e-5), '1.23e-5');
    assert.equal(en.value(1.5e7), '1.5e7');
    assert.equal(en.value(Number.NaN), 'NaN');
    assert.equal(en.value(Number.NEGATIVE_INFINITY), '−∞');
  });

  it('are grouped where they count', () => {
    assert.equal(en.count(60_000), '60,000');
    assert.match(fr.count(60_000), /^60\s000$/u);
  });
});

describe('times in a panel', () => {
  it('are minutes and seconds, with hours where there are any', () => {
    assert.equal(en.clock(42.4), '0:42');
    assert.equal(en.clock(725), '12:05');
    assert.equal(en.clock(3723), '1:02:03');
    assert.equal(en.clock(-3), '0:00');
  });

  it('are seconds where they are short', () => {
    assert.equal(en.duration(0.837), '0.837 s');
    assert.equal(fr.duration(12.34), '12,3 s');
    assert.equal(en.duration(125), '2:05');
  });
});

describe('shapes in a summary', () => {
  it('are written as the language writes them', () => {
    assert.equal(shapeText([null, 8, 8, 1]), '[none, 8, 8, 1]');
    assert.equal(
      shapeText([
        [32, 4],
        [32, 4],
      ]),
      '[32, 4] [32, 4]',
    );
  });

  it('go with the size of the weights, four bytes each', () => {
    assert.deepEqual(weightBytes(100), { value: 400, unit: 'byte' });
    assert.deepEqual(weightBytes(24_234), { value: 96.936, unit: 'kilobyte' });
    assert.equal(weightBytes(25e6).unit, 'megabyte');
  });
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { NumberScanner } from '../../../server/src/trainer/data/sources/delimited/number.ts';
import { TextFault, Tokenizer } from '../../../server/src/trainer/data/sources/delimited/tokenizer.ts';
import type { CellSink } from '../../../server/src/trainer/data/table/source.ts';

/** Rows as they come, with their lines. */
class Rows implements CellSink {
  readonly rows: string[][] = [];
  readonly lines: (number | null)[] = [];
  #row: string[] = [];
  #line: number | null = null;

  startRow(line: number | null): void {
    this.#row = [];
    this.#line = line;
  }
  number(slot: number, value: number): void {
    this.#row[slot] = String(value);
  }
  text(slot: number, text: string): void {
    this.#row[slot] = text;
  }
  endRow(): boolean {
    this.rows.push(this.#row);
    this.lines.push(this.#line);
    return true;
  }
}

/** Reads a text in pieces of so many bytes, as they come from a disk. */
function tokens(text: string, delimiter: string, piece: number): Rows {
  const sink = new Rows();
  const tokenizer = new Tokenizer(delimiter, '.');
  const bytes = Buffer.from(text);
  let rest = Buffer.alloc(0);
  for (let at = 0; at < bytes.length; at += piece) {
    const whole = Buffer.concat([rest, bytes.subarray(at, at + piece)]);
    const { read } = tokenizer.rows(whole, null, sink, false);
    rest = whole.subarray(read);
  }
  tokenizer.rows(rest, null, sink, true);
  return sink;
}

const field = fc.oneof(
  fc.stringMatching(/^[a-z0-9 .é€]{0,6}$/),
  fc.string({ unit: fc.constantFrom('a', '"', ',', ';', '\n', '\r\n', '😀', ' ') }),
);
const written = (text: string): string => (/[",;\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

test('quoted fields, line ends and pieces of any length are read as csv-parse reads the whole', () => {
  const tables = fc.array(fc.array(field, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 });
  const ends = fc.constantFrom('\n', '\r\n', '\r');
  fc.assert(
    fc.property(tables, ends, fc.constantFrom(',', ';', '::'), fc.integer({ min: 1, max: 40 }), (rows, end, delimiter, piece) => {
      const text = rows.map((row) => row.map(written).join(delimiter)).join(end);
      const expected = parse(text, { delimiter, relax_column_count: true, skip_empty_lines: true, record_delimiter: end });
      assert.deepEqual(tokens(text, delimiter, piece).rows, expected);
    }),
    { numRuns: 500 },
  );
});

test('a row is told by the line that it begins on, empty lines and lines inside quotes counted', () => {
  const { rows, lines } = tokens('a,b\n\n"x\ny",1\r\n\r\n2,3', ',', 3);
  assert.deepEqual(rows, [
    ['a', 'b'],
    ['x\ny', '1'],
    ['2', '3'],
  ]);
  assert.deepEqual(lines, [1, 3, 6]);
});

test('a row of another length, an open quote and a torn one are faults with their lines', () => {
  const slots = [{ slot: 0, mode: 'number' } as const, null];
  const fault = (text: string): unknown => {
    try {
      new Tokenizer(',', '.').rows(Buffer.from(text), slots, new Rows(), true);
    } catch (error) {
      return error instanceof TextFault ? error.fault : error;
    }
    return null;
  };
  assert.deepEqual(fault('1,2\n1,2,3\n'), { kind: 'ragged', line: 2, found: 3 });
  assert.deepEqual(fault('1,2\n1\n'), { kind: 'ragged', line: 2, found: 1 });
  assert.deepEqual(fault('1,"2\n3'), { kind: 'open-quote', line: 1 });
  assert.deepEqual(fault('1,2\n"1"5,2\n'), { kind: 'after-quote', line: 2 });
  assert.equal(fault('1,2\n3,4'), null);
});

const scan = (text: string, decimal = '.'): { readonly end: number; readonly value: number } => {
  const scanner = new NumberScanner(decimal, true);
  return { end: scanner.scan(Buffer.from(`${text},`), 0), value: scanner.value };
};

test('a number is read to the bit, or left to another reader', () => {
  const spelled = fc.oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
    fc
      .tuple(fc.double({ min: -1e6, max: 1e6, noNaN: true }), fc.integer({ min: 0, max: 20 }))
      .map(([x, digits]) => x.toFixed(digits)),
    fc
      .tuple(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer({ min: 0, max: 20 }))
      .map(([x, n]) => x.toExponential(n)),
    fc.stringMatching(/^[+-]?(\d{1,22}\.?\d{0,22}|\.\d{1,20})([eE][+-]?\d{1,3})?$/),
  );
  let read = 0;
  fc.assert(
    fc.property(spelled, (text) => {
      const { end, value } = scan(text);
      if (end < 0) return;
      read += 1;
      assert.equal(end, text.length);
      assert.ok(Object.is(value, Number(text)), `${text}: ${value}`);
    }),
    { numRuns: 20_000 },
  );
  assert.ok(read > 5_000, `${read} were read`);
});

test('halfway between two doubles the number is left to another reader, not guessed', () => {
  for (const text of ['9007199254740993', '9007199254740995', '0.5000000000000000555']) {
    const { end, value } = scan(text);
    assert.ok(end < 0 || Object.is(value, Number(text)), text);
  }
});

test('what is no number is not taken for one', () => {
  for (const text of ['', '-', '.', '+.', 'e5', '1e', '1e+', 'x1', '--1']) assert.equal(scan(text).end, -1, text);
  for (const text of ['1.2.3', '12a', '1,5', '2024-01-01']) assert.ok(scan(text).end < text.length, text);
  assert.deepEqual(scan('1,5', ','), { end: 3, value: 1.5 });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { AnyNode, File } from '../../../server/src/language/syntax/ast.ts';
import { parse } from '../../../server/src/language/syntax/parse.ts';
import { walk } from '../../../server/src/language/syntax/walk.ts';
import { SAMPLES } from '../../unit/syntax/support/samples.ts';
import { show } from '../../unit/syntax/support/show.ts';
import { sound } from './invariants.ts';

const WHOLE = new Set<AnyNode['kind']>(['import', 'let', 'shared', 'output', 'flow', 'setting']);

/** The statements and settings of a file by where they begin. */
const statements = (file: File): ReadonlyMap<number, AnyNode> => {
  const found = new Map<number, AnyNode>();
  walk(file, (node) => {
    if (WHOLE.has(node.kind)) found.set(node.range.start, node);
  });
  return found;
};

describe('a spec that is cut off anywhere', () => {
  for (const sample of SAMPLES) {
    const whole = statements(parse(sample).file);
    const ends = [...whole.values()].toSorted((a, b) => a.range.end - b.range.end);

    it(`has every statement that came before: ${sample.split('\n', 1)[0]}`, () => {
      for (let cut = 0; cut <= sample.length; cut++) {
        const parsed = parse(sample.slice(0, cut));
        sound(parsed);
        const left = statements(parsed.file);
        const before = ends.filter(({ range }) => range.end < cut).slice(0, -1);
        for (const node of before) {
          const still = left.get(node.range.start);
          assert.equal(still && show(still), show(node), `cut before ${JSON.stringify(sample.slice(cut, cut + 20))}`);
        }
      }
    });

    it(`is missing only its end: at most one error: ${sample.split('\n', 1)[0]}`, () => {
      for (let cut = 0; cut <= sample.length; cut++) {
        const { errors } = parse(sample.slice(0, cut));
        assert.ok(errors.length <= 1, `${errors.length} errors, cut before ${JSON.stringify(sample.slice(cut, cut + 20))}`);
      }
    });
  }
});

describe('a spec with one line cut off in its middle', () => {
  for (const sample of SAMPLES)
    it(`has all statements of the other lines: ${sample.split('\n', 1)[0]}`, () => {
      const lines = sample.split('\n');
      const whole = [...statements(parse(sample).file).values()];
      for (const [index, line] of lines.entries()) {
        const kept = line.slice(0, Math.floor(line.length / 2));
        if (!/^ +[A-Za-z].*[(,=]/.test(kept) || /[{}]/.test(line)) continue;
        const start = lines.slice(0, index).join('\n').length;
        const end = start + line.length + 1;
        const text = [...lines.slice(0, index), kept, ...lines.slice(index + 1)].join('\n');
        const left = [...statements(parse(text).file).values()].map(show);
        const others = whole.filter(
          ({ range }) => range.end < start || (range.start > end && !sample.slice(range.start).startsWith('->')),
        );
        for (const node of others) assert.ok(left.includes(show(node)), `${show(node)} is lost behind ${JSON.stringify(kept)}`);
      }
    });
});

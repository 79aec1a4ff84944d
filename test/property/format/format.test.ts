import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { catalogue } from '../../../server/src/catalogue/index.ts';
import { applyEdits } from '../../../server/src/language/format/edits.ts';
import { formatEdits, formatRangeEdits, formatText } from '../../../server/src/language/format/format.ts';
import { problemsOf } from '../../../server/src/language/problems/index.ts';
import { analyse } from '../../../server/src/language/semantics/analyse.ts';
import type { Parsed } from '../../../server/src/language/syntax/ast.ts';
import { parse } from '../../../server/src/language/syntax/parse.ts';
import { walk } from '../../../server/src/language/syntax/walk.ts';
import { show } from '../../unit/syntax/support/show.ts';
import { written } from '../syntax/arbitraries.ts';
import { tries } from '../tries.ts';
import { texts } from './texts.ts';

const format = (text: string): string => formatText(parse(text));
const trimmed = (text: string): string => text.replaceAll(/[ \t\r]+$/gm, '');
const commentsOf = ({ comments }: Parsed): readonly string[] => comments.map(({ text }) => trimmed(text));

/** What is documented, with its documentation. */
const docsOf = ({ file }: Parsed): readonly string[] => {
  const found: string[] = [];
  walk(file, (node) => {
    if ('doc' in node && node.doc !== undefined) found.push(`${show(node)}: ${trimmed(node.doc)}`);
  });
  return found;
};

/**
 * The problems, each with how many words stand before it. Messages may quote the text as it is written, and lines by number,
 * so that two of one place may become one where they name statements of one line.
 */
const told = (parsed: Parsed): ReadonlySet<string> =>
  new Set(
    problemsOf(analyse(parsed, catalogue))
      .map(({ rule, severity, range }) => {
        const before = parsed.text.slice(0, range.start).match(/\w+/g)?.length ?? 0;
        return `${severity} ${rule} behind ${before} words`;
      })
      .toSorted(),
  );

const same = (before: string, after: string): void => {
  const [old, set] = [parse(before), parse(after)];
  assert.deepEqual(set.errors, []);
  assert.equal(show(set.file), show(old.file));
  assert.deepEqual(commentsOf(set), commentsOf(old));
  assert.deepEqual(docsOf(set), docsOf(old));
};

describe('formatting any spec', () => {
  const holds = (runs: number, property: (text: string) => void): void =>
    fc.assert(
      fc.property(texts, (text) => {
        fc.pre(parse(text).errors.length === 0);
        property(text);
      }),
      { numRuns: tries(runs) },
    );

  it('changes neither what it means nor a comment nor what a comment documents', () =>
    holds(2000, (text) => same(text, format(text))));

  it('a second time changes nothing', () =>
    holds(2000, (text) => {
      const once = format(text);
      assert.equal(format(once), once);
    }));

  it('leaves every problem as it was, silenced ones too', () =>
    holds(600, (text) => assert.deepEqual(told(parse(format(text))), told(parse(text)))));

  it('leaves no blank at the end of a line, no two blank lines, one line end at the end', () =>
    holds(600, (text) => {
      const set = format(text);
      assert.doesNotMatch(set, /[ \t]\r?\n|\n\r?\n\r?\n|^\r?\n/);
      if (set.replace('\ufeff', '') !== '') assert.match(set, /[^\n]\r?\n$/);
    }));
});

describe('formatting a part of any spec', () => {
  const parts = fc.tuple(texts, fc.nat(), fc.nat()).map(([text, a, b]) => {
    const [start = 0, end = 0] = [a % (text.length + 1), b % (text.length + 1)].toSorted((x, y) => x - y);
    return { text, start, end };
  });

  it('changes nothing outside of it, and nothing of what it means', () => {
    fc.assert(
      fc.property(parts, ({ text, start, end }) => {
        const parsed = parse(text);
        fc.pre(parsed.errors.length === 0);
        const set = applyEdits(text, formatRangeEdits(parsed, { start, end }));
        assert.equal(set.slice(0, start), text.slice(0, start));
        assert.equal(set.slice(set.length - (text.length - end)), text.slice(end));
        same(text, set);
      }),
      { numRuns: tries(2000) },
    );
  });

  it('does all that formatting does when the part is the whole', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const parsed = parse(text);
        assert.deepEqual(formatRangeEdits(parsed, { start: 0, end: text.length }), formatEdits(parsed));
      }),
      { numRuns: tries(300) },
    );
  });
});

describe('formatting any text at all', () => {
  it('leaves a text with syntax errors as it is', () => {
    fc.assert(
      fc.property(written, (text) => {
        const set = format(text);
        if (parse(text).errors.length > 0) assert.equal(set, text);
        else same(text, set);
      }),
      { numRuns: tries(2000) },
    );
  });

  it('edits apart and in order, never between the two signs of a line end', () => {
    fc.assert(
      fc.property(texts, (text) => {
        let last = 0;
        for (const { range } of formatEdits(parse(text))) {
          assert.ok(last <= range.start && range.start <= range.end);
          for (const at of [range.start, range.end]) assert.notEqual(text.slice(at - 1, at + 1), '\r\n');
          last = range.end;
        }
      }),
      { numRuns: tries(600) },
    );
  });
});

import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { type Finding, readSpec } from '../../../server/src/language/index.ts';
import { problemsOf } from '../../../server/src/language/problems/index.ts';

const text = 'import residual from "blocks.nnspec"\n';
const site = { range: { start: text.indexOf('"blocks'), end: text.length - 1 }, trail: [] };

/** What is said of an import when whoever opens files has found this. */
const said = (finding: Finding) => {
  const { model } = readSpec(text);
  const { bindings, references, calls } = model;
  const found = { ...model, bindings, references, calls, findings: [finding] };
  const [problem] = problemsOf(found, { 'unused-name': 'off' }).filter(({ rule }) => rule === finding.rule);
  assert.ok(problem);
  return problem;
};

suite('a file that is imported', () => {
  for (const [reason, why] of [
    ['missing', 'There is no such file'],
    ['outside', 'outside the workspace'],
    ['unreadable', 'cannot be read'],
  ] as const) {
    test(`and is ${reason}: the path and the reason are told`, () => {
      const { message, severity } = said({ rule: 'import-not-found', path: 'blocks.nnspec', reason, candidates: [], site });
      assert.equal(severity, 'error');
      assert.ok(message.en.includes('`blocks.nnspec`') && message.en.includes(why), message.en);
      assert.ok(message.fr.includes('`blocks.nnspec`'), message.fr);
    });
  }

  test('and imports its importer: the circle is told, file by file', () => {
    const { message } = said({ rule: 'import-cycle', circle: ['a.nnspec', 'blocks.nnspec', 'a.nnspec'], site });
    assert.match(message.en, /`a\.nnspec` → `blocks\.nnspec` → `a\.nnspec`/);
    assert.match(message.fr, /`a\.nnspec` → `blocks\.nnspec` → `a\.nnspec`/);
  });

  test('and has another name than the one imported: the closest is offered', () => {
    const { message, fixes } = said({
      rule: 'unknown-import',
      name: 'residual',
      path: 'blocks.nnspec',
      candidates: ['residuals', 'dense'],
      site,
    });
    assert.match(message.en, /Did you mean `residuals`\?/);
    assert.match(message.fr, /Vouliez-vous dire `residuals` \?/);
    assert.deepEqual(
      fixes.map(({ edits: [edit] }) => edit?.text),
      ['residuals'],
    );
  });

  test('and has nothing like the name: what it has is listed', () => {
    const { message } = said({ rule: 'unknown-import', name: 'x', path: 'b.nnspec', candidates: ['residual', 'dense'], site });
    assert.match(message.en, /It has `residual`, `dense`\./);
  });
});

import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, it } from 'node:test';
import { examplesOf } from '../../../scripts/generate/rules/examples.ts';
import { sourceOf } from '../../../scripts/generate/rules/pages.ts';
import { RULES_FOLDER, rulePages } from '../../../scripts/generate/rules.ts';
import { around } from '../../../scripts/lib/fixture-data.ts';
import { at } from '../../../scripts/lib/paths.ts';
import { readSpec } from '../../../server/src/language/index.ts';
import { ALL_RULES } from '../../../server/src/language/problems/index.ts';
import { fixturesOf } from '../problems/support/fixtures.ts';

const pages = new Map(await Promise.all(rulePages.map(async ({ path, text }) => [path, await text()] as const)));
const FOLDERS = { en: RULES_FOLDER, fr: `${RULES_FOLDER}/fr` } as const;
const LANGS = ['en', 'fr'] as const;
const pageOf = (rule: string, lang: 'en' | 'fr'): string => pages.get(`${FOLDERS[lang]}/${rule}.md`) ?? '';

describe('the pages of the rules', () => {
  it('say of each rule what it finds and why, in both languages, and link to each other', () => {
    for (const { name, doc, why } of ALL_RULES) {
      for (const lang of LANGS) {
        const text = pageOf(name, lang);
        assert.ok(text.includes(doc[lang]) && text.includes(why[lang]), `${name} ${lang}`);
        assert.ok(text.includes(lang === 'en' ? `(fr/${name}.md)` : `(../${name}.md)`), name);
      }
    }
  });

  it('show a spec with the mistake, and the message that it gives, where a text alone can have it', () => {
    for (const { name } of ALL_RULES.filter(({ group }) => group !== 'runtime')) {
      const { mistake } = examplesOf(name);
      assert.ok(mistake !== undefined, name);
      const { problem } = mistake;
      for (const lang of LANGS) {
        assert.ok(pageOf(name, lang).includes(mistake.text.trim()), name);
        assert.ok(pageOf(name, lang).includes(`> ${problem.message[lang].split('\n')[0]}`), name);
      }
    }
  });

  it('show specs without the mistake in which nothing is wrong: repaired, and near it', () => {
    const repaired = ALL_RULES.flatMap(({ name }) =>
      [examplesOf(name).mistake?.repaired ?? []].flat().map((text) => ({ name, text })),
    );
    assert.ok(repaired.length >= 30, `${repaired.length} repaired specs`);
    const fine = ALL_RULES.flatMap(({ name }) => [examplesOf(name).fine ?? []].flat().map((text) => ({ name, text })));
    for (const { name, text } of [...repaired, ...fine]) {
      const problems = readSpec(text).problems(around(at(`test/fixtures/rules/${name}/page.nnspec`)));
      const wrong = problems.filter(({ rule, severity }) => rule === name || severity === 'error' || severity === 'warning');
      assert.deepEqual(wrong, [], text);
    }
  });

  it('show no marks of the tests', () => {
    for (const [path, text] of pages) assert.doesNotMatch(text, /^\s*#\s*<?[\^~]{2}/m, path);
  });

  it('are listed in a table each language, with the file of the rule and its specs', () => {
    for (const lang of LANGS) {
      const index = pages.get(`${FOLDERS[lang]}/README.md`) ?? '';
      for (const rule of ALL_RULES) {
        const row = index.split('\n').find((line) => line.startsWith(`| [\`${rule.name}\`](${rule.name}.md)`)) ?? '';
        assert.ok(row.includes(rule.doc[lang]), `${rule.name} ${lang}`);
        assert.ok(existsSync(at(sourceOf(rule))), sourceOf(rule));
        if (rule.group === 'runtime') continue;
        const bad = fixturesOf(rule.name).filter((one) => one.bad).length;
        assert.ok(row.includes(`| ${bad} + ${fixturesOf(rule.name).length - bad} |`), row);
      }
    }
  });

  it('tell how to silence what is no error', () => {
    assert.match(pageOf('high-dropout', 'en'), /# nnspec-ignore high-dropout: why/);
    assert.doesNotMatch(pageOf('unknown-layer', 'en'), /nnspec-ignore/);
  });

  it('lead nowhere by a dead link', () => {
    for (const [path, text] of pages) {
      for (const [, link = ''] of text.matchAll(/\]\(([^)\s]+\.md)\)/g)) {
        const to = posix.join(posix.dirname(path), link);
        assert.ok(pages.has(to) || existsSync(at(to)), `${path}: ${link}`);
      }
    }
  });

  it('come along with the extension', () => {
    assert.match(readFileSync(at('.vscodeignore'), 'utf8'), /^!docs\/rules\/\*\*$/m);
  });
});

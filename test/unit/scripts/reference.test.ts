import assert from 'node:assert/strict';
import { posix } from 'node:path';
import { describe, it } from 'node:test';
import { anchor, cell } from '../../../scripts/generate/markdown.ts';
import { shapeTable } from '../../../scripts/generate/reference/shapes.ts';
import { REFERENCE, reference } from '../../../scripts/generate/reference.ts';
import { catalogue, isLayerEntry, type LayerEntry } from '../../../server/src/catalogue/index.ts';
import { everyEntry } from '../../../server/src/language/features/explain/entries.ts';

const pages = new Map(await Promise.all(reference.map(async ({ path, text }) => [path, await text()] as const)));
const LANGS = ['en', 'fr'] as const;

const headings = (text: string): readonly string[] => [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => heading);

/** Whether a link of a page leads to a page and to a heading on it. */
const leads = (from: string, link: string): boolean => {
  const [path = '', hash] = link.split('#');
  const to = path === '' ? from : posix.join(posix.dirname(from), path);
  const text = pages.get(to);
  return text !== undefined && (hash === undefined || headings(text).some((heading) => anchor(heading) === hash));
};

const isOwn = (link: string): boolean => !/^https?:|\/rules\//.test(link);

describe('the reference', () => {
  it('has an entry for all that the catalogue has, in both languages', () => {
    for (const lang of LANGS) {
      const all = [...pages].filter(([path]) => path.startsWith(`${REFERENCE}/${lang}/`)).flatMap(([, text]) => headings(text));
      const missing = everyEntry(catalogue).filter(({ name }) => !all.includes(name));
      assert.deepEqual(missing, []);
    }
  });

  it('has a page for each layer, with its arguments, their meaning and its formula', () => {
    for (const entry of catalogue.all('layer')) {
      for (const lang of LANGS) {
        const text = pages.get(`${REFERENCE}/${lang}/layers/${entry.name.toLowerCase()}.md`) ?? '';
        assert.ok(text.includes(entry.doc[lang]), `${entry.name} ${lang}`);
        assert.ok(text.includes(entry.example) && text.includes(entry.formula ?? ''), entry.name);
        for (const [name, { doc }] of Object.entries(entry.params)) {
          assert.ok(text.includes(`| \`${name}\` |`) && text.includes(cell(doc[lang])), `${entry.name}.${name} ${lang}`);
        }
      }
    }
  });

  it('leads nowhere by a dead link', () => {
    for (const [path, text] of pages) {
      for (const [, link = ''] of text.matchAll(/\]\(([^)\s]+)\)/g))
        if (isOwn(link)) assert.ok(leads(path, link), `${path}: ${link}`);
    }
  });

  it('keeps a table a table: no line of it is torn by a bar or a line end', () => {
    for (const [path, text] of pages) {
      for (const block of text.split('\n\n').filter((one) => one.startsWith('| '))) {
        const widths = block
          .trimEnd()
          .split('\n')
          .map((line) => line.replaceAll('\\|', '').split('|').length);
        assert.equal(new Set(widths).size, 1, `${path}\n${block.slice(0, 200)}`);
      }
    }
  });

  it('shows for every layer what comes out of its example', () => {
    const silent = catalogue
      .all('layer')
      .filter(isLayerEntry)
      .filter((entry) => entry.inputs.max > 0 && shapeTable(entry, 'en') === undefined);
    assert.deepEqual(
      silent.map(({ name }) => name),
      [],
    );
  });

  it('counts as Keras does', () => {
    const dense = catalogue.layer('Dense') as LayerEntry;
    assert.match(shapeTable(dense, 'en') ?? '', /\| `\[batch, 784\]` \| `\[batch, 10\]` \| 7,850 \| 7,840 \|/);
  });
});

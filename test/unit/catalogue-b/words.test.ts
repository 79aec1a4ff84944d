import assert from 'node:assert/strict';
import { test } from 'node:test';
import { catalogue, type EntryKind, type Param, type Words } from '../../../server/src/catalogue/index.ts';

const kinds: readonly EntryKind[] = [
  'loss',
  'metric',
  'optimizer',
  'schedule',
  'callback',
  'source',
  'transform',
  'space',
  'objective',
];

const wordsOf = (of: { readonly doc: Words; readonly usual?: Words; readonly trap?: Words }): readonly Words[] =>
  [of.doc, of.usual, of.trap].filter((words) => words !== undefined);

const texts = function* (): Generator<readonly [string, Words]> {
  const ofParams = function* (owner: string, params: Readonly<Record<string, Param>>): Generator<readonly [string, Words]> {
    for (const [name, param] of Object.entries(params)) for (const words of wordsOf(param)) yield [`${owner}.${name}`, words];
  };
  for (const kind of kinds)
    for (const entry of catalogue.all(kind)) {
      for (const words of wordsOf(entry)) yield [entry.name, words];
      yield* ofParams(entry.name, entry.params);
    }
  for (const block of ['train', 'data', 'search'] as const) yield* ofParams(block, catalogue.settings(block).params);
};

/** The identifiers in code font; longer code may be written differently in the two languages. */
const names = (text: string) => new Set([...text.matchAll(/`(\w+)`/g)].map((match) => match[1]));

test('what English names in code, French names too', () => {
  for (const [owner, { en, fr }] of texts()) {
    const french = names(fr);
    assert.deepEqual(
      [...names(en)].filter((name) => !french.has(name)),
      [],
      `${owner}: ${fr}`,
    );
  }
});

test('texts are whole sentences in the voice of the project', () => {
  for (const [owner, words] of texts())
    for (const text of [words.en, words.fr]) {
      assert.match(text, /[.…)]$/, `${owner}: ${text}`);
      assert.doesNotMatch(text, /!|please|simply|invalid|veuillez|simplement/i, `${owner}: ${text}`);
    }
});

test('French keeps a space before a colon, a semicolon and a question mark, and writes its own apostrophe', () => {
  for (const [owner, { fr }] of texts()) {
    const prose = fr.replaceAll(/`[^`]*`/g, '`');
    assert.doesNotMatch(prose, /\S[;?:](\s|$)/, `${owner}: ${fr}`);
    assert.doesNotMatch(prose, /'/, `${owner}: ${fr}`);
  }
});

test('every loss says what the labels look like, gives its formula, and names the mate it is confused with', () => {
  for (const loss of catalogue.all('loss')) {
    assert.ok(loss.formula, loss.name);
    assert.match(loss.usual?.en ?? '', /labels|targets|numbers|counts|vectors|classes/i, loss.name);
    assert.match(loss.trap?.en ?? '', /`\w+`/, loss.name);
  }
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { absentCallback, absentCallbacks, callbackAbsence, catalogue } from '../../../server/src/catalogue/index.ts';
import { explainName, readSpec } from '../../../server/src/language/index.ts';

const messagesFor = (callback: string) =>
  readSpec(
    `network n {\n  Input(shape=[4])\n  Dense(1)\n}\ndata {\n  source = npz("a.npz")\n}\ntrain {\n  loss = mse\n  callbacks = [${callback}]\n}\n`,
  )
    .problems()
    .filter(({ severity }) => severity === 'error')
    .map(({ message }) => message);

describe('a callback of Keras that the language has not', () => {
  it('is known by name, once, with why it is not here and what to use instead, in both languages', () => {
    assert.equal(new Set(absentCallbacks.map(({ name }) => name)).size, absentCallbacks.length);
    for (const callback of absentCallbacks) {
      assert.equal(catalogue.find('callback', callback.name), undefined);
      for (const lang of ['en', 'fr'] as const) {
        const text = callbackAbsence(callback)[lang];
        assert.ok(text.startsWith(`\`${callback.name}\` `) && text.includes(callback.why[lang]) && text.endsWith('.'), text);
        assert.match(callback.instead[lang], /^[\p{Lu}`].*\.$/u);
        assert.doesNotMatch(text.replaceAll(/`[^`]*`/g, ''), /'/);
      }
    }
  });

  it('is answered with that instead of a guess at its name', () => {
    for (const callback of absentCallbacks) assert.deepEqual(messagesFor(`${callback.name}()`), [callbackAbsence(callback)]);
  });

  it('names only callbacks that there are', () => {
    const named = absentCallbacks.flatMap(({ instead }) =>
      [...instead.en.matchAll(/`([A-Z]\w+)`/g)].map(([, name = '']) => name),
    );
    assert.ok(named.length > 3);
    for (const name of named) assert.ok(catalogue.find('callback', name), name);
  });

  it('is explained', () => {
    assert.match(explainName('BackupAndRestore', 'en') ?? '', /--resume/);
    assert.equal(absentCallback('EarlyStopping'), undefined);
  });
});

describe('a name that is no callback of Keras', () => {
  it('is guessed at', () => assert.match(messagesFor('EarlyStoping()')[0]?.en ?? '', /`EarlyStopping`/));
});

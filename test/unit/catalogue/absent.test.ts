import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { absence, absentLayer, absentLayers, catalogue } from '../../../server/src/catalogue/index.ts';
import { explainName, readSpec } from '../../../server/src/language/index.ts';

const messagesFor = (name: string) =>
  readSpec(`network {\n  Input(shape=[4])\n  ${name}(2)\n}\n`)
    .problems()
    .filter(({ rule }) => rule === 'unknown-layer')
    .map(({ message }) => message);

describe('a layer of Keras that the language has not', () => {
  it('is known by name, once, with why it is not here and what to use instead, in both languages', () => {
    assert.equal(new Set(absentLayers.map(({ name }) => name)).size, absentLayers.length);
    for (const layer of absentLayers) {
      for (const lang of ['en', 'fr'] as const) {
        const text = absence(layer)[lang];
        assert.ok(text.startsWith(`\`${layer.name}\` `) && text.includes(layer.why[lang]) && text.endsWith('.'), text);
        assert.match(layer.instead[lang], /^\p{Lu}.*\.$/u);
        assert.doesNotMatch(text.replaceAll(/`[^`]*`/g, ''), /'/);
      }
      assert.notEqual(layer.why.en, layer.why.fr);
    }
  });

  it('is answered with that instead of a guess at its name', () => {
    for (const layer of absentLayers.filter(({ name }) => catalogue.find('layer', name) === undefined))
      assert.deepEqual(messagesFor(layer.name), [absence(layer)]);
  });

  it('names only layers that there are', () => {
    const called = absentLayers.flatMap(({ instead }) => [...instead.en.matchAll(/`([A-Z]\w+)/g)].map(([, name = '']) => name));
    assert.ok(called.length > 10);
    for (const name of called.filter((one) => one !== 'Random')) assert.ok(catalogue.find('layer', name), name);
  });

  it('is explained, and gives way when the language learns it', () => {
    assert.match(
      explainName('TextVectorization', 'fr') ?? '',
      /^`TextVectorization` est une couche de Keras et ne fait pas partie/,
    );
    assert.equal(absentLayer('Dense'), undefined);
    assert.doesNotMatch(explainName('Dense', 'en') ?? '', /not part of this language/);
  });
});

describe('a name that is no layer of Keras', () => {
  it('is guessed at as before', () =>
    assert.match(messagesFor('Lambada')[0]?.en ?? '', /^No layer or block is called `Lambada`/));
});

describe('an old name of a layer', () => {
  const names = [
    ['AtrousConv1D', 'Conv1D'],
    ['AtrousConv2D', 'Conv2D'],
    ['Convolution2D', 'Conv2D'],
    ['Deconv2D', 'Conv2DTranspose'],
    ['Deconvolution3D', 'Conv3DTranspose'],
    ['Deconv3D', 'Conv3DTranspose'],
    ['CuDNNLSTM', 'LSTM'],
    ['CuDNNGRU', 'GRU'],
  ] as const;

  for (const [old, now] of names) it(`${old} means ${now}`, () => assert.equal(catalogue.find('layer', old)?.entry.name, now));
});

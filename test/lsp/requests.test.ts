import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { HoverRequest, ResponseError } from 'vscode-languageserver/node';
import { METHODS, planResult, summaryResult } from '../../server/src/protocol/index.ts';
import { Editor } from './support/editor.ts';

const SPEC = `network iris { Dense(3, activation=softmax, input_shape=[4]) }
data { source = csv("iris.csv")  target = "species" }
train { loss = sparse_categorical_crossentropy  epochs = 7 }
`;

describe('what NNSpec adds to LSP', () => {
  let editor: Editor;
  let count = 0;
  const opened = async (text: string) => (await editor.open(text, `file:///work/${++count}.nnspec`)).uri;
  const plan = async (text: string, train: string | null = null) => {
    const request = { uri: await opened(text), train, backend: 'native' };
    return planResult(await editor.connection.sendRequest<unknown>(METHODS.plan, request));
  };

  before(async () => {
    editor = new Editor();
    await editor.initialize({ initializationOptions: { lang: 'en', trusted: true, rules: { 'unused-binding': 'off' } } });
  });

  after(() => editor.close());

  it('the plan of the only train block, with the text that it was made from', async () => {
    const result = await plan(SPEC);
    assert.equal(result.kind, 'plan');
    assert.equal(result.spec, SPEC);
    assert.deepEqual([result.plan.network.name, result.plan.train.epochs], ['iris', 7]);
  });

  it('a choice among several train blocks, the nameless one included', async () => {
    const text = `${SPEC}train fine { loss = sparse_categorical_crossentropy }\n`;
    assert.deepEqual(await plan(text), { kind: 'choose', trains: ['train', 'fine'] });
    for (const [name, epochs] of [
      ['train', 7],
      ['fine', 1],
    ] as const) {
      const result = await plan(text, name);
      assert.equal(result.kind, 'plan');
      assert.equal(result.plan.train.epochs, epochs);
    }
  });

  it('the errors of a spec in the place of its plan: how many, the first and its line', async () => {
    const result = await plan(`# wrong\n${SPEC.replace('Dense', 'Desne')}`);
    assert.equal(result.kind, 'problems');
    assert.match(result.first, /No layer or block is called `Desne`/);
    assert.deepEqual([result.errors, result.line], [1, 1]);
  });

  it('why a spec without errors cannot be trained', async () => {
    const result = await plan('network { Dense(1, input_shape=[2]) }');
    assert.equal(result.kind, 'problems');
    assert.match(result.first, /no `train` block/);
    const unknown = await plan(SPEC, 'other');
    assert.equal(unknown.kind, 'problems');
    assert.match(unknown.first, /No `train` block is called `other`/);
  });

  it('the summary of the networks, and how many errors there are', async () => {
    const uri = await opened(`network a { Dense(3, input_shape=[4]) }\nnetwork b { Desne(3) }\n`);
    const { networks, errors } = summaryResult(await editor.connection.sendRequest<unknown>(METHODS.summary, { uri }));
    assert.deepEqual(
      networks.map(({ name, total_params }) => [name, total_params]),
      [['a', 15]],
    );
    assert.equal(errors, 1);
  });

  it('refuses what is not what was agreed, and goes on', async () => {
    const refused = (method: string, params: unknown) =>
      assert.rejects(editor.connection.sendRequest(method, params), (error) => error instanceof ResponseError);
    await refused(METHODS.plan, { uri: 7, train: null, backend: 'native' });
    await refused(METHODS.plan, { uri: await opened(SPEC), train: null, backend: 'gpu' });
    await refused(METHODS.plan, null);
    await refused(METHODS.plan, { uri: 'file:///not-open', train: null, backend: 'cpu' });
    await refused(METHODS.summary, []);
    await refused('nnspec/unheard-of', {});
    await refused(HoverRequest.method, { textDocument: null });
    assert.equal((await plan(SPEC)).kind, 'plan');
  });

  it('minds no notification that it does not know', async () => {
    await editor.connection.sendNotification(METHODS.trust, { trusted: true });
    await editor.connection.sendNotification('nnspec/unheard-of', {});
    assert.equal((await plan(SPEC)).kind, 'plan');
  });
});

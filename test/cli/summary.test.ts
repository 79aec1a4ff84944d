import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { nnspec } from './support/nnspec.ts';

/** The networks of the contract's example, and a broken one beside them. */
const FORECASTER = `network forecaster {
  LSTM(64, return_sequences=true, stateful=true, batch_input_shape=[32, 24, 1])
  Dropout(0.2)
  LSTM(32, stateful=true)
  Dense(1)
}
`;
const BROKEN = 'network broken { Dense(2, input_shape=[4]) -> Conv2D(4, 3) }\n';

describe('nnspec summary', () => {
  it('prints JSON in the shape of the contract', async () => {
    const { status, stdout } = await nnspec(['summary', '-', '--json'], { input: FORECASTER });
    const { networks } = JSON.parse(stdout);
    assert.equal(networks.length, 1);
    const [{ layers, ...network }] = networks;
    assert.deepEqual(network, {
      name: 'forecaster',
      total_params: 29345,
      trainable_params: 29345,
      non_trainable_params: 0,
      inputs: [{ name: 'input_layer', shape: [32, 24, 1] }],
      outputs: [{ name: 'dense', shape: [32, 1] }],
      memory: {
        batch_size: 32,
        weights: 4 * 29345,
        activations: 4 * 32 * (24 * 64 * 2 + 32 + 1),
        inference: 4 * (29345 + 32 * 24 * 64 * 2),
        training: null,
      },
    });
    assert.deepEqual(
      layers.map(({ name, kind, output_shape, params, inputs }: Record<string, unknown>) => [
        name,
        kind,
        output_shape,
        params,
        inputs,
      ]),
      [
        ['lstm', 'LSTM', [32, 24, 64], 16896, ['input_layer']],
        ['dropout', 'Dropout', [32, 24, 64], 0, ['lstm']],
        ['lstm_1', 'LSTM', [32, 32], 12416, ['dropout']],
        ['dense', 'Dense', [32, 1], 33, ['lstm_1']],
      ],
    );
    assert.equal(status, 0);
  });

  it('shows a table with totals', async () => {
    const { stdout } = await nnspec(['summary', '-'], { input: FORECASTER });
    assert.match(stdout, /^network forecaster\n\nlayer +kind +output shape +parameters +multiply-adds +connected to\n─+\n/);
    assert.match(stdout, /^lstm +LSTM +\[32, 24, 64\] +16,896 +399,360 +input_layer$/m);
    assert.match(stdout, /^output dense \[32, 1\]$/m);
    assert.match(stdout, /^parameters +29,345$/m);
    assert.match(stdout, /^memory of the weights +114\.6 KiB$/m);
    assert.match(stdout, /^multiply-adds a sample +694 k$/m);
    const french = await nnspec(['summary', '-'], { input: FORECASTER, env: { LANG: 'fr_FR' } });
    assert.match(french.stdout, /^paramètres +29 345$/m);
  });

  it('names an unnamed network, and gives null for what is not known', async () => {
    const { stdout } = await nnspec(['summary', '-', '--json'], { input: 'network { Dense(2, input_shape=["time", none, 3]) }' });
    const [network] = JSON.parse(stdout).networks;
    assert.equal(network.name, 'network');
    assert.deepEqual(network.inputs[0].shape, [null, null, null, 3]);
    assert.deepEqual(network.layers[0].output_shape, [null, null, null, 2]);
  });

  it('leaves a network with a shape error out, tells the error, and ends with 1', async () => {
    const { status, stdout, stderr } = await nnspec(['summary', '-', '--json'], { input: BROKEN + FORECASTER });
    assert.deepEqual(
      JSON.parse(stdout).networks.map(({ name }: { name: string }) => name),
      ['forecaster'],
    );
    assert.match(stderr, /^error\[[\w-]+\].*\n --> <stdin>:1:/);
    assert.equal(status, 1);
  });

  it('says that there is nothing to sum up', async () => {
    const { status, stdout, stderr } = await nnspec(['summary', '-'], { input: 'let a = 1\n' });
    assert.deepEqual([status, stdout], [0, '']);
    assert.match(stderr, /declares no network/);
  });

  it('tells what training takes in memory, with the batch size and the optimizer of the train block', async () => {
    const train = 'train { optimizer = Adam()  loss = mse  batch_size = 8 }\n';
    const spec = 'network { Dense(10, input_shape=[4]) -> Dropout(0.5) -> Dense(1) }\n';
    const { stdout } = await nnspec(['summary', '-', '--json'], { input: spec + train });
    const [{ memory }] = JSON.parse(stdout).networks;
    // 61 weights, each with a gradient and Adam's two moments; 21 numbers a sample, kept for the way back.
    assert.deepEqual(memory, {
      batch_size: 8,
      weights: 4 * 61,
      activations: 4 * 8 * 21,
      inference: 4 * (61 + 8 * 20),
      training: { optimizer: 'Adam', bytes: 4 * (61 + 61 * 3 + 2 * 8 * 21) },
    });
    const table = await nnspec(['summary', '-'], { input: spec + train });
    assert.match(table.stdout, /^memory of the activations, batch of 8 +672 B$/m);
    assert.match(table.stdout, /^memory to train with Adam +2\.3 KiB$/m);
  });

  it('leaves open what an unknown size leaves open', async () => {
    const { stdout } = await nnspec(['summary', '-'], { input: 'network { Dense(2, input_shape=[none, 3]) }' });
    assert.match(stdout, /^dense +Dense +\[none, none, 2\] +8 +\? +input_layer$/m);
    assert.match(stdout, /^memory of the activations, batch of 32 +unknown$/m);
  });
});

const RESIDUAL = `network residual {
  x = Input(shape=[8, 8, 3]) -> Conv2D(8, 3, padding=same)
  y = x -> Conv2D(8, 3, padding=same, name='the "odd" <one>')
  [x, y] -> Add()
}
`;

describe('nnspec summary --format', () => {
  const formatted = (format: string, input = RESIDUAL) => nnspec(['summary', '-', '--format', format], { input });

  it('writes a flowchart for Mermaid: a box each layer, an arrow each connection, names spelled out', async () => {
    const { stdout, status } = await formatted('mermaid');
    assert.equal(status, 0);
    const [head, ...lines] = stdout.trimEnd().split('\n');
    assert.equal(head, 'flowchart TD');
    assert.deepEqual(
      lines.filter((line) => line.includes('-->')).map((line) => line.trim()),
      ['n0 --> n1', 'n1 --> n2', 'n1 --> n3', 'n2 --> n3'],
    );
    assert.ok(lines.includes('  n0(["input_layer<br>Input<br>[none, 8, 8, 3]"])'), stdout);
    assert.ok(lines.includes('  n2["the #quot;odd#quot; #lt;one#gt;<br>Conv2D<br>[none, 8, 8, 8] · 584 parameters"]'), stdout);
    assert.ok(lines.includes('  n3["add<br>Add<br>[none, 8, 8, 8]"]:::output'), stdout);
  });

  it('frames each of several networks', async () => {
    const { stdout } = await formatted('mermaid', RESIDUAL + FORECASTER);
    assert.deepEqual(
      [...stdout.matchAll(/subgraph \w+ \["(\w+)"\]/g)].map(([, name]) => name),
      ['residual', 'forecaster'],
    );
    assert.equal(stdout.match(/^ {2}end$/gm)?.length, 2);
    assert.match(stdout, /net0_1 --> net0_2/);
  });

  it('draws a picture: boxes apart and inside it, below what they come from, text escaped', async () => {
    const { stdout } = await formatted('svg');
    assert.match(stdout, /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" /);
    assert.match(stdout, />the &quot;odd&quot; &lt;one&gt;</);
    const [, width, height] = /width="([\d.]+)" height="([\d.]+)"/.exec(stdout)?.map(Number) ?? [];
    const boxes = [...stdout.matchAll(/<rect x="([\d.]+)" y="([\d.]+)" width="([\d.]+)" height="([\d.]+)"/g)].map((found) =>
      found.slice(1).map(Number),
    );
    assert.equal(boxes.length, 4);
    const [input, first, second, add] = boxes.map(([, y]) => y ?? 0);
    assert.ok((input ?? 0) < (first ?? 0) && (first ?? 0) < (second ?? 0) && (second ?? 0) < (add ?? 0));
    for (const [x = 0, y = 0, w = 0, h = 0] of boxes) assert.ok(x + w <= (width ?? 0) && y + h <= (height ?? 0));
    assert.equal(stdout.match(/marker-end/g)?.length, 4);
  });

  it('draws a layer that is used again, and a network of many layers', async () => {
    const shared = await formatted('svg', 'network { layer d = Dense(4)\n Input(shape=[4]) -> d -> d -> d }');
    assert.equal(shared.stdout.match(/<rect /g)?.length, 2);
    const long = await formatted('svg', 'network { Input(shape=[4]) \n repeat 300 { Dense(4) } }');
    assert.equal(long.stdout.match(/<rect /g)?.length, 301);
  });

  it('draws as many boxes as anybody can read, and says so of more', async () => {
    const most = await formatted('svg', 'network { Input(shape=[4]) \n repeat 999 { Dense(4) } }');
    assert.equal(most.stdout.match(/<rect /g)?.length, 1_000);
    const more = await formatted('svg', 'network { Input(shape=[4]) \n repeat 1_000 { Dense(4) } }');
    assert.deepEqual([more.status, more.stdout], [2, '']);
    assert.match(more.stderr, /1001 boxes, and more than 1000 nobody can read\. Use `--format mermaid`/);
  });

  it('is the same as --json for json, and refuses what it does not know, or two at once', async () => {
    const [json, short] = await Promise.all([formatted('json'), nnspec(['summary', '-', '--json'], { input: RESIDUAL })]);
    assert.equal(json.stdout, short.stdout);
    const wrong = await formatted('png');
    assert.equal(wrong.status, 2);
    assert.match(wrong.stderr, /table.*json.*mermaid.*svg/);
    const both = await nnspec(['summary', '-', '--json', '--format', 'svg'], { input: RESIDUAL });
    assert.deepEqual([both.status, both.stdout], [2, '']);
    assert.match(both.stderr, /two formats/);
  });
});

import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { type Imports, parse, readSpec } from '../../../server/src/language/index.ts';

/** A kind of name, a text with a slip in one, what is meant, and the rule that says so. */
type Case = readonly [kind: string, text: string, slip: string, meant: string, rule: string];

const net = (layers: string, before = ''): string => `${before}network { x = Input(shape=[6, 4])\n${layers} }\n`;
const training = (train: string): string => `${net('x -> Dense(3, name="head")')}train { ${train} }\n`;
const ends = (train: string): string =>
  `network {\n  x = Input(shape=[4])\n  kind = x -> Dense(3)\n  size = x -> Dense(1, name="length")\n  output kind, size\n}\ntrain { loss = mse ${train} }\n`;

const cases: readonly Case[] = [
  ['layer', net('Dnese(3)'), 'Dnese', 'Dense', 'unknown-layer'],
  ['layer in a wrapper', net('TimeDistributed(Dence(3))'), 'Dence', 'Dense', 'unknown-layer'],
  ['block', net('towr(3)', 'block tower(n) { Dense(n) }\n'), 'towr', 'tower', 'unknown-layer'],
  ['shared layer', net('layer encoder = Dense(3)\nx -> encodr()'), 'encodr', 'encoder', 'unknown-layer'],
  ['argument of a layer', net('Dense(3, actvation=relu)'), 'actvation', 'activation', 'unknown-argument'],
  ['argument of every layer', net('Dense(3, nam="a")'), 'nam', 'name', 'unknown-argument'],
  [
    'option of a call',
    net('[x, x] -> MultiHeadAttention(2, 3, use_causal_masc=true)'),
    'use_causal_masc',
    'use_causal_mask',
    'unknown-argument',
  ],
  [
    'parameter of a block',
    net('tower(3, rat=0.2)', 'block tower(n, rate=0.5) { Dense(n) Dropout(rate) }\n'),
    'rat',
    'rate',
    'unknown-argument',
  ],
  ['value of an enumeration', net('Conv1D(3, 3, padding=smae)'), 'smae', 'same', 'unknown-value'],
  ['activation', net('Dense(3, activation=rleu)'), 'rleu', 'relu', 'unknown-value'],
  ['initializer', net('Dense(3, kernel_initializer=he_norml)'), 'he_norml', 'he_normal', 'unknown-value'],
  ['regularizer', net('Dense(3, kernel_regularizer=l22(0.1))'), 'l22', 'l2', 'unknown-value'],
  ['constraint', net('Dense(3, kernel_constraint=maxnrm(3))'), 'maxnrm', 'max_norm', 'unknown-value'],
  ['let', net('Dense(unitz)', 'let units = 3\n'), 'unitz', 'units', 'unknown-name'],
  ['let in arithmetic', net('Dense(2 * unitz)', 'let units = 3\n'), 'unitz', 'units', 'unknown-name'],
  ['counter', net('repeat 3 as round { Dense(rond + 1, activation=relu) }'), 'rond', 'round', 'unknown-name'],
  ['tensor', net('photo = x -> Dense(3)\npoto -> Dense(3)'), 'poto', 'photo', 'unknown-name'],
  ['tensor among several', net('photo = x -> Dense(4)\n[photo, phto] -> Add()'), 'phto', 'photo', 'unknown-name'],
  ['output', net('photo = x -> Dense(3)\noutput phto'), 'phto', 'photo', 'unknown-name'],
  ['setting of train', training('lss = mse'), 'lss', 'loss', 'unknown-setting'],
  ['setting of data', 'data { sorce = csv("a.csv") }', 'sorce', 'source', 'unknown-setting'],
  ['setting of a search', 'search { trails = 4 }', 'trails', 'trials', 'unknown-setting'],
  ['loss', training('loss = catgorical_crossentropy'), 'catgorical_crossentropy', 'categorical_crossentropy', 'unknown-value'],
  ['optimizer', training('loss = mse optimizer = Adma(0.1)'), 'Adma', 'Adam', 'unknown-value'],
  ['argument of an optimizer', training('loss = mse optimizer = SGD(momentm=0.9)'), 'momentm', 'momentum', 'unknown-argument'],
  ['schedule', training('loss = mse optimizer = SGD(CosineDeca(0.1, 10))'), 'CosineDeca', 'CosineDecay', 'unknown-value'],
  ['metric', training('loss = mse metrics = [acuracy]'), 'acuracy', 'accuracy', 'unknown-value'],
  ['callback', training('loss = mse callbacks = [EarlyStoping()]'), 'EarlyStoping', 'EarlyStopping', 'unknown-value'],
  [
    'what is watched',
    training('loss = mse callbacks = [EarlyStopping(monitor=val_los)]'),
    'val_los',
    'val_loss',
    'unknown-monitor',
  ],
  [
    'network',
    training('loss = mse network = ntwork').replace('network {', 'network netwrk {'),
    'ntwork',
    'netwrk',
    'unknown-name',
  ],
  ['data block', 'data iris { source = csv("a") }\ntrain { loss = mse data = irs }', 'irs', 'iris', 'unknown-name'],
  ['train block', 'train long { loss = mse }\nsearch { train = lnog }', 'lnog', 'long', 'unknown-name'],
  ['key of a loss', ends('loss_weights = {knid: 1}'), 'knid', 'kind', 'output-loss-mismatch'],
  ['key of a metric, a name of a layer', ends('metrics = {lenght: [mae]}'), 'lenght', 'length', 'output-loss-mismatch'],
  ['source of data', 'data { source = cvs("a.csv") }', 'cvs', 'csv', 'unknown-value'],
  ['argument of a source', 'data { source = csv("a.csv", delimeter=";") }', 'delimeter', 'delimiter', 'unknown-argument'],
  ['scale', 'data { source = csv("a.csv") scale = standrad }', 'standrad', 'standard', 'unknown-value'],
  ['encoding', 'data { source = csv("a.csv") encode = {kind: one_hto} }', 'one_hto', 'one_hot', 'unknown-value'],
  ['fact', 'data { source = csv("a.csv") facts = {sample: 3} }', 'sample', 'samples', 'unknown-value'],
  ['searched let', 'let units = 3\nsearch { untis in [1, 2] }', 'untis', 'units', 'search-name-not-a-let'],
  ['space', 'let units = 3\nsearch { units in integer(1, 2) }', 'integer', 'integers', 'unknown-value'],
  ['objective', 'search { objective = minimise(val_loss) }', 'minimise', 'minimize', 'unknown-value'],
  ['sampler', 'search { sampler = rondom }', 'rondom', 'random', 'unknown-value'],
  ['rule', '# nnspec-ignore shape-mismach: a\nlet a = 1', 'shape-mismach', 'shape-mismatch', 'unknown-rule'],
  ['declaration', 'netwrok { Dense(3, input_shape=[4]) }', 'netwrok', 'network', 'syntax-error'],
  ['statement', net('repet 3 { Dense(4) }'), 'repet', 'repeat', 'syntax-error'],
  ['layer without brackets', net('Flaten'), 'Flaten', 'Flatten', 'syntax-error'],
  ['imported name', 'import widee from "blocks.nnspec"', 'widee', 'wide', 'unknown-import'],
  ['imported file', 'import wide from "block.nnspec"', 'block.nnspec', 'blocks.nnspec', 'import-not-found'],
];

const imports: Imports = {
  file: 'a.nnspec',
  resolve: (path) =>
    path === 'blocks.nnspec'
      ? { kind: 'file', file: path, parsed: parse('block wide(k) { Dense(k) }') }
      : { kind: 'refused', reason: 'missing' },
  near: () => ['blocks.nnspec'],
};

const problemsOf = (text: string) =>
  readSpec(text, imports)
    .problems()
    .filter(({ severity }) => severity === 'error' || severity === 'warning');

suite('a slip in a name', () => {
  for (const [kind, text, slip, meant, rule] of cases)
    test(`of a ${kind} is one problem, says what is probably meant, and offers it: ${slip}`, () => {
      const [problem, ...others] = problemsOf(text).filter((one) => one.rule !== 'missing-activation');
      assert.equal(problem?.rule, rule);
      assert.deepEqual(others, []);
      if (rule !== 'unknown-monitor') {
        assert.match(problem.message.en, new RegExp(`Did you mean \`${meant}\`\\?`));
        assert.match(problem.message.fr, new RegExp(`Vouliez-vous dire \`${meant}\` \\?`));
      }
      const [fix] = problem.fixes;
      assert.ok(fix?.edits.some((edit) => edit.text === meant && text.slice(edit.range.start, edit.range.end) === slip));
    });

  test('that is like nothing is answered with what there is', () => {
    const [problem] = problemsOf('train { loss = mse network = qqqqqq }\nnetwork iris { Dense(3, input_shape=[4]) }');
    assert.equal(problem?.message.en, 'No network is called `qqqqqq`. Known here: `iris`.');
    assert.deepEqual(problem.fixes, []);
  });
});

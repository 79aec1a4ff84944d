import fc from 'fast-check';

/** Random specs: sound ones, and texts that hold every kind of mistake. */

const layer = fc.oneof(
  fc.integer({ min: 1, max: 9 }).map((units) => `Dense(${units})`),
  fc.constantFrom('Dropout(0.2)', 'Activation(relu)', 'BatchNormalization()', 'LayerNormalization()', 'Dense(n, activation=act)'),
);

const flow = fc.array(layer, { minLength: 1, maxLength: 3 }).map((calls) => calls.join(' -> '));

const statement = fc.oneof(
  { weight: 4, arbitrary: flow },
  { weight: 1, arbitrary: fc.tuple(fc.integer({ min: 0, max: 3 }), flow).map(([n, body]) => `repeat ${n} as i { ${body} }`) },
  { weight: 1, arbitrary: fc.constant('wide(3)') },
  { weight: 1, arbitrary: fc.constant('let n = n + 1') },
);

/** Declarations that stand in any order; every network is complete. */
export const declarations = fc
  .array(fc.array(statement, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 3 })
  .map((bodies) => [
    'let n = m * 2',
    'let m = 3',
    'let act = relu',
    'block wide(k) { a = input -> Dense(k) b = input -> thin(k) [a, b] -> Concatenate() }',
    'block thin(k, act=tanh) { Dense(k, activation=act) }',
    ...bodies.map((body, i) => `network net${i} { Input(shape=[4]) ${withOneLet(body).join('\n')} }`),
    'train { network = net0 loss = mse epochs = m }',
  ]);

/** A name is bound once in a body. */
const withOneLet = (body: readonly string[]): readonly string[] =>
  body
    .filter((line, i) => !line.startsWith('let') || body.indexOf(line) === i)
    .sort((a, b) => Number(b.startsWith('let')) - Number(a.startsWith('let')));

const words = [
  ...['network', 'block', 'let', 'train', 'data', 'search', 'repeat', 'output', 'layer', 'import', 'from', 'as', 'in', 'input'],
  ...['{', '}', '(', ')', '[', ']', '=', '->', ',', ':', '+', '-', '*', '/', '//', '%', '**', '\n', ' '],
  ...['a', 'b', 'n', 'relu', 'same', 'none', 'true', '0', '1', '3', '2.5', '1e9', '1e400', '"a"', '-1'],
  ...[
    'Dense(3)',
    'Dense(n)',
    'Input(shape=[4])',
    'LSTM(3, return_state=true)',
    'Conv2D(2, 3)',
    'Add()',
    'Bidirectional(LSTM(2))',
  ],
  ...[
    'TimeDistributed(Dense(2))',
    'Reshape([2, -1])',
    'Flatten()',
    'Embedding(9, 2)',
    'Concatenate(axis=a)',
    'l2(0.1)',
    'b(1)',
    'a()',
  ],
  ...['loss = mse', 'optimizer = SGD(lr=0.1)', 'source = csv("f")', 'epochs = 3', 'n in [1, 2]', 'units=3', 'input_shape=[4, 2]'],
  ...['block a(n=1) { Dense(n) b() }', 'block b() { a() }', 'network { Dense(3, input_shape=[2]) }', 'let n = a + b'],
];

/** Words of the language in any order. */
export const soup = fc.array(fc.constantFrom(...words), { maxLength: 60 }).map((parts) => parts.join(' '));

/** A sound text with a piece cut out, doubled, or moved. */
export const broken = fc
  .tuple(declarations, fc.nat(), fc.nat(30), fc.constantFrom('cut', 'double', 'move'))
  .map(([lines, at, length, how]) => {
    const text = lines.join('\n');
    const start = at % (text.length + 1);
    const piece = text.slice(start, start + length);
    const rest = text.slice(0, start) + text.slice(start + length);
    if (how === 'cut') return rest;
    return how === 'double' ? text.slice(0, start) + piece + text.slice(start) : rest + piece;
  });

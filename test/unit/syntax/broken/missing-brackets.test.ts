import { describe } from 'node:test';
import { reports } from '../support/reports.ts';

describe('one error, and the rest stands: missing brackets', () => {
  reports(
    'network n {\n  LSTM(32, kernel_constraint=max_norm(3\n  Dense(1)\n}',
    'network n {LSTM(32, kernel_constraint=max_norm(3)); Dense(1)}',
    {
      at: 'max_norm(3⟦⟧',
      says: 'Expected `))` to close the arguments of `max_norm` and the arguments of `LSTM`, found `Dense`.',
      insert: '))',
    },
  );
  reports('network n {\n  LSTM(32 -> Dense(1)\n  Dense(2)\n}', 'network n {LSTM(32) -> Dense(1); Dense(2)}', {
    at: '\n  LSTM(32⟦⟧',
    says: 'Expected `)` to close the arguments of `LSTM`, found `->`.',
    insert: ')',
  });
  reports('network n {\n  Input(shape=[32, 32)\n  Dense(2)\n}', 'network n {Input(shape=[32, 32]); Dense(2)}', {
    at: 'pe=[32, 32⟦⟧',
    says: 'Expected `]` to close the list, found `)`.',
    insert: ']',
  });
  reports(
    'network n {\n  Input(shape=[32, 32, name="x")\n  Dense(2)\n}',
    'network n {Input(shape=[32, 32], name="x"); Dense(2)}',
    { at: 'pe=[32, 32⟦⟧', says: 'Expected `]` to close the list, found `,`.', insert: ']' },
  );
  reports('network n {\n  [a, b -> Add()\n  Dense(2)\n}', 'network n {[a, b] -> Add(); Dense(2)}', {
    at: ' {\n  [a, b⟦⟧',
    says: 'Expected `]` to close the list, found `->`.',
    insert: ']',
  });
  reports(
    'network n {\n  Dense(Dense(3)\n  Dense(4)\n}\nnetwork m {\n  Dense(5)\n}',
    'network n {Dense(Dense(3)); Dense(4)} | network m {Dense(5)}',
    { at: 'e(Dense(3)⟦⟧', says: 'Expected `)` to close the arguments of `Dense`, found `Dense`.', insert: ')' },
  );
  reports('network n {\n  Dense(3)\n\ndata d {\n  source = csv("x")\n}', 'network n {Dense(3)} | data d {source = csv("x")}', {
    at: '  Dense(3)⟦⟧',
    says: 'Expected `}` to close the body of `network n`, found `data`.',
    insert: '\n}',
  });
  reports('network n {\n  repeat 3 as i {\n    Dense(1)\n  Dense(2)\n}', 'network n {repeat 3 as i {Dense(1)}; Dense(2)}', {
    at: '  Dense(1)⟦⟧',
    says: 'Expected `}` to close the body of `repeat 3 as i`, found `Dense`.',
    insert: '\n}',
  });
  reports('network n {\n  Dense(1)\n\nlet y = 3', 'network n {Dense(1)} | let y = 3', {
    at: '  Dense(1)⟦⟧',
    says: 'Expected `}` to close the body of `network n`, found `let`.',
    insert: '\n}',
  });
  reports('network n\n  Dense(3)\n}\nlet y = 3', 'network n {Dense(3)} | let y = 3', {
    at: 'network n⟦⟧',
    says: 'Expected `{`, found `Dense`.',
    insert: ' {',
  });
  reports('block f(a, b {\n  Dense(a)\n}\nnetwork n { f(1, 2) }', 'block f(a, b) {Dense(a)} | network n {f(1, 2)}', {
    at: 'ock f(a, b⟦⟧',
    says: 'Expected `)` to close the parameters of `f`, found `{`.',
    insert: ')',
  });
  reports('train {\n  optimizer = SGD(lr=0.1\n  loss = mse\n}', 'train {optimizer = SGD(lr=0.1); loss = mse}', {
    at: 'SGD(lr=0.1⟦⟧',
    says: 'Expected `)` to close the arguments of `SGD`, found `loss`.',
    insert: ')',
  });
  reports('train {\n  metrics = [a, b\n  loss = mse\n}', 'train {metrics = [a, b]; loss = mse}', {
    at: 'cs = [a, b⟦⟧',
    says: 'Expected `]` to close the list, found `loss`.',
    insert: ']',
  });
  reports('train {\n  loss = {a: mse, b: mae\n  epochs = 3\n}', 'train {loss = {a: mse, b: mae}; epochs = 3}', {
    at: 'se, b: mae⟦⟧',
    says: 'Expected `}` to close the record, found `epochs`.',
    insert: '}',
  });
  reports('let x = [1, 2\nlet y = 3', 'let x = [1, 2] | let y = 3', {
    at: ' x = [1, 2⟦⟧',
    says: 'Expected `]` to close the list, found `let`.',
    insert: ']',
  });
  reports('let x = (1, 2\nlet y = 3', 'let x = tuple(1, 2) | let y = 3', {
    at: ' x = (1, 2⟦⟧',
    says: 'Expected `)` to close `(`, found `let`.',
    insert: ')',
  });
  reports('let x = {a: [1, {b: 2\nnetwork n { }', 'let x = {a: [1, {b: 2}]} | network n {}', {
    at: ' [1, {b: 2⟦⟧',
    says: 'Expected `}]}` to close the record and the record, found `network`.',
    insert: '}]}',
  });
});

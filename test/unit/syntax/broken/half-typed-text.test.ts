import { describe } from 'node:test';
import { reports } from '../support/reports.ts';

describe('one error, and the rest stands: half-typed text', () => {
  reports(
    'network n {\n  Dense(64, activation=\n  LSTM(32)\n  Dense(1)\n}',
    'network n {Dense(64, activation=?); LSTM(32); Dense(1)}',
    { at: 'activation⟦=⟧', says: 'Expected a value for `activation`, found `LSTM`.' },
  );
  reports('network n {\n  LSTM(32\n  Dense(1)\n}', 'network n {LSTM(32); Dense(1)}', {
    at: '\n  LSTM(32⟦⟧',
    says: 'Expected `)` to close the arguments of `LSTM`, found `Dense`.',
    insert: ')',
  });
  reports('network n {\n  Dense(64, ', 'network n {Dense(64)}', {
    at: ' Dense(64,⟦⟧',
    says: 'Expected `)}` to close the arguments of `Dense` and the body of `network n`, found the end of the file.',
    insert: ')\n}',
  });
  reports('network n {\n  x -> LSTM(32', 'network n {x -> LSTM(32)}', {
    at: '-> LSTM(32⟦⟧',
    says: 'Expected `)}` to close the arguments of `LSTM` and the body of `network n`, found the end of the file.',
    insert: ')\n}',
  });
  reports('network n {', 'network n {}', {
    at: 'etwork n {⟦⟧',
    says: 'Expected `}` to close the body of `network n`, found the end of the file.',
    insert: '\n}',
  });
  reports('network n {\n  x ->\n}', 'network n {x}', { at: 'k n {\n  x ⟦->⟧', says: 'Expected a layer after `->`, found `}`.' });
  reports('network n {\n  x ->\n  y -> Dense(1)\n}', 'network n {x; y -> Dense(1)}', {
    at: 'k n {\n  x ⟦->⟧',
    says: 'Expected a layer after `->`, found `y`.',
  });
  reports('network n {\n  Den\n}', 'network n {Den()}', {
    at: ' n {\n  Den⟦⟧',
    says: 'Expected `(` and `)` after `Den`: a layer or a block is called, `Den()`.',
    insert: '()',
  });
  reports('network n {\n  x =\n  y = Dense(3)\n}', 'network n {x = ; y = Dense(3)}', {
    at: 'k n {\n  x ⟦=⟧',
    says: 'Expected a layer after `=`, found `y`.',
  });
  reports('network n {\n  repeat\n  Dense(3)\n}', 'network n {repeat Dense(3) {}}', {
    at: '\n  Dense(3⟦)⟧',
    says: 'Expected `{`, found `}`.',
  });
  reports('network n {\n  output\n  Dense(3)\n}', 'network n {output ; Dense(3)}', {
    at: 'ork n {\n  ⟦output⟧',
    says: 'Expected a name after `output`, found `Dense`.',
  });
  reports('network n {\n  let x =\n  let y = 3\n  Dense(x)\n}', 'network n {let x = ?; let y = 3; Dense(x)}', {
    at: '{\n  let x ⟦=⟧',
    says: 'Expected a value for `x`, found `let`.',
  });
  reports('network', 'network {}', { at: '⟦network⟧', says: 'Expected `{`, found the end of the file.' });
  reports('let', 'let ? = ?', { at: '⟦let⟧', says: 'Expected a name after `let`, found the end of the file.' });
  reports('let x\nlet y = 3', 'let x = ? | let y = 3', {
    at: 'let ⟦x⟧',
    says: 'Expected `=` and a value after `x`, found `let`.',
  });
  reports('let x =\nlet y = 3', 'let x = ? | let y = 3', { at: 'let x ⟦=⟧', says: 'Expected a value for `x`, found `let`.' });
  reports('let x = 3 +\nlet y = 3', 'let x = 3 | let y = 3', { at: 'let x = 3 ⟦+⟧', says: 'Expected a value, found `let`.' });
  reports('let x =\nnetwork n { }', 'let x = ? | network n {}', {
    at: 'let x ⟦=⟧',
    says: 'Expected a value for `x`, found `network`.',
  });
  reports('let x =\ntrain { }', 'let x = ? | train {}', { at: 'let x ⟦=⟧', says: 'Expected a value for `x`, found `train`.' });
  reports('block', 'block ?() {}', { at: '⟦block⟧', says: 'Expected a name after `block`, found the end of the file.' });
  reports('block f(\nnetwork n { }', 'block f() {} | network n {}', {
    at: 'block f(⟦⟧',
    says: 'Expected `)` to close the parameters of `f`, found `network`.',
    insert: ')',
  });
  reports('import a', 'import a from ?', {
    at: 'import ⟦a⟧',
    says: 'Expected `from` after the imported names, found the end of the file.',
  });
  reports('import a from\nlet y = 1', 'import a from ? | let y = 1', {
    at: 'import a ⟦from⟧',
    says: 'Expected the path of a file in quotes after `from`, found `let`.',
  });
  reports('train {\n  optimizer =\n  loss = mse\n}', 'train {optimizer = ?; loss = mse}', {
    at: 'optimizer ⟦=⟧',
    says: 'Expected a value for `optimizer`, found `loss`.',
  });
  reports('train {\n  epochs\n  loss = mse\n}', 'train {epochs = ?; loss = mse}', {
    at: 'train {\n  ⟦epochs⟧',
    says: 'Expected `=` and a value after `epochs`, found `loss`.',
  });
  reports('search {\n  x in\n  y = 3\n}', 'search {x in ?; y = 3}', {
    at: 'rch {\n  x ⟦in⟧',
    says: 'Expected a value for `x`, found `y`.',
  });
  reports('let x = f(a=, b=2)', 'let x = f(a=?, b=2)', { at: 'et x = f(a⟦=⟧', says: 'Expected a value for `a`, found `,`.' });
  reports('let x = f(a= b=2)', 'let x = f(a=?, b=2)', { at: 'et x = f(a⟦=⟧', says: 'Expected a value for `a`, found `b`.' });
  reports('let x = {a: , b: 2}', 'let x = {a: ?, b: 2}', { at: 'let x = {a⟦:⟧', says: 'Expected a value for `a`, found `,`.' });
});

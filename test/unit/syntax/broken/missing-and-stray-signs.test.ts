import { describe } from 'node:test';
import { reports } from '../support/reports.ts';

describe('one error, and the rest stands: missing and stray signs', () => {
  reports('network n {\n  Dense(64 activation=relu)\n}', 'network n {Dense(64, activation=relu)}', {
    at: '  Dense(64⟦⟧',
    says: 'Expected `,`, found `activation`.',
    insert: ',',
  });
  reports('network n {\n  Dense(3,, 4)\n}', 'network n {Dense(3, 4)}', {
    at: '  Dense(3,⟦,⟧',
    says: 'Expected an argument, found `,`.',
  });
  reports('network n {\n  Dense(, 4)\n}', 'network n {Dense(4)}', {
    at: '{\n  Dense(⟦,⟧',
    says: 'Expected an argument, found `,`.',
  });
  reports('let x = [1 2]', 'let x = [1, 2]', { at: 'let x = [1⟦⟧', says: 'Expected `,`, found `2`.', insert: ',' });
  reports('let x = {a: 1 b: 2}', 'let x = {a: 1, b: 2}', { at: ' x = {a: 1⟦⟧', says: 'Expected `,`, found `b`.', insert: ',' });
  reports('let x = {a 1}', 'let x = {a: 1}', { at: 'let x = {a⟦⟧', says: 'Expected `:` after the key, found `1`.', insert: ':' });
  reports('let x = {a = 1}', 'let x = {a: 1}', { at: 'et x = {a ⟦=⟧', says: 'Expected `:` after the key, found `=`.' });
  reports('let x 3\nlet y = 3', 'let x = 3 | let y = 3', {
    at: 'let x⟦⟧',
    says: 'Expected `=` after `x`, found `3`.',
    insert: ' =',
  });
  reports('let = 3\nlet y = 3', 'let ? = 3 | let y = 3', { at: '⟦let⟧', says: 'Expected a name after `let`, found `=`.' });
  reports('train {\n  epochs 20\n  loss = mse\n}', 'train {epochs = 20; loss = mse}', {
    at: '{\n  epochs⟦⟧',
    says: 'Expected `=` after `epochs`, found `20`.',
    insert: ' =',
  });
  reports('train {\n  epochs: 20\n  loss = mse\n}', 'train {epochs = 20; loss = mse}', {
    at: '{\n  epochs⟦:⟧',
    says: 'Expected `=`, found `:`.',
  });
  reports('train {\n  epochs = 20,\n  loss = mse\n}', 'train {epochs = 20; loss = mse}', {
    at: 'pochs = 20⟦,⟧',
    says: 'Expected a setting such as `epochs = 20`, found `,`.',
  });
  reports('train {\n  "epochs" = 3\n  loss = mse\n}', 'train {loss = mse}', {
    at: 'train {\n  ⟦"epochs"⟧',
    says: 'Expected a setting such as `epochs = 20`, found the string "epochs".',
  });
  reports('train {\n  epochs in 3\n  loss = mse\n}', 'train {epochs in 3; loss = mse}', {
    at: '\n  epochs ⟦in⟧',
    says: 'Expected `=`, found `in`: only a `search` draws values with `in`.',
  });
  reports('train = {\n  epochs = 3\n}', 'train {epochs = 3}', { at: 'train ⟦=⟧', says: 'Expected `{`, found `=`.' });
  reports('network n {\n  Dense(3) -> -> Dense(4)\n}', 'network n {Dense(3) -> Dense(4)}', {
    at: ' Dense(3) ⟦->⟧',
    says: 'Expected a layer after `->`, found `->`.',
  });
  reports('network n {\n  Dense(1)\n  , Dense(2)\n}', 'network n {Dense(1); Dense(2)}', {
    at: 'ense(1)\n  ⟦,⟧',
    says: 'Expected a layer or another statement, found `,`.',
  });
  reports('let x = 1\n, : *\nlet y = 2', 'let x = 1 | let y = 2', {
    at: 'let x = 1\n⟦,⟧',
    says: 'Expected a declaration (`network`, `data`, `train`, `search`, `block`, `let` or `import`), found `,`.',
  });
  reports('let x = 3 + * 4', 'let x = <3 * 4>', { at: 'let x = 3 ⟦+⟧', says: 'Expected a value, found `*`.' });
  reports('let x = f(=3)\nlet y = 1', 'let x = f(3) | let y = 1', {
    at: 'let x = f(⟦=⟧',
    says: 'Expected an argument, found `=`.',
  });
  reports('import a, from "x"\nlet y = 1', 'import a from "x" | let y = 1', {
    at: 'import a⟦,⟧',
    says: 'Expected a name after `,`, found `from`.',
  });
  reports('import from "x"\nlet y = 1', 'import  from "x" | let y = 1', {
    at: '⟦import⟧',
    says: 'Expected a name after `import`, found `from`.',
  });
  reports('import a from x\nlet y = 1', 'import a from ? | let y = 1', {
    at: 'import a ⟦from⟧',
    says: 'Expected the path of a file in quotes after `from`, found `x`.',
  });
});

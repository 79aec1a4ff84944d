import { describe } from 'node:test';
import { reports } from '../support/reports.ts';

describe('one error, and the rest stands: habits from Python', () => {
  reports(
    'network n:\n  Dense(3)\n  Dense(4)\n\ntrain {\n  epochs = 3\n}',
    'network n {Dense(3); Dense(4)} | train {epochs = 3}',
    { at: 'network n⟦:⟧', says: 'Expected `{`, found `:`.' },
  );
  reports('train:\n  epochs = 3\n\nlet y = 1', 'train {epochs = 3} | let y = 1', {
    at: 'train⟦:⟧',
    says: 'Expected `{`, found `:`.',
  });
  reports('network n() {\n  Dense(1)\n}', 'network n {Dense(1)}', { at: 'network n⟦(⟧', says: 'Expected `{`, found `(`.' });
  reports('network n {\n  for i in range(3):\n    Dense(i)\n  Dense(4)\n}', 'network n {Dense(i); Dense(4)}', {
    at: 'ork n {\n  ⟦for⟧',
    says: '`for` has no meaning in a spec: its only loop is `repeat 3 as i { … }`.',
  });
  reports('network n {\n  for i in range(3) {\n    Dense(i)\n  }\n  Dense(4)\n}', 'network n {repeat ? {Dense(i)}; Dense(4)}', {
    at: 'ork n {\n  ⟦for⟧',
    says: '`for` has no meaning in a spec: its only loop is `repeat 3 as i { … }`.',
  });
  reports('network n {\n  if big { Dense(1) }\n  Dense(2)\n}', 'network n {repeat ? {Dense(1)}; Dense(2)}', {
    at: 'ork n {\n  ⟦if⟧',
    says: '`if` has no meaning in a spec: its only loop is `repeat 3 as i { … }`.',
  });
  reports('def f(x):\n\nlet y = 1', 'let y = 1', {
    at: '⟦def⟧',
    says: '`def` has no meaning in a spec: its only loop is `repeat 3 as i { … }`.',
  });
  reports('from "x" import a\nlet y = 1', 'let y = 1', {
    at: '⟦from⟧',
    says: '`from` has no meaning in a spec: its only loop is `repeat 3 as i { … }`.',
  });
  reports('"""doc"""\nlet y = 1', 'let y = 1', {
    at: '⟦""⟧',
    says: 'Expected a declaration (`network`, `data`, `train`, `search`, `block`, `let` or `import`), found `""`.',
  });
  reports('let x = a and b\nlet y = 1', 'let x = a | let y = 1', {
    at: 'let x = a ⟦and⟧',
    says: 'Expected a declaration (`network`, `data`, `train`, `search`, `block`, `let` or `import`), found `and`.',
  });
  reports('let x = f(a and b)\nlet y = 1', 'let x = f(a, and, b) | let y = 1', {
    at: 't x = f(a ⟦and⟧',
    says: 'Expected `,`, found `and`.',
  });
  reports('network n {\n  Dense(1);\n  Dense(2)\n}', 'network n {Dense(1); Dense(2)}', {
    at: '  Dense(1)⟦;⟧',
    says: 'No `;` is needed: a statement ends where the next one begins.',
  });
  reports('network n {\n  x => Dense(3)\n}', 'network n {x -> Dense(3)}', {
    at: 'k n {\n  x ⟦=>⟧',
    says: 'Expected `->`, found `=>`.',
  });
  reports('network n {\n  tf.keras.layers.Dense(3)\n}', 'network n {Dense(3)}', {
    at: 'ork n {\n  ⟦tf.⟧',
    says: 'Names have no dots here: write `Dense`, not `layers.Dense`.',
  });
});

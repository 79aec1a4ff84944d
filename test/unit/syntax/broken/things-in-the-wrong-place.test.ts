import { describe } from 'node:test';
import { reports } from '../support/reports.ts';

describe('one error, and the rest stands: things in the wrong place', () => {
  reports('x = 3\nlet y = x', 'let x = 3 | let y = x', {
    at: '⟦⟧',
    says: 'Expected `let` before `x =`: a value is bound with `let x = …`.',
    insert: 'let ',
  });
  reports('Dense(3)\nlet y = 3', 'let y = 3', {
    at: '⟦Dense(3)⟧',
    says: 'Expected a declaration (layers stand in the body of a `network` or a `block`), found `Dense(3)`.',
  });
  reports('network n {\n  units = 3\n  Dense(units)\n}', 'network n {let units = 3; Dense(units)}', {
    at: 'ork n {\n  ⟦⟧',
    says: 'Expected `let` before `units =`: a value is bound with `let units = …`.',
    insert: 'let ',
  });
  reports('network n {\n  3\n  Dense(1)\n}', 'network n {Dense(1)}', {
    at: 'ork n {\n  ⟦3⟧',
    says: 'Expected a layer or another statement, found `3`.',
  });
  reports('network n {\n  x -> relu -> Dense(1)\n}', 'network n {x -> relu() -> Dense(1)}', {
    at: ' x -> relu⟦⟧',
    says: 'Expected `(` and `)` after `relu`: a layer or a block is called, `relu()`.',
    insert: '()',
  });
  reports('network n {\n  x -> 3 -> Dense(1)\n}', 'network n {x -> Dense(1)}', {
    at: ' {\n  x -> ⟦3⟧',
    says: 'Expected a layer, found `3`.',
  });
  reports('network n {\n  x = y\n  Dense(1)\n}', 'network n {x = y; Dense(1)}', {
    at: 'n {\n  x = ⟦y⟧',
    says: 'Expected a layer: a name alone gives no new value. `x = y -> Identity()` gives `y` a second name.',
  });
  reports('network n {\n  x = y = Dense(1)\n}', 'network n {x = ; y = Dense(1)}', {
    at: 'k n {\n  x ⟦=⟧',
    says: 'Expected a layer after `=`, found `y`.',
  });
  reports('network n {\n  x = Dense(1) = y\n}', 'network n {x = Dense(1)}', {
    at: ' Dense(1) ⟦=⟧',
    says: 'Expected `->`, found `=`: a statement binds once, at its beginning.',
  });
  reports('network n {\n  [a, 3] = f()\n}', 'network n {[a] = f()}', {
    at: 'n {\n  [a, ⟦3⟧',
    says: 'Expected a name, found `3`.',
  });
  reports('network n {\n  (a, b) -> Add()\n}', 'network n {[a, b] -> Add()}', {
    at: 'ork n {\n  ⟦(a, b)⟧',
    says: 'Expected names in square brackets: `[a, b]`.',
  });
  reports('network n {\n  [] -> Add()\n}', 'network n {[] -> Add()}', {
    at: 'ork n {\n  ⟦[]⟧',
    says: 'Expected names in square brackets: `[a, b]`.',
  });
  reports('network n {\n  x + y -> Dense(3)\n}', 'network n {Dense(3)}', {
    at: 'ork n {\n  ⟦x + y⟧',
    says: 'Expected a layer, found `x + y`.',
  });
  reports('network n {\n  let x = 1\n  -> Dense(x)\n}', 'network n {let x = 1; Dense(x)}', {
    at: 't x = 1\n  ⟦->⟧',
    says: 'Expected a name or a layer before `->`.',
  });
  reports('network n {\n  layer s = relu\n}', 'network n {layer s = relu()}', {
    at: 'r s = relu⟦⟧',
    says: 'Expected `(` and `)` after `relu`: a layer or a block is called, `relu()`.',
    insert: '()',
  });
  reports('network n {\n  Dense(1) {\n    Dense(2)\n  }\n  Dense(3)\n}', 'network n {Dense(1); Dense(3)}', {
    at: ' Dense(1) ⟦{⟧',
    says: 'Expected `network`, `repeat` or another beginning of a body, found `{`.',
  });
  reports('block f(3, a) { Dense(a) }', 'block f(a) {Dense(a)}', { at: 'block f(⟦3⟧', says: 'Expected a parameter, found `3`.' });
});

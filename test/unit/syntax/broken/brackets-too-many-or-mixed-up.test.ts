import { describe } from 'node:test';
import { reports } from '../support/reports.ts';

describe('one error, and the rest stands: brackets too many or mixed up', () => {
  reports('network n {\n  Dense(3))\n  Dense(2)\n}', 'network n {Dense(3); Dense(2)}', {
    at: '  Dense(3)⟦)⟧',
    says: '`)` closes nothing: no bracket of its kind is open here. Remove it.',
  });
  reports('network n {\n  Dense(3]\n  Dense(2)\n}', 'network n {Dense(3); Dense(2)}', {
    at: '\n  Dense(3⟦]⟧',
    says: 'Expected `)` to close the arguments of `Dense`, found `]`.',
  });
  reports('network n {\n  f([1, 2))\n  Dense(2)\n}', 'network n {f([1, 2]); Dense(2)}', {
    at: '\n  f([1, 2⟦)⟧',
    says: 'Expected `]` to close the list, found `)`.',
  });
  reports('network n {\n  f((1, 2])\n  Dense(2)\n}', 'network n {f(tuple(1, 2)); Dense(2)}', {
    at: '\n  f((1, 2⟦]⟧',
    says: 'Expected `)` to close `(`, found `]`.',
  });
  reports('network n {\n  f(g(1]))\n  Dense(2)\n}', 'network n {f(g(1)); Dense(2)}', {
    at: ' {\n  f(g(1⟦]⟧',
    says: '`]` closes nothing: no bracket of its kind is open here. Remove it.',
  });
  reports('network n {\n  f([g(1], 2)\n  Dense(2)\n}', 'network n {f([g(1)], 2); Dense(2)}', {
    at: '{\n  f([g(1⟦⟧',
    says: 'Expected `)` to close the arguments of `g`, found `]`.',
    insert: ')',
  });
  reports('network n {\n  Dense(3)\n}\n}\nlet x = 1', 'network n {Dense(3)} | let x = 1', {
    at: 'ense(3)\n}\n⟦}⟧',
    says: '`}` closes nothing: no bracket of its kind is open here. Remove it.',
  });
  reports('network n {\n  Dense 64)\n  Dense(1)\n}', 'network n {Dense(); Dense(1)}', {
    at: ' {\n  Dense⟦⟧',
    says: 'Expected `(` and `)` after `Dense`: a layer or a block is called, `Dense()`.',
    insert: '()',
  });
  reports('let x = ()\nlet y = 1', 'let x = tuple() | let y = 1', {
    at: 'let x = ⟦()⟧',
    says: 'Expected a value between `(` and `)`. An empty list is `[]`.',
  });
  reports('{ a }\nlet y = 1', 'let y = 1', {
    at: '⟦{⟧',
    says: 'Expected `network`, `repeat` or another beginning of a body, found `{`.',
  });
});

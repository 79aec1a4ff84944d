import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parse } from '../../../server/src/language/syntax/parse.ts';
import { KEYWORDS } from '../../../server/src/language/syntax/tokens.ts';
import { messages, shown } from './support/show.ts';

const reads = (text: string, tree: string): void => {
  it(`\`${text}\``, () => {
    assert.deepEqual(messages(text), []);
    assert.equal(shown(text), tree);
  });
};

describe('a brace after the name `in` opens a body, whatever is called `search` before it:', () => {
  reads('block x(search) { repeat 0 as in { } }', 'block x(search) {repeat 0 as in {}}');
  reads('network search { repeat 0 as in { } }', 'network search {repeat 0 as in {}}');
  reads('let a = search network { repeat 0 as in { } }', 'let a = search | network {repeat 0 as in {}}');
  reads('let a = network search { a in { } }', 'let a = network | search {a in {}}');
  reads('search network { a in { } }', 'search network {a in {}}');
  reads('search search { a in { } } search { a in { } }', 'search search {a in {}} | search {a in {}}');
});

describe('a keyword is a name where the grammar does not want it:', () => {
  for (const word of KEYWORDS) {
    reads(`let ${word} = 1`, `let ${word} = 1`);
    reads(`let x = ${word}`, `let x = ${word}`);
    reads(`let x = [${word}, ${word}]`, `let x = [${word}, ${word}]`);
    reads(`let x = f(${word}=${word})`, `let x = f(${word}=${word})`);
    reads(`let x = {${word}: ${word}}`, `let x = {${word}: ${word}}`);
    reads(`let x = ${word}(1)`, `let x = ${word}(1)`);
    reads(`network ${word} { }`, `network ${word} {}`);
    reads(`data ${word} { ${word} = 1 }`, `data ${word} {${word} = 1}`);
    reads(`search ${word} { ${word} in [1] ${word} = 2 }`, `search ${word} {${word} in [1]; ${word} = 2}`);
    reads(`search { a in {${word}: 1} }`, `search {a in {${word}: 1}}`);
    reads(`block f(${word}, b=${word}) { }`, `block f(${word}, b=${word}) {}`);
    reads(`import ${word}, ${word} from "x"`, `import ${word}, ${word} from "x"`);
    reads(`network { ${word} = Dense(1) }`, `network {${word} = Dense(1)}`);
    reads(`network { ${word} -> Dense(1) }`, `network {${word} -> Dense(1)}`);
    reads(`network { [${word}, ${word}] -> Add() }`, `network {[${word}, ${word}] -> Add()}`);
    reads(`network { x = ${word} -> Dense(1) }`, `network {x = ${word} -> Dense(1)}`);
    reads(`network { output ${word}, ${word} }`, `network {output ${word}, ${word}}`);
    reads(`network { let ${word} = 1 }`, `network {let ${word} = 1}`);
    reads(`network { layer ${word} = Dense(1) }`, `network {layer ${word} = Dense(1)}`);
    reads(`network { repeat ${word} as ${word} { } }`, `network {repeat ${word} as ${word} {}}`);
    reads(`network { repeat ${word} { } }`, `network {repeat ${word} {}}`);
    reads(`train { network = ${word} data = ${word} }`, `train {network = ${word}; data = ${word}}`);
  }
});

describe('a block', () => {
  for (const word of KEYWORDS)
    it(`cannot be named \`${word}\``, () => {
      const text = `block ${word}(x) { Dense(x) }`;
      const { errors } = parse(text);
      assert.equal(errors.length, 1);
      assert.match(errors[0]?.message.en ?? '', /cannot be named/);
      assert.equal(shown(text), `block ${word}(x) {Dense(x)}`);
    });
});

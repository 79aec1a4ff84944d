import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readSpec } from '../../../server/src/language/index.ts';
import { format, sets, stays } from './support.ts';

describe('comments', () => {
  it('behind neighbouring lines stand under each other, two blanks from the code', () =>
    sets(
      'train { # all of it\n  loss = mse # the loss\n  epochs = 300 # how long\n\n  shuffle = false # no\n  seed = 1\n  batch_size = 3 # few\n}# end\n',
      `train {  # all of it
  loss   = mse  # the loss
  epochs = 300  # how long

  shuffle    = false  # no
  seed       = 1
  batch_size = 3  # few
}  # end
`,
    ));

  it('on lines of their own go in as far as what follows, at the end of a body as far as the rest', () =>
    sets(
      '  # first\nnetwork {\n# one\n    # two\nf()\n# three\n}\n  # last',
      '# first\nnetwork {\n  # one\n  # two\n  f()\n  # three\n}\n# last\n',
    ));

  it('stand in an empty body', () => stays('network {\n  # nothing yet\n}\n'));

  it('among arguments stay with them, behind the comma', () =>
    sets(
      'network {\n LSTM( 8 # size\n , # of the state\n # what comes out\n return_sequences=true # all\n )\n}\n',
      `network {
  LSTM(8,  # size
       # of the state
       # what comes out
       return_sequences=true  # all
  )
}
`,
    ));

  it('between the layers of a flow stay with their line', () =>
    sets(
      'network {\n y = x -> f() # one\n -> g() # two\n # three\n -> h()\n}\n',
      `network {
  y = x -> f()  # one
        -> g()  # two
        # three
        -> h()
}
`,
    ));

  it('in places where none is expected end their line all the same', () =>
    sets(
      'let # a\n x # b\n = # c\n 1 # d\n + # e\n 2 # f\n',
      'let          # a\n    x        # b\n    =        # c\n      1      # d\n      +      # e\n          2  # f\n',
    ));

  it('keep their text but for blanks at its end', () =>
    sets('#!x\n#   y\t \n###  z\nlet a = 1 #\n', '#!x\n#   y\n###  z\nlet a = 1  #\n'));

  it('that document something go on documenting it and nothing else', () => {
    const text =
      '## of a\nlet a = 1 let b = 2 ## of none\nnetwork { ## of none\n## of x\nx = f() y = g()\n ## of none\n\n z = h() }';
    const docs = (of: string) =>
      [...JSON.stringify(readSpec(of).model.parsed.file).matchAll(/"doc":"([^"]*)"/g)].map(([, doc]) => doc);
    assert.deepEqual(docs(text), ['of a', 'of x']);
    assert.deepEqual(docs(format(text)), ['of a', 'of x']);
  });
});

describe('what a `# nnspec-ignore` silences', () => {
  const silent = (text: string): void => assert.deepEqual(readSpec(text).problems(), []);

  it('is not broken into lines that it would not reach', () => {
    const layer = `Dense(1, input_shape=[4], ${'activation=relu, '.repeat(6)}name="x")`;
    const text = `network {\n  # nnspec-ignore duplicate-argument: on purpose\n  ${layer}\n}\n`;
    stays(text);
  });

  it('keeps the lines that it was written on', () => {
    const text =
      'network {\n    # nnspec-ignore unknown-layer: to come\n    Desne(1,\n          input_shape=[4])\n    Dense( 1 )\n}\n';
    sets(text, 'network {\n  # nnspec-ignore unknown-layer: to come\n  Desne(1,\n        input_shape=[4])\n  Dense(1)\n}\n');
  });

  it('keeps other statements of its line beside it', () => {
    const text = '# nnspec-ignore unknown-layer: to come\nnetwork n { Desne( 1, input_shape=[4] ) }\n';
    stays(text);
    silent(text);
    sets(
      'network {\n# nnspec-ignore unknown-layer: to come\nf( 1 ) g()\nh()\n}\n',
      'network {\n  # nnspec-ignore unknown-layer: to come\n  f(1) g()\n  h()\n}\n',
    );
  });
});

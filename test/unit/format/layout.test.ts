import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { format, sets, stays } from './support.ts';

describe('statements', () => {
  it('stand one on a line, two blanks in', () =>
    sets(
      'network n{Input(shape=[4])Dense(8)->Dropout( 0.2 )\n output a}',
      `network n {
  Input(shape=[4])
  Dense(8) -> Dropout(0.2)
  output a
}
`,
    ));

  it('have blanks around signs, and none around the `=` of arguments and parameters', () =>
    sets(
      'block f( a , b = 2*-1 ){layer s=Dense( units = a+b**2 ,name="x" ) let k=-( a )//2 [x,y]=[p,q]->g()}',
      `block f(a, b=2 * -1) {
  layer s = Dense(units=a + b ** 2, name="x")
  let k = -(a) // 2
  [x, y] = [p, q] -> g()
}
`,
    ));

  it('of every kind have their form', () =>
    sets(
      `import  a,b  from 'f.nnspec' let r = {a:1,"b":(1,),'c':[ ],2:{ }}
search s{n in[1,2] trials=3}data{}train
t {
}`,
      `import a, b from "f.nnspec"
let r = {a: 1, "b": (1,), "c": [], 2: {}}
search s {
  n      in [1, 2]
  trials = 3
}
data {}
train t {}
`,
    ));

  it('lose the comma before a closing bracket, but tuples of one keep it', () =>
    sets('let a = f(1, [2, 3,], (4, 5,), (6,), {k: 7,},)\n', 'let a = f(1, [2, 3], (4, 5), (6,), {k: 7})\n'));
});

describe('a repeat', () => {
  it('of one statement stays on its line', () =>
    sets(
      'network { repeat  3 as i{ residual(16*2**i) } repeat 2 { repeat 2 {f()} } }',
      `network {
  repeat 3 as i { residual(16 * 2 ** i) }
  repeat 2 { repeat 2 { f() } }
}
`,
    ));

  it('of two statements, or written on several lines, has a line for each', () =>
    sets(
      'network { repeat 3 { f() g() } repeat 2 {\nf() } repeat 4 {}}',
      `network {
  repeat 3 {
    f()
    g()
  }
  repeat 2 {
    f()
  }
  repeat 4 {}
}
`,
    ));

  it('that would be too long for its line does not stay on it', () => {
    const long = `x -> Dense(${'1'.repeat(100)})`;
    sets(`network { repeat 3 { ${long} } }`, `network {\n  repeat 3 {\n    ${long}\n  }\n}\n`);
  });
});

describe('what is left as it is written', () => {
  it('old names, spellings of Python, numbers, order', () =>
    stays('let a = [1_000, 1e-3, 3.0, True, False, None, true]\nlet b = Convolution2D(nb_filter=3, border_mode=same)\n'));

  it('strings with double quotes in them; others get double quotes', () =>
    sets(
      `let a = ['x', "it's", 'it\\'s', 'say "x"', '\\\\', 'a\\n\\u{e9}', '#']\n`,
      `let a = ["x", "it's", "it's", 'say "x"', "\\\\", "a\\n\\u{e9}", "#"]\n`,
    ));

  it('line ends and byte order mark; a file ends with one line end', () => {
    sets('\ufefflet a=1\r\nlet b=2\n\n\n', '\ufefflet a = 1\r\nlet b = 2\r\n');
    sets('let a=1', 'let a = 1\n');
    sets(' \n\n', '');
    sets('\n\n# only a comment  ', '# only a comment\n');
  });

  it('all of a text with a syntax error', () => {
    for (const text of [
      'network {\n Dense( 3 )\n',
      'let  a = \n',
      'let a  = [1, 2\nlet b  = 3',
      `let a  = ${'['.repeat(101)}${']'.repeat(101)}`,
    ])
      assert.equal(format(text), text);
  });
});

describe('blank lines', () => {
  it('stay, one at most, none at the edges of a body or of the file', () =>
    sets(
      '\n\nlet a = 1\n\n\n\nlet b = 2\nnetwork {\n\n  f()\n \t\n\n  g()\n\n}\n\n',
      'let a = 1\n\nlet b = 2\nnetwork {\n  f()\n\n  g()\n}\n',
    ));

  it('stay between comments and what they are about or not about', () =>
    stays('# about the file\n\n## about a\nlet a = 1\n\n## about nothing\n\nlet b = 2\n# the end\n'));
});

describe('signs of bindings', () => {
  it('of neighbouring settings stand under each other, across comments, not across blank lines', () =>
    sets(
      'train {\n  loss = mse\n  # how long\n  epochs = 3\n\n  optimizer = SGD()\n}\n',
      'train {\n  loss   = mse\n  # how long\n  epochs = 3\n\n  optimizer = SGD()\n}\n',
    ));

  it('of neighbouring values of a body stand under each other, other statements parting them', () =>
    sets(
      'network {\na = f()\nlong = a -> g()\na -> h()\nxy = b()\n[p, q] = c()\nz = d()\n}\n',
      'network {\n  a    = f()\n  long = a -> g()\n  a -> h()\n  xy = b()\n  [p, q] = c()\n  z = d()\n}\n',
    ));
});

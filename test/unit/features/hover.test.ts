import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { catalogue, type Lang } from '../../../server/src/catalogue/index.ts';
import { hover } from '../../../server/src/language/features/hover.ts';
import { at, type Marked, marked, sunspots } from './spec.ts';

const hoverAt = ({ model, offset, text }: Marked, lang: Lang = 'en') => {
  const found = hover(model, offset, lang, catalogue);
  return { contents: found?.contents.replaceAll('\u202f', ' '), word: found && text.slice(found.range.start, found.range.end) };
};

/** Every piece is in the hover, in this order. */
const says = (where: Marked, lang: Lang, ...pieces: readonly string[]): void => {
  const { contents } = hoverAt(where, lang);
  let from = 0;
  for (const piece of pieces) {
    const found = (contents ?? '').indexOf(piece, from);
    assert.ok(found >= 0, `${piece}\nis not in\n${contents}`);
    from = found + piece.length;
  }
};

describe('hover on a hyperparameter', () => {
  test('says type and default, what it does, the formula, what follows here, usual values, traps and Keras’s name', () => {
    says(
      at(sunspots, 'momentum'),
      'en',
      '**`momentum`** · number from 0 to 1, default 0',
      'Lets past gradients carry the step on',
      '`v ← momentum · v − lr · g',
      '**Here** with `lr=0.1`: in a steady direction the step grows to `lr / (1 − 0.9)` = **1.0**, 10 times `lr`',
      'try a smaller `lr`',
      '**Usual** 0.9.',
      '[`SGD(momentum=…)`](https://keras.io/api/optimizers/sgd/)',
    );
  });

  test('says the same in French', () => {
    says(
      at(sunspots, 'momentum'),
      'fr',
      '**`momentum`** · nombre de 0 à 1, 0 par défaut',
      'Tient compte des gradients passés',
      '**Ici** avec `lr=0.1` : dans une direction constante, le pas atteint `lr / (1 − 0.9)` = **1.0**, 10 fois `lr`',
      '**Attention**',
    );
  });

  test('does not call a small step large', () => {
    const { contents } = hoverAt(marked('train { optimizer = SGD(0.01, momen‸tum=0.9) }'));
    assert.match(contents ?? '', /\*\*0\.1\*\*, 10 times/);
    assert.doesNotMatch(contents ?? '', /large: try/);
  });

  test('is that of the new name on an old one, and says what Keras 3 does with the old', () => {
    says(at(sunspots, 'lr='), 'en', '**`learning_rate`**', '= **1.0**', 'Formerly `lr` (Keras 2; Keras 3 refuses it)');
  });

  test('says to what decay comes after the last epoch, counted in batches', () => {
    says(
      at(sunspots, 'decay'),
      'en',
      'from 0.1 to **0.006667** after the last epoch (1,400 batches)',
      'counts batches, not epochs',
    );
    says(at(sunspots, 'decay'), 'fr', 'de 0.1 à **0.006667** après la dernière époque', 'compte les lots, pas les époques');
  });

  test('gives decay as a formula when the number of samples is not known', () => {
    says(
      marked('train { optimizer = SGD(0.1, dec‸ay=0.01)\n epochs = 20 }'),
      'en',
      'after *n* batches an epoch and 20 epochs: `0.1 / (1 + 0.01 · 20 · n)`',
    );
  });

  test('says that nesterov does nothing without momentum', () => {
    says(marked('train { optimizer = SGD(0.1, nest‸erov=true) }'), 'en', '**Here** `momentum` is 0, so it does nothing.');
    const { contents } = hoverAt(marked('train { optimizer = SGD(0.1, momentum=0.9, nest‸erov=true) }'));
    assert.doesNotMatch(contents ?? '', /\*\*Here/);
  });

  test('says what return_sequences gives here', () => {
    says(at(sunspots, 'return_sequences'), 'en', '**Here** `[32, 24, 64]`: one output a step.');
    says(
      marked('network { Input(shape=[24, 1]) -> GRU(8, return_sequ‸ences=false) }'),
      'fr',
      '`[lot, 8]` : la dernière sortie seulement.',
    );
  });

  test('says what batch_input_shape binds, with stateful and without', () => {
    says(at(sunspots, 'batch_input_shape'), 'en', 'every batch has exactly 32 samples');
    says(marked('network { LSTM(8, batch_‸input_shape=[32, 24, 1]) }'), 'en', 'without `stateful` another size trains too');
  });

  test('counts what Dropout sets to 0', () => {
    says(marked('network { Input(shape=[64])\n Dropout(ra‸te=0.25) }'), 'en', 'on average **16** of 64 values set to 0');
  });

  test('belongs to a positional value too', () => {
    assert.equal(hoverAt(at(sunspots, '0.2)')).word, '0.2');
    says(at(sunspots, '0.2)'), 'en', '**`rate`**', 'Share of the values that is dropped');
    says(marked('network { Conv2D(8, 3, padding=sa‸me) }'), 'en', '**`padding`** · `valid` or `same`');
  });
});

describe('hover on a setting', () => {
  test('counts the updates of an epoch and of the whole training', () => {
    says(at(sunspots, 'batch_size'), 'en', '2,240 samples give **70** updates an epoch.');
    says(at(sunspots, 'epochs'), 'en', '20 × 70 = **1,400** updates in all.');
    says(at(sunspots, 'epochs'), 'fr', '20 × 70 = **1 400** mises à jour en tout.');
  });

  test('says how many samples the last batch has', () => {
    const spec =
      'network { Input(shape=[2]) -> Dense(1) }\ndata { facts = {samples: 100} }\ntrain { loss = mse\n batch_‸size = 32 }';
    says(marked(spec), 'en', '100 samples give **4** updates an epoch, the last of 4.');
  });

  test('leaves the last batch out where it is dropped', () => {
    const spec =
      'network { Input(shape=[2]) -> Dense(1) }\ndata { facts = {samples: 100} }\ntrain { loss = mse\n drop_remainder = true\n batch_‸size = 32 }';
    says(marked(spec), 'en', '100 samples give **3** updates an epoch.');
  });

  test('stays general when nothing is known of the data', () => {
    says(marked('train { batch_‸size = 8 }'), 'en', '*N* samples give *N* / 8 updates an epoch.');
  });

  test('belongs to its value too, and to old names', () => {
    says(at(sunspots, '20\n'), 'en', '**`epochs`**');
    says(marked('train { nb_e‸poch = 3 }'), 'en', '**`epochs`**', 'Formerly `nb_epoch`');
  });
});

describe('hover on a layer', () => {
  test('gives shapes, parameters and operations of this file', () => {
    says(
      at(sunspots, 'Dense'),
      'en',
      '**`Dense`** · layer',
      '`y = activation(x · kernel + bias)`',
      '**Here** `dense`: `[32, 32]` → `[32, 1]` · **33** parameters · 32 multiply-adds a sample',
      'https://keras.io/api/layers/core_layers/dense/',
    );
    says(at(sunspots, 'LSTM(units // 2'), 'fr', '`lstm_1` : `[32, 24, 64]` → `[32, 32]` · **12 416** paramètres');
  });

  test('spells the batch, and unknown sizes', () => {
    says(marked('network { Input(shape=[none, 3]) -> Den‸se(2) }'), 'en', '`[batch, none, 3]` → `[batch, none, 2]`');
    says(marked('network { Input(shape=["time", 3]) -> Den‸se(2) }'), 'fr', '`[lot, time, 3]` → `[lot, time, 2]`');
  });

  test('counts its uses in a repeat', () => {
    says(
      marked('network { Input(shape=[4])\n repeat 3 { Den‸se(4) } }'),
      'en',
      '`dense`: `[batch, 4]` → `[batch, 4]`',
      'the first of 3 uses',
    );
  });

  test('names the weights that are not trained', () => {
    says(marked('network { Input(shape=[4])\n BatchNorm‸alization() }'), 'en', '**16** parameters, 8 of them not trained');
  });

  test('is the general text where shapes are not known', () => {
    const { contents } = hoverAt(marked('network { Den‸se(2) }'));
    assert.match(contents ?? '', /\*\*`Dense`\*\* · layer/);
    assert.doesNotMatch(contents ?? '', /→/);
  });
});

describe('hover on a value', () => {
  const values: readonly (readonly [string, string])[] = [
    ['network { Dense(2, activation=re‸lu) }', '**`relu`** · activation'],
    ['network { Dense(2, kernel_regularizer=l‸2(1e-4)) }', '**`L2`** · regularizer'],
    ['network { Dense(2, kernel_constraint=max_n‸orm(3)) }', '**`MaxNorm`** · constraint'],
    ['train { loss = ms‸e }', '**`MeanSquaredError`** · loss'],
    ['train { loss = mean_squared_err‸or() }', '**`MeanSquaredError`** · loss'],
    ['train { metrics = [ac‸c] }', '**`accuracy`** · metric'],
    ['train { metrics = [ms‸e] }', '**`MeanSquaredError`** · metric'],
    ['train { optimizer = Ada‸m }', '**`Adam`** · optimizer'],
    ['train { optimizer = Adam(CosineDe‸cay(1e-3, 100)) }', '**`CosineDecay`** · schedule'],
    ['train { callbacks = [EarlySt‸opping()] }', '**`EarlyStopping`** · callback'],
    ['data { source = cs‸v("a.csv") }', '**`csv`** · source of data'],
    ['data { scale = stand‸ard }', '**`standard`** · transformation of data'],
    ['let r = 0.1\nsearch { r in unif‸orm(0, 1) }', '**`uniform`** · search space'],
  ];
  for (const [spec, head] of values)
    test(`${spec} says ${head}`, () => {
      says(marked(spec), 'en', head);
    });
});

describe('hover on a name', () => {
  test('gives the value of a let, its documentation and how often it is used', () => {
    says(
      marked('## Width of every layer.\nlet units = 4 * 8\nnetwork { Dense(uni‸ts) }'),
      'en',
      '**`units`** · let, **`32`**',
      'Width of every layer.',
      'Used once.',
    );
  });

  test('gives the shape of a bound value', () => {
    const spec = 'network { photo = Input(shape=[8, 8, 3])\n pho‸to -> Flatten() -> Dense(2) }';
    says(marked(spec), 'en', '**`photo`** · value, **`[batch, 8, 8, 3]`**');
    says(marked(spec), 'fr', '**`photo`** · valeur, **`[lot, 8, 8, 3]`**');
  });

  test('gives a block’s head and documentation, at its declaration and at its use', () => {
    const block = '## Two layers and a short cut.\nblock residual(filters, stride=1) { Dense(filters) }\n';
    says(
      marked(`${block}network { Input(shape=[3])\n resi‸dual(4) }`),
      'en',
      '**`residual(filters, stride=1)`** · block',
      'Two layers and a short cut.',
    );
    says(marked(block.replace('resid', 'resid‸')), 'en', 'Used 0 times.');
  });

  test('gives what a network takes, gives and weighs', () => {
    says(
      at(sunspots, 'forecaster'),
      'en',
      '**`forecaster`** · network',
      '`input_layer` `[32, 24, 1]` → `dense` `[32, 1]`',
      '4 layers, **29,345** parameters.',
    );
    says(at(sunspots, 'network'), 'fr', '4 couches, **29 345** paramètres.');
  });

  test('gives a shared layer’s weights once', () => {
    const spec =
      'network { a = Input(shape=[3])\n b = Input(shape=[3])\n layer s = Dense(2)\n x = a -> s()\n y = b -> s‸()\n [x, y] -> Add() }';
    says(marked(spec), 'en', 'shared layer', '**8** parameters, the same at every use.', 'Used 2 times.');
  });
});

test('there is no hover in white space, in comments and on brackets', () => {
  for (const spec of ['network {‸  }', '# a Den‸se layer\nnetwork { }', 'network { Dense(2) ‸ }', '‸'])
    assert.equal(hoverAt(marked(spec)).contents, undefined, spec);
});

test('the hover covers the word that it explains', () => {
  assert.equal(hoverAt(at(sunspots, 'kernel_constraint')).word, 'kernel_constraint');
  assert.equal(hoverAt(at(sunspots, 'LSTM(units, ')).word, 'LSTM');
});

import { classifier, sunspots } from '../../contract.ts';

/** Specs that use the whole language; each is free of errors. */
export const SAMPLES: readonly string[] = [
  sunspots,
  classifier,
  `import residual, units from "blocks.nnspec"

## Several kinds of values.
let shape = (32, 32, 3,)
let rate = 2 ** -1 / (4 - 1) // 1 % 7
let words = {a: "x", 'b': 'y', 3: [none, True,], "d": {}}

block fork(filters, stride=1,) {
  layer shared = Dense(filters)
  let twice = filters * 2
  left = input -> shared()
  right = input -> shared() -> Dense(twice, activation=relu,)
  output left, right
}

network {
  x = Input(shape=shape)
  [a, b] = x -> fork(units)
  repeat 3 as i {
    Dense(16 * 2 ** i)
    -> Activation(relu)
  }
  repeat 2 { Dropout(rate) }
  output a, b
}

search tuning {
  units in [32, 64]
  rate in uniform(0.2, 0.5)
  trials = 20
  objective = minimize(val_loss)
}
`,
];

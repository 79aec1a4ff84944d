/** Sound specs of a wanted number of lines, as people write them. */

const layers = [
  'Conv2D(16, 3, padding=same, activation=relu)',
  'BatchNormalization()',
  'Activation(relu)',
  'Dropout(0.2)',
  'Conv2D(16, 3, padding=same, kernel_regularizer=l2(1e-4), kernel_initializer=he_normal)',
  'LayerNormalization()',
  'SpatialDropout2D(0.1)',
  'Conv2D(16, [1, 1], strides=1, use_bias=false)',
];

/** One sequential network, a layer a line. */
export const sequential = (lines: number): string => {
  const body = Array.from({ length: lines - 3 }, (_, i) => `  ${layers[i % layers.length]}`);
  return ['network {', '  Input(shape=[8, 8, 3])', ...body, '}'].join('\n');
};

const experiment = (i: number): string => `## Experiment ${i}: branches, a block, a repeat.
let units_${i} = ${16 + (i % 4) * 16}
let rate_${i} = 0.1 + 0.05

block residual_${i}(filters, stride=1) {
  main  = input -> Conv2D(filters, 3, strides=stride, padding=same) -> BatchNormalization() -> Activation(relu)
  short = input -> Conv2D(filters, 1, strides=stride)
  [main, short] -> Add() -> Activation(relu)
}

network net_${i} {
  photo = Input(shape=[32, 32, 3])
  tags  = Input(shape=[10])
  photo -> Conv2D(16, 3, padding=same, activation=relu)
  repeat 2 as i { residual_${i}(16 * 2 ** i, stride=2) }
  Dropout(rate_${i})
  seen  = GlobalAveragePooling2D()
  known = tags -> Dense(units_${i}, activation=relu)
  [seen, known] -> Concatenate() -> Dense(10, activation=softmax)
}

data set_${i} {
  source = csv("numbers_${i}.csv", delimiter=",")
  target = "digit"
  scale  = divide_by(255)
  split  = [0.8, 0.1, 0.1]
}

train run_${i} {
  network    = net_${i}
  data       = set_${i}
  optimizer  = Adam(learning_rate=CosineDecay(1e-3, decay_steps=1_000), clipnorm=1.0)
  loss       = categorical_crossentropy(label_smoothing=0.1)
  metrics    = [accuracy, mean_absolute_error]
  batch_size = 32
  epochs     = 20
  callbacks  = [EarlyStopping(monitor=val_loss, patience=3, restore_best_weights=true)]
}
`;

/** Many experiments, each with lets, a block, a network with branches, its data and its training. */
export const experiments = (lines: number): string => {
  const each = experiment(0).split('\n').length;
  const whole = Array.from({ length: Math.ceil(lines / each) }, (_, i) => experiment(i)).join('\n');
  return whole
    .split('\n')
    .slice(0, Math.floor(lines / each) * each || each)
    .join('\n');
};

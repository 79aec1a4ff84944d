/** The two examples of the language's contract, in full. */

export const sunspots = `## Monthly sunspots: a stacked LSTM with a fixed batch size.
let units = 64

network forecaster {
  LSTM(units, return_sequences=true, stateful=true, batch_input_shape=[32, 24, 1],
       kernel_constraint=max_norm(3, axis=0))
  Dropout(0.2)
  LSTM(units // 2, stateful=true, kernel_regularizer=l2(1e-4))
  Dense(1)
}

data sunspots {
  source = csv("sunspots.csv")
  inputs = ["sunspots"]
  target = "sunspots"
  window = window(length=24, horizon=1)
  scale  = standard
  split  = [0.7, 0.15, 0.15]
}

train {
  optimizer  = SGD(lr=0.01, momentum=0.9, decay=0.0, nesterov=False)
  loss       = mean_squared_error
  metrics    = [mean_absolute_error]
  batch_size = 32
  epochs     = 20
  shuffle    = false                 # the state runs on from batch to batch,
  drop_remainder = true              # all of them of the declared size,
  reset_states   = epoch             # and starts afresh each epoch
  callbacks  = [EarlyStopping(monitor=val_loss, patience=3, restore_best_weights=true)]
}
`;

export const classifier = `block residual(filters, stride=1) {
  main  = input -> Conv2D(filters, 3, strides=stride, padding=same) -> BatchNormalization() -> Activation(relu)
                -> Conv2D(filters, 3, padding=same) -> BatchNormalization()
  short = input -> Conv2D(filters, 1, strides=stride)
  [main, short] -> Add() -> Activation(relu)
}

network classifier {
  photo = Input(shape=[32, 32, 3])
  tags  = Input(shape=[10])

  photo -> Conv2D(16, 3, padding=same, activation=relu)
  repeat 3 as i { residual(16 * 2 ** i, stride=2) }     # each line without a source goes on from the line before
  seen  = GlobalAveragePooling2D()
  known = tags -> Dense(32, activation=relu)
  [seen, known] -> Concatenate() -> Dense(10, activation=softmax)
}
`;

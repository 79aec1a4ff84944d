/** A stack of recurrent layers that lacks `return_sequences`, with an old name and a few things to hover. */
export const FORECASTER = `network forecaster {
  Input(shape=[24, 3])
  LSTM(64)
  LSTM(32)
  Dropout(0.3)
  Dense(1)
}

train {
  optimizer  = SGD(learning_rate=0.1, momentum=0.9)
  loss       = mean_squared_error
  batch_size = 32
  epochs     = 2
}
`;

const DATA = `data iris {
  source   = csv("data/iris.csv")
  target   = "species"
  scale    = standard
  split    = [0.6, 0.2, 0.2]
}
`;

/** A spec on the iris data that trains; two of its values are chosen by the test. */
export function irisSpec({ epochs = 3, name = 'flowers' }: { readonly epochs?: number; readonly name?: string } = {}): string {
  return `network ${name} {
  Dense(16, activation=relu, input_shape=[4])
  Dense(3, activation=softmax)
}

${DATA}
train {
  optimizer  = Adam(learning_rate=0.01)
  loss       = categorical_crossentropy
  metrics    = [accuracy]
  batch_size = 16
  epochs     = ${epochs}
  seed       = 1
}
`;
}

/** Steps so large that the first update leaves weights that are no numbers. */
export const DIVERGING = `network widths {
  Dense(16, activation=relu, input_shape=[3])
  Dense(16, activation=relu)
  Dense(1)
}

data iris {
  source = csv("data/iris.csv")
  inputs = ["sepal_length", "sepal_width", "petal_length"]
  target = "petal_width"
}

train {
  optimizer  = SGD(learning_rate=1e38)
  loss       = mean_squared_error
  batch_size = 16
  epochs     = 3
  seed       = 1
}
`;

/** Epochs enough that a run is still going on when it is stopped. */
export const ENDLESS = 1_000_000;

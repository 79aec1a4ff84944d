/** A stack of recurrent layers whose first one returns only its last output. */
export const FORECASTER = `## Monthly sunspots: a stacked LSTM that looks 24 months back.
network forecaster {
  Input(shape=[24, 1])
  LSTM(64)
  LSTM(32)
  Dropout(0.2)
  Dense(1)
}

train {
  optimizer  = SGD(learning_rate=0.1, momentum=0.9, nesterov=true)
  loss       = mean_squared_error
  batch_size = 32
  epochs     = 20
}
`;

const IRIS = `network flowers {
  Dense(16, activation=relu, input_shape=[4])
  Dense(3, activation=softmax)
}

data iris {
  source = csv("data/iris.csv")
  target = "species"
  scale  = standard
  split  = [0.6, 0.2, 0.2]
}

train {
  optimizer  = Adam(learning_rate=0.001)
  loss       = categorical_crossentropy
  metrics    = [accuracy]
  batch_size = 16
  epochs     = 1000000
  seed       = 1
}
`;

/** Goes on until it is stopped. */
export const ENDLESS = IRIS;

/** Its data are not there. */
export const LOST = IRIS.replace('data/iris.csv', 'data/lost.csv');

/** Its first update leaves weights that are no numbers. */
export const DIVERGING = IRIS.replace('Adam(learning_rate=0.001)', 'SGD(learning_rate=1e38)').replace('1000000', '2');

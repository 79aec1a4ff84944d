"""Makes the data of the benchmark, and trains its networks in Keras.

keras_fit.py data FOLDER NETWORK SAMPLES
keras_fit.py fit FOLDER NETWORK EPOCHS
"""

import json
import os
import resource
import sys
import time

os.environ.setdefault("KERAS_BACKEND", "tensorflow")
os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")

import numpy as np


def say(**what):
    print(json.dumps(what), flush=True)


def classes(count):
    return lambda rng, n: rng.integers(0, count, n).astype("int32")


def numbers(*shape):
    return lambda rng, n: rng.uniform(0, 1, (n, *shape)).astype("float32")


def words(length):
    return lambda rng, n: rng.integers(0, 10_000, (n, length)).astype("int32")


DATA = {
    "mlp": (numbers(784), classes(10)),
    "mlp-wide": (numbers(784), classes(10)),
    "lenet": (numbers(28, 28, 1), classes(10)),
    "separable": (numbers(32, 32, 3), classes(10)),
    "lstm": (numbers(50, 32), numbers(1)),
    "gru": (numbers(50, 32), numbers(1)),
    "bidirectional": (words(80), classes(2)),
    "transformer": (words(64), classes(2)),
}


def make(folder, network, samples):
    rng = np.random.default_rng(7)
    x, y = (maker(rng, samples) for maker in DATA[network])
    np.savez(os.path.join(folder, f"{network}.npz"), x_train=x, y_train=y)


def normalized(layers, convolution):
    return [convolution, layers.BatchNormalization(), layers.Activation("relu")]


def transformer(keras, layers):
    words = keras.Input((64,))
    x = layers.Embedding(10_000, 64)(words)
    seen = layers.Dropout(0.1)(layers.MultiHeadAttention(4, 16)(x, x))
    y = layers.LayerNormalization()(layers.Add()([x, seen]))
    thought = layers.Dropout(0.1)(layers.Dense(64)(layers.Dense(128, "relu")(y)))
    z = layers.LayerNormalization()(layers.Add()([y, thought]))
    return keras.Model(words, layers.Dense(2, "softmax")(layers.GlobalAveragePooling1D()(z)))


def build(keras, network):
    layers = keras.layers
    same = {"padding": "same", "use_bias": False}
    stacks = {
        "mlp": lambda: [keras.Input((784,)), layers.Dense(128, "relu"), layers.Dense(10, "softmax")],
        "mlp-wide": lambda: [
            keras.Input((784,)),
            layers.Dense(512, "relu"),
            layers.Dense(512, "relu"),
            layers.Dense(10, "softmax"),
        ],
        "lenet": lambda: [
            keras.Input((28, 28, 1)),
            layers.Conv2D(32, 3, activation="relu"),
            layers.MaxPooling2D(2),
            layers.Conv2D(64, 3, activation="relu"),
            layers.MaxPooling2D(2),
            layers.Flatten(),
            layers.Dense(128, "relu"),
            layers.Dense(10, "softmax"),
        ],
        "separable": lambda: [
            keras.Input((32, 32, 3)),
            *normalized(layers, layers.Conv2D(32, 3, **same)),
            *normalized(layers, layers.SeparableConv2D(64, 3, **same)),
            layers.MaxPooling2D(2),
            *normalized(layers, layers.SeparableConv2D(128, 3, **same)),
            layers.GlobalAveragePooling2D(),
            layers.Dense(10, "softmax"),
        ],
        "lstm": lambda: [keras.Input((50, 32)), layers.LSTM(128), layers.Dense(1)],
        "gru": lambda: [keras.Input((50, 32)), layers.GRU(128), layers.Dense(1)],
        "bidirectional": lambda: [
            keras.Input((80,)),
            layers.Embedding(10_000, 64),
            layers.Bidirectional(layers.LSTM(64)),
            layers.Dense(1, "sigmoid"),
        ],
    }
    return transformer(keras, layers) if network == "transformer" else keras.Sequential(stacks[network]())


LOSS = {"lstm": "mean_squared_error", "gru": "mean_squared_error", "bidirectional": "binary_crossentropy"}
BATCH = {"mlp": 128, "mlp-wide": 128, "lenet": 64, "separable": 64}


def fit(folder, network, epochs):
    import keras

    class Clock(keras.callbacks.Callback):
        first = True

        def on_epoch_begin(self, epoch, logs=None):
            self.wall, self.cpu = time.perf_counter(), time.process_time()

        def on_train_batch_end(self, batch, logs=None):
            if self.first:
                self.first = False
                say(first=time.time() * 1000)

        def on_epoch_end(self, epoch, logs=None):
            say(seconds=time.perf_counter() - self.wall, cpu=time.process_time() - self.cpu)

    with np.load(os.path.join(folder, f"{network}.npz")) as data:
        x, y = data["x_train"], data["y_train"]
    model = build(keras, network)
    loss = LOSS.get(network, "sparse_categorical_crossentropy")
    model.compile("adam", loss, metrics=[] if loss == "mean_squared_error" else ["accuracy"])
    model.fit(x, y, batch_size=BATCH.get(network, 32), epochs=epochs, verbose=0, callbacks=[Clock()])
    say(memory=resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)


if __name__ == "__main__":
    task, folder, network, count = sys.argv[1:]
    {"data": make, "fit": fit}[task](folder, network, int(count))

"""What `fit` takes besides the data: its settings and its callbacks."""

import keras
import numpy as np
from keras import Input, Model, Sequential, callbacks, layers
from keras import optimizers as opt
from keras.optimizers import schedules

from train_data import SPIRALS, both, floats_of, numbers, one_hot
from train_record import Case

NETWORK = """
Input(shape=[5])
Dense(4, activation=tanh)
Dense(2)
"""


def build():
    return Sequential([Input((5,)), layers.Dense(4, activation="tanh"), layers.Dense(2)])


def case(name, settings, optimizer, *made, optimizer_text="SGD(0.3, momentum=0.9)", **more):
    return Case(
        name=f"fit-{name}",
        network=NETWORK,
        train=f"optimizer = {optimizer_text}\nloss = mse\nmetrics = [mae]\n{settings}",
        build=build,
        compile=lambda: {"optimizer": optimizer(), "loss": "mse", "metrics": ["mae"]},
        inputs=numbers(5),
        targets=numbers(2),
        tables=SPIRALS,
        callbacks=lambda: [make() for make in made],
        **more,
    )


def classes(name, settings, *made, text="SGD(0.3)", optimizer=lambda: opt.SGD(0.3), metric="accuracy", **more):
    """Three classes, watched by a metric that rises."""
    return Case(
        name=f"fit-{name}",
        network="Input(shape=[5])\nDense(6, activation=relu)\nDense(3, activation=softmax)",
        train=f"optimizer = {text}\nloss = categorical_crossentropy\nmetrics = [{metric}]\n{settings}",
        build=lambda: Sequential([Input((5,)), layers.Dense(6, activation="relu"), layers.Dense(3, activation="softmax")]),
        compile=lambda: {
            "optimizer": optimizer(),
            "loss": "categorical_crossentropy",
            "metrics": [metric if metric == "accuracy" else keras.metrics.AUC()],
        },
        inputs=numbers(5),
        targets=one_hot(3),
        tables=SPIRALS,
        callbacks=lambda: [make() for make in made],
        **more,
    )


def sgd():
    return opt.SGD(0.3, momentum=0.9)


def after(schedule):
    """A schedule of epochs: Keras wants a function that gives a float."""
    return lambda: callbacks.LearningRateScheduler(lambda epoch, rate: float(schedule(epoch)))


def uneven(rng, count):
    """Weights of samples, some of which do not count."""
    return np.where(rng.uniform(size=count) < 0.2, 0, rng.uniform(0.2, 3, count)).astype("float32")


def two_outputs():
    x = Input((4,), name="features")
    h = layers.Dense(5, activation="tanh")(x)
    return Model(x, [layers.Dense(3, activation="softmax", name="kind")(h), layers.Dense(1, name="size")(h)])


CASES = [
    case(
        "plateau",
        "callbacks = [ReduceLROnPlateau(patience=1, factor=0.3, min_delta=0.05, cooldown=1, min_lr=0.01)]",
        sgd,
        lambda: callbacks.ReduceLROnPlateau(patience=1, factor=0.3, min_delta=0.05, cooldown=1, min_lr=0.01),
        epochs=10,
    ),
    case(
        "plateau-adam",
        "callbacks = [ReduceLROnPlateau(monitor=val_mae, patience=2, factor=0.5)]",
        lambda: opt.Adam(0.3),
        lambda: callbacks.ReduceLROnPlateau(monitor="val_mae", patience=2, factor=0.5),
        optimizer_text="Adam(0.3)",
        epochs=10,
    ),
    classes(
        "plateau-rising",
        "callbacks = [ReduceLROnPlateau(monitor=accuracy, patience=0, factor=0.5, min_delta=0.1)]",
        lambda: callbacks.ReduceLROnPlateau(monitor="accuracy", patience=0, factor=0.5, min_delta=0.1),
        epochs=8,
    ),
    case(
        "scheduler",
        "callbacks = [LearningRateScheduler(ExponentialDecay(0.3, decay_steps=2, decay_rate=0.5))]",
        sgd,
        after(schedules.ExponentialDecay(0.3, decay_steps=2, decay_rate=0.5)),
        epochs=6,
    ),
    case(
        "scheduler-adam",
        "callbacks = [LearningRateScheduler(PiecewiseConstantDecay([1, 3], [0.2, 0.05, 0.01]))]\ninitial_epoch = 1",
        lambda: opt.Adam(),
        after(schedules.PiecewiseConstantDecay([1, 3], [0.2, 0.05, 0.01])),
        optimizer_text="Adam()",
        fit={"initial_epoch": 1},
        epochs=6,
    ),
    case(
        "scheduler-and-plateau",
        "callbacks = [LearningRateScheduler(CosineDecay(0.3, decay_steps=6)), ReduceLROnPlateau(patience=0, min_delta=1.0)]",
        sgd,
        after(schedules.CosineDecay(0.3, decay_steps=6)),
        lambda: callbacks.ReduceLROnPlateau(patience=0, min_delta=1.0),
        epochs=6,
    ),
    # Without a layer between, so that the way to infinity is the same to the fifth digit.
    Case(
        name="fit-terminate",
        network="Input(shape=[5])\nDense(2)",
        train="optimizer = SGD(100.0)\nloss = mse\nmetrics = [mae]\ncallbacks = [TerminateOnNaN()]",
        build=lambda: Sequential([Input((5,)), layers.Dense(2)]),
        compile=lambda: {"optimizer": opt.SGD(100.0), "loss": "mse", "metrics": ["mae"]},
        inputs=numbers(5),
        targets=numbers(2),
        tables=SPIRALS,
        callbacks=lambda: [callbacks.TerminateOnNaN()],
        epochs=8,
    ),
    classes(
        "stopping-auc",
        "callbacks = [EarlyStopping(monitor=val_auc, patience=2, restore_best_weights=true)]",
        lambda: callbacks.EarlyStopping(monitor="val_auc", patience=2, restore_best_weights=True),
        metric="AUC()",
        epochs=15,
    ),
    classes(
        "stopping-baseline",
        "callbacks = [EarlyStopping(monitor=val_loss, baseline=0.2, patience=4, restore_best_weights=true)]",
        lambda: callbacks.EarlyStopping(monitor="val_loss", baseline=0.2, patience=4, restore_best_weights=True),
        epochs=15,
    ),
    classes(
        "stopping-at-the-end",
        "callbacks = [EarlyStopping(monitor=val_loss, patience=20, restore_best_weights=true)]",
        lambda: callbacks.EarlyStopping(monitor="val_loss", patience=20, restore_best_weights=True),
        text="SGD(1.5, momentum=0.9)",
        optimizer=lambda: opt.SGD(1.5, momentum=0.9),
        epochs=8,
    ),
    case(
        "stopping-max",
        "callbacks = [EarlyStopping(monitor=mae, mode=max, start_from_epoch=1, min_delta=0.001)]",
        sgd,
        lambda: callbacks.EarlyStopping(monitor="mae", mode="max", start_from_epoch=1, min_delta=0.001),
        epochs=8,
    ),
    case(
        "swap-averages",
        "callbacks = [SwapEMAWeights()]",
        lambda: opt.SGD(0.3, use_ema=True, ema_momentum=0.8),
        lambda: callbacks.SwapEMAWeights(),
        optimizer_text="SGD(0.3, use_ema=true, ema_momentum=0.8)",
        epochs=5,
    ),
    case(
        "swap-averages-on-epoch",
        "callbacks = [SwapEMAWeights(swap_on_epoch=true)]",
        lambda: opt.Adam(0.05, use_ema=True, ema_momentum=0.8),
        lambda: callbacks.SwapEMAWeights(swap_on_epoch=True),
        optimizer_text="Adam(0.05, use_ema=true, ema_momentum=0.8)",
        epochs=5,
    ),
    case("initial-epoch", "initial_epoch = 3", lambda: opt.SGD(schedules.CosineDecay(0.3, 12)), optimizer_text="SGD(CosineDecay(0.3, 12))", fit={"initial_epoch": 3}, epochs=7),
    case("steps-more-than-data", "steps_per_epoch = 5", sgd, fit={"steps_per_epoch": 5}, epochs=3),
    case("steps-that-divide", "steps_per_epoch = 1", sgd, fit={"steps_per_epoch": 1}, epochs=7),
    case("validation-steps", "validation_steps = 1", sgd, fit={"validation_steps": 1}, validation=20),
    case("validation-freq", "validation_freq = 2", sgd, fit={"validation_freq": 2}, epochs=6),
    case("validation-freq-list", "validation_freq = [1, 4, 5]", sgd, fit={"validation_freq": [1, 4, 5]}, epochs=6),
    Case(
        name="fit-class-weight",
        network="Input(shape=[5])\nDense(6, activation=relu)\nDense(3, activation=softmax)",
        train="optimizer = SGD(0.3)\nloss = sparse_categorical_crossentropy\nmetrics = [accuracy]\nclass_weight = {0: 0.5, 1: 3, 2: 1}",
        build=lambda: Sequential([Input((5,)), layers.Dense(6, activation="relu"), layers.Dense(3, activation="softmax")]),
        compile=lambda: {"optimizer": opt.SGD(0.3), "loss": "sparse_categorical_crossentropy", "metrics": ["accuracy"]},
        inputs=numbers(5),
        targets=floats_of(3),
        fit={"class_weight": {0: 0.5, 1: 3.0, 2: 1.0}},
        tables=SPIRALS,
    ),
    Case(
        name="fit-two-outputs-callbacks",
        network="x = Input(shape=[4], name=features)\nh = x -> Dense(5, activation=tanh)\n"
        "kind = h -> Dense(3, activation=softmax, name=kind)\nsize = h -> Dense(1, name=size)\noutput kind, size",
        train="optimizer = SGD(0.2)\nloss = {kind: sparse_categorical_crossentropy, size: mse}\nloss_weights = {kind: 2, size: 0.5}\n"
        "metrics = {size: [mae]}\ncallbacks = [ReduceLROnPlateau(monitor=val_size_mae, mode=min, patience=1, factor=0.5, min_delta=0.05)]",
        build=two_outputs,
        compile=lambda: {
            "optimizer": opt.SGD(0.2),
            "loss": {"kind": "sparse_categorical_crossentropy", "size": "mse"},
            "loss_weights": {"kind": 2.0, "size": 0.5},
            "metrics": {"size": ["mae"]},
        },
        inputs=numbers(4),
        targets=both(floats_of(3), numbers(1)),
        tables='source = csv("data.csv")\n  target = {kind: ["a"], size: ["b"]}',
        callbacks=lambda: [callbacks.ReduceLROnPlateau(monitor="val_size_mae", mode="min", patience=1, factor=0.5, min_delta=0.05)],
        epochs=8,
    ),
    case("sample-weight", "", sgd, weights=uneven),
    case("sample-weight-adam-decay", "", lambda: opt.Adam(0.05, weight_decay=0.1), optimizer_text="Adam(0.05, weight_decay=0.1)", weights=uneven),
    Case(
        name="fit-sample-weight-mean",
        network="Input(shape=[5])\nDense(6, activation=relu)\nDense(3, activation=softmax)",
        train="optimizer = SGD(0.3)\nloss = sparse_categorical_crossentropy(reduction=mean_with_sample_weight)\nmetrics = [accuracy]",
        build=lambda: Sequential([Input((5,)), layers.Dense(6, activation="relu"), layers.Dense(3, activation="softmax")]),
        compile=lambda: {
            "optimizer": opt.SGD(0.3),
            "loss": keras.losses.SparseCategoricalCrossentropy(reduction="mean_with_sample_weight"),
            "metrics": ["accuracy"],
        },
        inputs=numbers(5),
        targets=floats_of(3),
        weights=uneven,
        tables=SPIRALS,
    ),
    Case(
        name="fit-sample-weight-two-outputs",
        network="x = Input(shape=[4], name=features)\nh = x -> Dense(5, activation=tanh)\n"
        "kind = h -> Dense(3, activation=softmax, name=kind)\nsize = h -> Dense(1, name=size)\noutput kind, size",
        train="optimizer = SGD(0.2)\nloss = {kind: sparse_categorical_crossentropy, size: mse}\nloss_weights = {kind: 2, size: 0.5}\nmetrics = {size: [mae]}",
        build=two_outputs,
        compile=lambda: {
            "optimizer": opt.SGD(0.2),
            "loss": {"kind": "sparse_categorical_crossentropy", "size": "mse"},
            "loss_weights": {"kind": 2.0, "size": 0.5},
            "metrics": {"size": ["mae"]},
        },
        inputs=numbers(4),
        targets=both(floats_of(3), numbers(1)),
        weights=uneven,
        tables='source = csv("data.csv")\n  target = {kind: ["a"], size: ["b"]}',
    ),
]

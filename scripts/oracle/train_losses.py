"""Every loss, with the last activation that it wants and with others; labels as the rules of ranks allow."""

import keras
import numpy as np
from keras import layers, losses

from train_data import SPIRALS, both, floats_of, numbers, one_hot, shares, signs
from train_record import Case


def case(name, units, activation, text, make, targets, metrics="mae", extra="", fit=None, after=None, lr=0.1):
    lines = [f"Dense(4, activation=tanh, input_shape=[3])", f"Dense({units}, activation={activation})"]

    def build():
        model = [keras.Input((3,)), layers.Dense(4, activation="tanh"), layers.Dense(units, activation=activation)]
        return keras.Sequential(model + ([after[1]()] if after else []))

    return Case(
        name=f"loss-{name}",
        network="\n".join(lines + ([after[0]] if after else [])),
        train=f"optimizer = SGD({lr})\nloss = {text}\nmetrics = [{metrics}]\n{extra}",
        build=build,
        compile=lambda: {"optimizer": keras.optimizers.SGD(lr), "loss": make(), "metrics": [metrics]},
        inputs=numbers(3),
        targets=targets,
        fit=fit or {},
        tables=SPIRALS,
    )


def named(name):
    return lambda: name


def spellings(length, classes):
    """Labels from 1, of every length from 0, filled up with 0."""

    def make(rng, n):
        labels = rng.integers(1, classes, (n, length))
        return [np.where(np.arange(length) < rng.integers(0, length + 1, (n, 1)), labels, 0).astype("int32")]

    return make


def ctc(name, text, make):
    return Case(
        name=f"loss-{name}",
        network="Input(shape=[7, 3])\nDense(4, activation=tanh)\nDense(4)",
        train=f"optimizer = SGD(0.1)\nloss = {text}",
        build=lambda: keras.Sequential([keras.Input((7, 3)), layers.Dense(4, activation="tanh"), layers.Dense(4)]),
        compile=lambda: {"optimizer": keras.optimizers.SGD(0.1), "loss": make()},
        inputs=numbers(7, 3),
        targets=spellings(3, 4),
        tables=SPIRALS,
    )


CASES = [
    ctc("ctc", "ctc", named("ctc")),
    ctc("ctc-sum", "CTC(reduction=sum)", lambda: losses.CTC(reduction="sum")),
    case("mean-squared-error", 1, "linear", "mean_squared_error", named("mean_squared_error"), numbers()),
    case("mean-absolute-error", 2, "linear", "mae", named("mae"), numbers(2)),
    case("mean-absolute-percentage-error", 2, "linear", "mape", named("mape"), numbers(2, low=0.5), lr=0.001),
    case("mean-squared-logarithmic-error", 2, "softplus", "msle", named("msle"), numbers(2, low=0)),
    case("squared-hinge", 1, "tanh", "squared_hinge", named("squared_hinge"), signs(1)),
    case("hinge-01", 1, "tanh", "hinge", named("hinge"), floats_of(2, 1)),
    case("hinge-mixed", 1, "linear", "hinge", named("hinge"), numbers(1)),
    case("categorical-hinge", 3, "linear", "categorical_hinge", named("categorical_hinge"), one_hot(3)),
    case("log-cosh", 2, "linear", "log_cosh", named("log_cosh"), numbers(2)),
    case(
        "categorical-crossentropy",
        3,
        "softmax",
        "categorical_crossentropy",
        named("categorical_crossentropy"),
        one_hot(3),
        metrics="accuracy",
    ),
    case(
        "categorical-crossentropy-smoothed",
        3,
        "softmax",
        "CategoricalCrossentropy(label_smoothing=0.2)",
        lambda: losses.CategoricalCrossentropy(label_smoothing=0.2),
        shares(3),
        metrics="accuracy",
    ),
    case(
        "categorical-crossentropy-clipped",
        3,
        "softplus",
        "categorical_crossentropy",
        named("categorical_crossentropy"),
        one_hot(3),
        metrics="accuracy",
    ),
    case(
        "categorical-crossentropy-after-reshape",
        3,
        "softmax",
        "categorical_crossentropy",
        named("categorical_crossentropy"),
        one_hot(3),
        metrics="acc",
        after=("Reshape([3])", lambda: layers.Reshape((3,))),
    ),
    case(
        "sparse-categorical-crossentropy",
        4,
        "softmax",
        "sparse_categorical_crossentropy",
        named("sparse_categorical_crossentropy"),
        floats_of(4),
        metrics="accuracy",
    ),
    case(
        "sparse-categorical-crossentropy-logits",
        4,
        "linear",
        "sparse_categorical_crossentropy(from_logits=true)",
        lambda: losses.SparseCategoricalCrossentropy(from_logits=True),
        floats_of(4, 1),
        metrics="accuracy",
    ),
    case(
        "sparse-categorical-crossentropy-clipped",
        4,
        "sigmoid",
        "sparse_categorical_crossentropy",
        named("sparse_categorical_crossentropy"),
        floats_of(4),
        metrics="accuracy",
        after=("Dropout(0.0)\nReshape([4])", lambda: layers.Reshape((4,))),
    ),
    case(
        "sparse-categorical-crossentropy-ignored",
        4,
        "softmax",
        "SparseCategoricalCrossentropy(ignore_class=2)",
        lambda: losses.SparseCategoricalCrossentropy(ignore_class=2),
        floats_of(4),
        metrics="accuracy",
    ),
    case(
        "binary-crossentropy", 1, "sigmoid", "binary_crossentropy", named("binary_crossentropy"), floats_of(2), metrics="accuracy"
    ),
    case(
        "binary-crossentropy-smoothed",
        3,
        "sigmoid",
        "BinaryCrossentropy(label_smoothing=0.1)",
        lambda: losses.BinaryCrossentropy(label_smoothing=0.1),
        floats_of(2, 3),
    ),
    case("binary-crossentropy-clipped", 1, "hard_sigmoid", "bce", named("bce"), floats_of(2, 1), metrics="accuracy"),
    case("binary-crossentropy-softmax", 2, "softmax", "bce", named("bce"), one_hot(2), metrics="accuracy"),
    case("kl-divergence", 3, "softmax", "kl_divergence", named("kl_divergence"), shares(3)),
    case("poisson", 2, "exponential", "poisson", named("poisson"), floats_of(4, 2)),
    case("cosine-similarity", 3, "linear", "cosine_similarity", named("cosine_similarity"), numbers(3)),
    case("broadcast", 3, "linear", "mse", named("mse"), numbers(1)),
    case("reduction-sum", 2, "linear", "MeanSquaredError(reduction=sum)", lambda: losses.MeanSquaredError(reduction="sum"), numbers(2)),
    case("huber", 2, "linear", "huber", named("huber"), numbers(2)),
    case("huber-delta", 2, "linear", "Huber(delta=0.3)", lambda: losses.Huber(delta=0.3), numbers(2)),
    case(
        "binary-focal-crossentropy",
        1,
        "sigmoid",
        "binary_focal_crossentropy",
        named("binary_focal_crossentropy"),
        floats_of(2, 1),
        metrics="accuracy",
    ),
    case(
        "binary-focal-crossentropy-balanced",
        3,
        "linear",
        "BinaryFocalCrossentropy(true, alpha=0.4, gamma=1.5, from_logits=true, label_smoothing=0.1)",
        lambda: losses.BinaryFocalCrossentropy(True, alpha=0.4, gamma=1.5, from_logits=True, label_smoothing=0.1),
        floats_of(2, 3),
    ),
    case(
        "binary-focal-crossentropy-clipped",
        2,
        "hard_sigmoid",
        "BinaryFocalCrossentropy(gamma=3)",
        lambda: losses.BinaryFocalCrossentropy(gamma=3),
        floats_of(2, 2),
    ),
    case(
        "categorical-focal-crossentropy",
        3,
        "softmax",
        "categorical_focal_crossentropy",
        named("categorical_focal_crossentropy"),
        one_hot(3),
        metrics="accuracy",
    ),
    case(
        "categorical-focal-crossentropy-weighted",
        3,
        "linear",
        "CategoricalFocalCrossentropy(alpha=[0.2, 0.5, 1.0], gamma=1.0, from_logits=true, label_smoothing=0.2)",
        lambda: losses.CategoricalFocalCrossentropy(alpha=[0.2, 0.5, 1.0], gamma=1.0, from_logits=True, label_smoothing=0.2),
        shares(3),
    ),
    case("dice", 3, "sigmoid", "dice", named("dice"), floats_of(2, 3)),
    case("dice-axis", 3, "sigmoid", "Dice(axis=-1)", lambda: losses.Dice(axis=-1), floats_of(2, 3)),
    case("tversky", 3, "sigmoid", "Tversky(0.7, 0.3)", lambda: losses.Tversky(0.7, 0.3), floats_of(2, 3)),
    case("tversky-axes", 3, "sigmoid", "Tversky(axis=[1])", lambda: losses.Tversky(axis=[1]), floats_of(2, 3)),
    case(
        "circle",
        4,
        "linear",
        "Circle(gamma=4.0)",
        lambda: losses.Circle(gamma=4.0),
        floats_of(2, 1),
        after=("UnitNormalization()", layers.UnitNormalization),
        metrics="mse",
    ),
    case(
        "circle-diagonal",
        4,
        "tanh",
        "Circle(gamma=2.0, margin=0.25, remove_diagonal=false, reduction=sum)",
        lambda: losses.Circle(gamma=2.0, margin=0.25, remove_diagonal=False, reduction="sum"),
        floats_of(3),
        after=("UnitNormalization()", layers.UnitNormalization),
        metrics="accuracy",
        lr=0.01,
    ),
    case(
        "categorical-generalized-cross-entropy-column",
        4,
        "softmax",
        "CategoricalGeneralizedCrossEntropy()",
        lambda: losses.CategoricalGeneralizedCrossEntropy(),
        floats_of(4, 1),
        metrics="accuracy",
        extra="class_weight = {0: 0.5, 1: 2.0}",
        fit={"class_weight": {0: 0.5, 1: 2.0}},
    ),
    case(
        "categorical-generalized-cross-entropy",
        4,
        "softmax",
        "CategoricalGeneralizedCrossEntropy(q=0.7)",
        lambda: losses.CategoricalGeneralizedCrossEntropy(q=0.7),
        floats_of(4),
        metrics="accuracy",
    ),
    case(
        "dice-class-weight",
        3,
        "softmax",
        "dice",
        named("dice"),
        one_hot(3),
        extra="class_weight = {0: 0.5, 1: 2.0}",
        fit={"class_weight": {0: 0.5, 1: 2.0}},
    ),
    case(
        "class-weight",
        3,
        "softmax",
        "sparse_categorical_crossentropy",
        named("sparse_categorical_crossentropy"),
        floats_of(3),
        metrics="accuracy",
        extra="class_weight = {0: 0.5, 1: 2.0}",
        fit={"class_weight": {0: 0.5, 1: 2.0}},
    ),
]

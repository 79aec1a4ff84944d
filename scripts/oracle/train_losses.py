"""Every loss, with the last activation that it wants and with others; labels as the rules of ranks allow."""

import keras
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


CASES = [
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

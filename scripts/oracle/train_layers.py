"""Layers without time: convolutions, poolings, normalisations, merges, and what holds weights back."""

import keras
from keras import Input, Model, Sequential, constraints, layers, regularizers

from train_data import SPIRALS, both, floats_of, indices, numbers, one_hot
from train_record import Case


def sequential(shape, *makers, dtype=None):
    return lambda: Sequential([Input(shape, dtype=dtype), *[make() for make in makers]])


def case(name, text, build, inputs, targets=numbers(2), loss="mse", metrics="mae", fit=None, train="", compile_more=None, tables=SPIRALS, **more):
    return Case(
        name=name,
        network=text,
        train=train or f"optimizer = SGD(0.05, momentum=0.9)\nloss = {loss}\nmetrics = [{metrics}]",
        build=build,
        compile=lambda: {
            "optimizer": keras.optimizers.SGD(0.05, momentum=0.9),
            **({} if compile_more else {"loss": loss, "metrics": [metrics]}),
            **(compile_more() if compile_more else {}),
        },
        inputs=inputs,
        targets=targets,
        fit=fit or {},
        tables=tables,
        **more,
    )


def two_inputs():
    left, right = Input((4,), name="left"), Input((3,), name="right")
    a, b = layers.Dense(5, activation="relu")(left), layers.Dense(5, activation="tanh")(right)
    joined = layers.Concatenate()([layers.Add()([a, b]), a])
    return Model([left, right], layers.Dense(2)(joined))


def shared():
    left, right = Input((4,), name="left"), Input((4,), name="right")
    tower = layers.Dense(3, activation="tanh")
    return Model([left, right], layers.Dense(2)(layers.Concatenate()([tower(left), tower(right)])))


def two_outputs():
    x = Input((4,), name="features")
    h = layers.Dense(5, activation="tanh")(x)
    return Model(x, [layers.Dense(3, activation="softmax", name="kind")(h), layers.Dense(1, name="size")(h)])


def broadcast():
    x = Input((4, 3))
    a = layers.Dense(3)(x)
    b = layers.Dense(3)(layers.Flatten()(x))
    return Model(x, layers.Dense(2)(layers.Flatten()(layers.Add()([a, b]))))


CASES = [
    case(
        "conv2d-same",
        "Input(shape=[6, 5, 2])\nConv2D(4, 3, strides=2, padding=same, activation=relu)\nFlatten()\nDense(2)",
        sequential((6, 5, 2), lambda: layers.Conv2D(4, 3, strides=2, padding="same", activation="relu"), layers.Flatten, lambda: layers.Dense(2)),
        numbers(6, 5, 2),
    ),
    case(
        "conv2d-dilated",
        "Input(shape=[8, 7, 2])\nConv2D(3, [3, 2], dilation_rate=[2, 3], use_bias=false)\nFlatten()\nDense(2)",
        sequential((8, 7, 2), lambda: layers.Conv2D(3, (3, 2), dilation_rate=(2, 3), use_bias=False), layers.Flatten, lambda: layers.Dense(2)),
        numbers(8, 7, 2),
    ),
    case(
        "conv2d-dilated-same",
        "Input(shape=[6, 6, 1])\nConv2D(3, 3, dilation_rate=2, padding=same)\nFlatten()\nDense(2)",
        sequential((6, 6, 1), lambda: layers.Conv2D(3, 3, dilation_rate=2, padding="same"), layers.Flatten, lambda: layers.Dense(2)),
        numbers(6, 6, 1),
    ),
    case(
        "conv2d-groups",
        "Input(shape=[5, 5, 4])\nConv2D(6, 3, groups=2, activation=tanh)\nFlatten()\nDense(2)",
        sequential((5, 5, 4), lambda: layers.Conv2D(6, 3, groups=2, activation="tanh"), layers.Flatten, lambda: layers.Dense(2)),
        numbers(5, 5, 4),
    ),
    case(
        "conv2d-channels-first",
        "Input(shape=[2, 6, 5])\nConv2D(3, 3, data_format=channels_first, use_bias=false)\nFlatten(data_format=channels_first)\nDense(2)",
        sequential(
            (2, 6, 5),
            lambda: layers.Conv2D(3, 3, data_format="channels_first", use_bias=False),
            lambda: layers.Flatten(data_format="channels_first"),
            lambda: layers.Dense(2),
        ),
        numbers(2, 6, 5),
    ),
    case(
        "max-pooling2d",
        "Input(shape=[7, 6, 2])\nConv2D(3, 2)\nMaxPooling2D(2, strides=1)\nMaxPooling2D([2, 3], padding=same)\nFlatten()\nDense(2)",
        sequential(
            (7, 6, 2),
            lambda: layers.Conv2D(3, 2),
            lambda: layers.MaxPooling2D(2, strides=1),
            lambda: layers.MaxPooling2D((2, 3), padding="same"),
            layers.Flatten,
            lambda: layers.Dense(2),
        ),
        numbers(7, 6, 2),
    ),
    case(
        "average-pooling2d",
        "Input(shape=[7, 6, 2])\nConv2D(3, 2)\nAveragePooling2D(3, strides=2, padding=same)\nGlobalAveragePooling2D(keepdims=true)\nReshape([3])\nDense(2)",
        sequential(
            (7, 6, 2),
            lambda: layers.Conv2D(3, 2),
            lambda: layers.AveragePooling2D(3, strides=2, padding="same"),
            lambda: layers.GlobalAveragePooling2D(keepdims=True),
            lambda: layers.Reshape((3,)),
            lambda: layers.Dense(2),
        ),
        numbers(7, 6, 2),
    ),
    case(
        "batch-normalization",
        "Input(shape=[5])\nDense(4)\nBatchNormalization()\nActivation(relu)\nDense(2)",
        sequential((5,), lambda: layers.Dense(4), layers.BatchNormalization, lambda: layers.Activation("relu"), lambda: layers.Dense(2)),
        numbers(5),
    ),
    case(
        "batch-normalization-axis",
        "Input(shape=[4, 3, 2])\nBatchNormalization(axis=1, momentum=0.7, epsilon=0.01, scale=false)\nConv2D(2, 2)\nBatchNormalization(center=false)\nFlatten()\nDense(2)",
        sequential(
            (4, 3, 2),
            lambda: layers.BatchNormalization(axis=1, momentum=0.7, epsilon=0.01, scale=False),
            lambda: layers.Conv2D(2, 2),
            lambda: layers.BatchNormalization(center=False),
            layers.Flatten,
            lambda: layers.Dense(2),
        ),
        numbers(4, 3, 2),
    ),
    case(
        "batch-normalization-frozen",
        "Input(shape=[5])\nDense(4, trainable=false)\nBatchNormalization(trainable=false)\nDense(2)",
        sequential((5,), lambda: layers.Dense(4, trainable=False), lambda: layers.BatchNormalization(trainable=False), lambda: layers.Dense(2)),
        numbers(5),
    ),
    case(
        "layer-normalization",
        "Input(shape=[4, 3])\nLayerNormalization()\nDense(4)\nLayerNormalization(axis=[1, 2], epsilon=0.01, center=false)\nFlatten()\nDense(2)",
        sequential(
            (4, 3),
            layers.LayerNormalization,
            lambda: layers.Dense(4),
            lambda: layers.LayerNormalization(axis=[1, 2], epsilon=0.01, center=False),
            layers.Flatten,
            lambda: layers.Dense(2),
        ),
        numbers(4, 3),
    ),
    case(
        "embedding",
        "Input(shape=[4])\nEmbedding(7, 3)\nFlatten()\nDense(2)",
        sequential((4,), lambda: layers.Embedding(7, 3), layers.Flatten, lambda: layers.Dense(2)),
        indices(7, 4),
    ),
    case(
        "merge",
        "left = Input(shape=[4], name=left)\nright = Input(shape=[3], name=right)\n"
        "a = left -> Dense(5, activation=relu)\nb = right -> Dense(5, activation=tanh)\n"
        "both = [a, b] -> Add()\n[both, a] -> Concatenate() -> Dense(2)",
        two_inputs,
        both(numbers(4), numbers(3)),
        tables='source = csv("data.csv")\n  inputs = {left: ["a"], right: ["b"]}\n  target = ["c", "d"]',
    ),
    case(
        "shared-layer",
        "layer tower = Dense(3, activation=tanh)\nleft = Input(shape=[4], name=left)\nright = Input(shape=[4], name=right)\n"
        "a = left -> tower()\nb = right -> tower()\n[a, b] -> Concatenate() -> Dense(2)",
        shared,
        both(numbers(4), numbers(4)),
        tables='source = csv("data.csv")\n  inputs = {left: ["a"], right: ["b"]}\n  target = ["c", "d"]',
    ),
    case(
        "add-broadcast",
        "x = Input(shape=[4, 3])\na = x -> Dense(3)\nflat = x -> Flatten()\nb = flat -> Dense(3)\n[a, b] -> Add() -> Flatten() -> Dense(2)",
        broadcast,
        numbers(4, 3),
    ),
    case(
        "two-outputs",
        "x = Input(shape=[4], name=features)\nh = x -> Dense(5, activation=tanh)\n"
        "kind = h -> Dense(3, activation=softmax, name=kind)\nsize = h -> Dense(1, name=size)\noutput kind, size",
        two_outputs,
        numbers(4),
        both(one_hot(3), numbers(1)),
        train="optimizer = SGD(0.05, momentum=0.9)\nloss = {kind: categorical_crossentropy, size: mse}\n"
        "loss_weights = {kind: 0.5, size: 2}\nmetrics = {kind: [accuracy], size: [mae, mse]}",
        compile_more=lambda: {
            "loss": {"kind": "categorical_crossentropy", "size": "mse"},
            "loss_weights": {"kind": 0.5, "size": 2.0},
            "metrics": {"kind": ["accuracy"], "size": ["mae", "mse"]},
        },
        tables='source = csv("data.csv")\n  target = {kind: ["a"], size: ["b"]}',
    ),
    case(
        "regularizers",
        "Input(shape=[5])\nDense(4, activation=tanh, kernel_regularizer=l2(0.05), bias_regularizer=L1(0.03), activity_regularizer=l1(0.02))\n"
        "Dense(2, kernel_regularizer=l1_l2(l1=0.01, l2=0.02), activity_regularizer=l2)",
        sequential(
            (5,),
            lambda: layers.Dense(
                4, activation="tanh", kernel_regularizer=regularizers.L2(0.05), bias_regularizer=regularizers.L1(0.03), activity_regularizer=regularizers.L1(0.02)
            ),
            lambda: layers.Dense(2, kernel_regularizer=regularizers.L1L2(l1=0.01, l2=0.02), activity_regularizer="l2"),
        ),
        numbers(5),
    ),
    case(
        "regularizers-frozen",
        "Input(shape=[5])\nDense(4, kernel_regularizer=l2(0.05), trainable=false)\nDense(2)",
        sequential((5,), lambda: layers.Dense(4, kernel_regularizer=regularizers.L2(0.05), trainable=False), lambda: layers.Dense(2)),
        numbers(5),
    ),
    case(
        "max-norm",
        "Input(shape=[6, 5, 2])\nConv2D(3, 3, kernel_constraint=max_norm(0.5, axis=[0, 1, 2]))\nFlatten()\nDense(2, kernel_constraint=maxnorm(0.6), bias_constraint=non_neg)",
        sequential(
            (6, 5, 2),
            lambda: layers.Conv2D(3, 3, kernel_constraint=constraints.MaxNorm(0.5, axis=[0, 1, 2])),
            layers.Flatten,
            lambda: layers.Dense(2, kernel_constraint=constraints.MaxNorm(0.6), bias_constraint="non_neg"),
        ),
        numbers(6, 5, 2),
    ),
    case(
        "unit-norm",
        "Input(shape=[5])\nDense(4, activation=tanh, kernel_constraint=unit_norm(axis=1))\n"
        "Dense(2, kernel_constraint=MinMaxNorm(min_value=0.4, max_value=0.7, rate=0.6))",
        sequential(
            (5,),
            lambda: layers.Dense(4, activation="tanh", kernel_constraint=constraints.UnitNorm(axis=1)),
            lambda: layers.Dense(2, kernel_constraint=constraints.MinMaxNorm(0.4, 0.7, rate=0.6)),
        ),
        numbers(5),
    ),
    case(
        "early-stopping",
        "Input(shape=[5])\nDense(4, activation=tanh)\nDense(2)",
        sequential((5,), lambda: layers.Dense(4, activation="tanh"), lambda: layers.Dense(2)),
        numbers(5),
        train="optimizer = SGD(0.6, momentum=0.9)\nloss = mse\nmetrics = [mae]\n"
        "callbacks = [EarlyStopping(monitor=val_loss, patience=2, min_delta=0.05, restore_best_weights=true)]",
        compile_more=lambda: {"optimizer": keras.optimizers.SGD(0.6, momentum=0.9), "loss": "mse", "metrics": ["mae"]},
        callbacks=lambda: [keras.callbacks.EarlyStopping(monitor="val_loss", patience=2, min_delta=0.05, restore_best_weights=True)],
        epochs=20,
    ),
    case(
        "early-stopping-accuracy",
        "Input(shape=[5])\nDense(3, activation=softmax)",
        sequential((5,), lambda: layers.Dense(3, activation="softmax")),
        numbers(5),
        floats_of(3),
        train="optimizer = SGD(0.3)\nloss = sparse_categorical_crossentropy\nmetrics = [accuracy]\n"
        "callbacks = [EarlyStopping(monitor=accuracy, patience=3, start_from_epoch=2, baseline=0.5)]",
        compile_more=lambda: {
            "optimizer": keras.optimizers.SGD(0.3),
            "loss": "sparse_categorical_crossentropy",
            "metrics": ["accuracy"],
        },
        callbacks=lambda: [keras.callbacks.EarlyStopping(monitor="accuracy", patience=3, start_from_epoch=2, baseline=0.5)],
        epochs=20,
    ),
    case(
        "steps-per-epoch",
        "Input(shape=[5])\nDense(2)",
        sequential((5,), lambda: layers.Dense(2)),
        numbers(5),
        train="optimizer = SGD(0.05)\nloss = mse\nmetrics = [mae]\nsteps_per_epoch = 2\ninitial_epoch = 1",
        compile_more=lambda: {"optimizer": keras.optimizers.SGD(0.05), "loss": "mse", "metrics": ["mae"]},
        fit={"steps_per_epoch": 2, "initial_epoch": 1},
        epochs=6,
    ),
]

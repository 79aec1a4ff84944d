"""Layers that read sequences: recurrent ones with all their arguments, wrappers, masks, states."""

import keras
from keras import Input, Model, Sequential, layers, regularizers

from train_data import floats_of, numbers, one_hot
from train_layers import case, sequential
from train_more import stack
from train_record import BATCH


def end(text):
    return f"{text}\nDense(2)"


def simple(name, text, make, *, shape=(5, 3), targets=numbers(2), **more):
    start = f"Input(shape=[{', '.join(map(str, shape))}])\n"
    return case(name, start + end(text), sequential(shape, make, lambda: layers.Dense(2)), numbers(*shape), targets, **more)


def with_state():
    x = Input((5, 3))
    sequence, h, c = layers.LSTM(4, return_sequences=True, return_state=True)(x)
    y = layers.LSTM(4)(sequence, initial_state=[h, c])
    joined = layers.Concatenate()([y, layers.GRU(4)(x, initial_state=h)])
    return Model(x, layers.Dense(2)(joined))


def stateful():
    return Sequential(
        [
            Input(batch_shape=(BATCH, 4, 3)),
            layers.LSTM(4, return_sequences=True, stateful=True),
            layers.Bidirectional(layers.GRU(3, stateful=True)),
            layers.Dense(2),
        ]
    )


def two_ways():
    x = Input((5, 3))
    forward, backward = layers.Bidirectional(layers.SimpleRNN(4, return_sequences=True), merge_mode=None)(x)
    return Model(x, layers.Dense(2)(layers.Flatten()(layers.Add()([forward, backward]))))


def bidirectional(mode, sequences):
    flag = "true" if sequences else "false"
    text = f"Bidirectional(LSTM(3, return_sequences={flag}), merge_mode={mode})" + ("\nFlatten()" if sequences else "")

    def build():
        inner = [layers.Bidirectional(layers.LSTM(3, return_sequences=sequences), merge_mode=mode)]
        return Sequential([Input((5, 3)), *inner, *([layers.Flatten()] if sequences else []), layers.Dense(2)])

    return case(f"bidirectional-{mode}", f"Input(shape=[5, 3])\n{end(text)}", build, numbers(5, 3))


def masked_tokens(rng, n):
    tokens = rng.integers(1, 6, (n, 5)).astype("int32")
    lengths = rng.integers(1, 6, n)
    for row, length in zip(tokens, lengths):
        row[length:] = 0
        if length > 3:
            row[1] = 0
    return [tokens]


def masked(name, text, *makers, targets=numbers(2), **more):
    return case(
        name,
        f"Input(shape=[5])\nEmbedding(6, 3, mask_zero=true)\n{text}",
        sequential((5,), lambda: layers.Embedding(6, 3, mask_zero=True), *makers),
        masked_tokens,
        targets,
        **more,
    )


CASES = [
    simple("simple-rnn", "SimpleRNN(4, activation=relu)", lambda: layers.SimpleRNN(4, activation="relu")),
    case(
        "simple-rnn-backwards",
        "Input(shape=[5, 3])\nSimpleRNN(4, return_sequences=true, go_backwards=true, use_bias=false)\nFlatten()\nDense(2)",
        sequential(
            (5, 3),
            lambda: layers.SimpleRNN(4, return_sequences=True, go_backwards=True, use_bias=False),
            layers.Flatten,
            lambda: layers.Dense(2),
        ),
        numbers(5, 3),
    ),
    simple("lstm", "LSTM(4)", lambda: layers.LSTM(4)),
    case(
        "lstm-stacked",
        "Input(shape=[6, 3])\nLSTM(4, return_sequences=true)\nLSTM(3, go_backwards=true)\nDense(2)",
        sequential((6, 3), lambda: layers.LSTM(4, return_sequences=True), lambda: layers.LSTM(3, go_backwards=True), lambda: layers.Dense(2)),
        numbers(6, 3),
    ),
    simple(
        "lstm-activations",
        "LSTM(4, activation=softsign, recurrent_activation=hard_sigmoid, use_bias=false, unroll=true)",
        lambda: layers.LSTM(4, activation="softsign", recurrent_activation="hard_sigmoid", use_bias=False, unroll=True),
    ),
    simple("gru", "GRU(4)", lambda: layers.GRU(4)),
    simple(
        "gru-reset-before",
        "GRU(4, reset_after=false, activation=relu)",
        lambda: layers.GRU(4, reset_after=False, activation="relu"),
    ),
    simple("gru-without-bias", "GRU(4, use_bias=false, go_backwards=true)", lambda: layers.GRU(4, use_bias=False, go_backwards=True)),
    simple(
        "recurrent-regularizers",
        "LSTM(4, kernel_regularizer=l2(0.01), recurrent_regularizer=l1(0.02), bias_regularizer=l2(0.03), activity_regularizer=l2(0.04),\n"
        "  kernel_constraint=max_norm(0.9), recurrent_constraint=unit_norm)",
        lambda: layers.LSTM(
            4,
            kernel_regularizer=regularizers.L2(0.01),
            recurrent_regularizer=regularizers.L1(0.02),
            bias_regularizer=regularizers.L2(0.03),
            activity_regularizer=regularizers.L2(0.04),
            kernel_constraint=keras.constraints.MaxNorm(0.9),
            recurrent_constraint="unit_norm",
        ),
    ),
    case(
        "recurrent-states",
        "x = Input(shape=[5, 3])\n[sequence, h, c] = x -> LSTM(4, return_sequences=true, return_state=true)\n"
        "y = [sequence, h, c] -> LSTM(4)\nz = [x, h] -> GRU(4)\n[y, z] -> Concatenate() -> Dense(2)",
        with_state,
        numbers(5, 3),
    ),
    case(
        "stateful",
        f"LSTM(4, return_sequences=true, stateful=true, batch_input_shape=[{BATCH}, 4, 3])\nBidirectional(GRU(3, stateful=true))\nDense(2)",
        stateful,
        numbers(4, 3),
        samples=3 * BATCH,
        validation=BATCH,
    ),
    bidirectional("concat", False),
    bidirectional("sum", True),
    bidirectional("mul", True),
    bidirectional("ave", False),
    case(
        "bidirectional-none",
        "x = Input(shape=[5, 3])\n[a, b] = x -> Bidirectional(SimpleRNN(4, return_sequences=true), merge_mode=none)\n"
        "[a, b] -> Add() -> Flatten() -> Dense(2)",
        two_ways,
        numbers(5, 3),
    ),
    case(
        "bidirectional-activity",
        "Input(shape=[5, 3])\nBidirectional(GRU(3, activity_regularizer=l2(0.1)))\nDense(2)",
        sequential((5, 3), lambda: layers.Bidirectional(layers.GRU(3, activity_regularizer=regularizers.L2(0.1))), lambda: layers.Dense(2)),
        numbers(5, 3),
    ),
    case(
        "time-distributed",
        "Input(shape=[4, 5, 5, 1])\nTimeDistributed(Conv2D(2, 3, activation=relu))\nTimeDistributed(Flatten())\n"
        "TimeDistributed(BatchNormalization(momentum=0.8))\nTimeDistributed(Dense(2, activity_regularizer=l2(0.1)))\nFlatten()\nDense(2)",
        sequential(
            (4, 5, 5, 1),
            lambda: layers.TimeDistributed(layers.Conv2D(2, 3, activation="relu")),
            lambda: layers.TimeDistributed(layers.Flatten()),
            lambda: layers.TimeDistributed(layers.BatchNormalization(momentum=0.8)),
            lambda: layers.TimeDistributed(layers.Dense(2, activity_regularizer=regularizers.L2(0.1))),
            layers.Flatten,
            lambda: layers.Dense(2),
        ),
        numbers(4, 5, 5, 1),
    ),
    masked("mask-lstm", "LSTM(4)\nDense(2)", lambda: layers.LSTM(4), lambda: layers.Dense(2)),
    masked(
        "mask-stacked",
        "GRU(4, return_sequences=true)\nDropout(0.0)\nLayerNormalization()\nSimpleRNN(3)\nDense(2)",
        lambda: layers.GRU(4, return_sequences=True),
        lambda: layers.Dropout(0.0),
        layers.LayerNormalization,
        lambda: layers.SimpleRNN(3),
        lambda: layers.Dense(2),
    ),
    masked(
        "mask-bidirectional",
        "Bidirectional(LSTM(3, return_sequences=true))\nBidirectional(GRU(3))\nDense(2)",
        lambda: layers.Bidirectional(layers.LSTM(3, return_sequences=True)),
        lambda: layers.Bidirectional(layers.GRU(3)),
        lambda: layers.Dense(2),
    ),
    masked(
        "mask-loss",
        "LSTM(4, return_sequences=true)\nBatchNormalization()\nTimeDistributed(Dense(3, activation=softmax))",
        lambda: layers.LSTM(4, return_sequences=True),
        layers.BatchNormalization,
        lambda: layers.TimeDistributed(layers.Dense(3, activation="softmax")),
        targets=one_hot(3, 5),
        loss="categorical_crossentropy",
        metrics="accuracy",
    ),
    masked(
        "mask-loss-sparse",
        "SimpleRNN(4, return_sequences=true)\nDense(3, activation=softmax)",
        lambda: layers.SimpleRNN(4, return_sequences=True),
        lambda: layers.Dense(3, activation="softmax"),
        targets=floats_of(3, 5),
        loss="sparse_categorical_crossentropy",
        metrics="accuracy",
    ),
    # A loop of one step, and unrolled ones behind a mask.
    stack("one-step-lstm", (1, 3), "LSTM(4, return_sequences=true)", "LSTM(3, activation=relu)"),
    stack("one-step-simple-rnn", (1, 3), "Bidirectional(SimpleRNN(4, return_sequences=true))", "GRU(3, reset_after=false)"),
    stack("one-step-cells", (1, 3), "RNN([LSTMCell(4), GRUCell(3)], return_sequences=true)", "TimeDistributed(Dense(2))", "Flatten()"),
    stack("one-step-conv-lstm", (1, 4, 4, 2), "ConvLSTM2D(3, 3, return_sequences=true)", "ConvLSTM2D(2, 2)", "Flatten()"),
    *(
        stack(
            f"unrolled-mask-{name}",
            (5,),
            "Embedding(6, 3, mask_zero=true)",
            *lines,
            "TimeDistributed(Dense(3))",
            "Flatten()",
            inputs=masked_tokens,
        )
        for name, lines in {
            "lstm": ["Bidirectional(LSTM(3, return_sequences=true, unroll=true))"],
            "gru": ["Bidirectional(GRU(3, return_sequences=true, unroll=true, reset_after=false), merge_mode=sum)"],
            "cells": [
                "RNN([SimpleRNNCell(3), GRUCell(3)], return_sequences=true, unroll=true, go_backwards=true, zero_output_for_mask=true)",
                "Bidirectional(RNN(LSTMCell(2), return_sequences=true, unroll=true))",
            ],
            "conv-lstm": [
                "TimeDistributed(Reshape([3, 1]))",
                "Bidirectional(ConvLSTM1D(2, 2, return_sequences=true, unroll=true))",
                "TimeDistributed(Flatten())",
            ],
        }.items()
    ),
]

"""ConvLSTM over one, two and three axes: states, masks, both ways, both places of the channels."""

from keras import Input, Model, Sequential, layers

from train_data import numbers
from train_layers import case
from train_more import calm, stack
from train_record import BATCH
from train_sequences import masked_tokens


def with_states():
    x = Input((4, 5, 6, 2))
    sequence, h, c = layers.ConvLSTM2D(3, 3, padding="same", return_sequences=True, return_state=True)(x)
    y = layers.ConvLSTM2D(3, 3, padding="same")(sequence, initial_state=[h, c])
    return Model(x, layers.Dense(2)(layers.Flatten()(y)))


def stateful():
    return Sequential(
        [
            Input(batch_shape=(BATCH, 3, 2, 5)),
            layers.ConvLSTM1D(2, 2, stateful=True, data_format="channels_first", return_sequences=True),
            layers.Bidirectional(layers.ConvLSTM1D(2, 2, stateful=True, data_format="channels_first")),
            layers.Flatten(),
            layers.Dense(2),
        ]
    )


CASES = [
    stack("conv-lstm1d", [4, 6, 2], "ConvLSTM1D(3, 3)", "Flatten()"),
    stack(
        "conv-lstm1d-strides",
        [4, 7, 2],
        "ConvLSTM1D(2, 3, strides=2, padding=same, return_sequences=true, go_backwards=true, use_bias=false)",
        "Flatten()",
    ),
    stack("conv-lstm2d", [3, 5, 5, 2], "ConvLSTM2D(3, 3, padding=same, return_sequences=true)", "ConvLSTM2D(2, [2, 3])", "Flatten()"),
    stack(
        "conv-lstm2d-first",
        [3, 2, 5, 6],
        "ConvLSTM2D(3, 2, dilation_rate=2, data_format=channels_first, activation=softsign, recurrent_activation=hard_sigmoid)",
        "Flatten()",
    ),
    stack(
        "conv-lstm2d-regularizers",
        [3, 4, 4, 1],
        "ConvLSTM2D(2, 2, kernel_regularizer=L2(0.01), recurrent_regularizer=L1(0.02), bias_regularizer=L2(0.03),"
        " activity_regularizer=L2(0.04), kernel_constraint=MaxNorm(0.9, axis=[0, 1, 2]), recurrent_constraint=NonNeg())",
        "Flatten()",
    ),
    stack("conv-lstm3d", [2, 3, 3, 4, 1], "ConvLSTM3D(2, 2)", "Flatten()"),
    stack("conv-lstm2d-both-ways", [3, 4, 4, 2], "Bidirectional(ConvLSTM2D(2, 3, return_sequences=true))", "Flatten()"),
    stack("conv-lstm1d-steps", [2, 3, 5, 2], "TimeDistributed(ConvLSTM1D(2, 2))", "Flatten()"),
    case(
        "conv-lstm2d-states",
        "x = Input(shape=[4, 5, 6, 2])\n"
        "[sequence, h, c] = x -> ConvLSTM2D(3, 3, padding=same, return_sequences=true, return_state=true)\n"
        "[sequence, h, c] -> ConvLSTM2D(3, 3, padding=same) -> Flatten() -> Dense(2)",
        with_states,
        numbers(4, 5, 6, 2),
        **calm(),
    ),
    case(
        "conv-lstm1d-stateful",
        f"ConvLSTM1D(2, 2, stateful=true, data_format=channels_first, return_sequences=true, batch_input_shape=[{BATCH}, 3, 2, 5])\n"
        "Bidirectional(ConvLSTM1D(2, 2, stateful=true, data_format=channels_first))\nFlatten()\nDense(2)",
        stateful,
        numbers(3, 2, 5),
        samples=3 * BATCH,
        validation=BATCH,
        **calm(),
    ),
    stack(
        "conv-lstm1d-mask",
        [5],
        "Embedding(6, 4, mask_zero=true)",
        "TimeDistributed(Reshape([4, 1]))",
        "ConvLSTM1D(2, 2, return_sequences=true)",
        "ConvLSTM1D(2, 2, zero_output_for_mask=true, return_sequences=true)",
        "TimeDistributed(Flatten())",
        "LSTM(3)",
        inputs=masked_tokens,
    ),
]

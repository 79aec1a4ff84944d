"""Cells that RNN carries: alone, in stacks, with states, masks, and both ways."""

from keras import Input, Model, Sequential, layers

from train_data import numbers
from train_layers import case
from train_more import calm, stack
from train_record import BATCH
from train_sequences import masked_tokens


def with_states():
    x = Input((5, 3))
    cells = [layers.LSTMCell(4), layers.GRUCell(2)]
    sequence, (h, c), g = layers.RNN(cells, return_sequences=True, return_state=True)(x)
    y = layers.RNN([layers.LSTMCell(4), layers.SimpleRNNCell(2)])(sequence, initial_state=[[h, c], g])
    return Model(x, layers.Dense(2)(layers.Concatenate()([y, h])))


def stateful():
    return Sequential(
        [
            Input(batch_shape=(BATCH, 4, 3)),
            layers.RNN([layers.LSTMCell(3), layers.GRUCell(2)], return_sequences=True, stateful=True),
            layers.Bidirectional(layers.RNN(layers.GRUCell(3), stateful=True)),
            layers.Dense(2),
        ]
    )


PENALTIES = "kernel_regularizer=L2(0.01), recurrent_regularizer=L1(0.02), bias_constraint=NonNeg(), kernel_constraint=MaxNorm(0.8)"

CASES = [
    stack("rnn-simple", (5, 3), "RNN(SimpleRNNCell(4))"),
    stack("rnn-lstm", (5, 3), f"RNN(LSTMCell(4, {PENALTIES}), return_sequences=true, go_backwards=true)", "RNN(GRUCell(3))"),
    stack("rnn-stacked", (5, 3), "RNN([LSTMCell(4), LSTMCell(3), GRUCell(2, reset_after=false)])"),
    stack(
        "rnn-stacked-backwards",
        (5, 3),
        "RNN([SimpleRNNCell(4, activation=relu), StackedRNNCells([GRUCell(3), LSTMCell(2, use_bias=false)])], go_backwards=true,"
        " return_sequences=true)",
        "Flatten()",
    ),
    stack("rnn-both-ways", (5, 3), "Bidirectional(RNN([LSTMCell(3), GRUCell(2)], return_sequences=true))", "Flatten()"),
    stack(
        "rnn-mask",
        (5,),
        "Embedding(6, 3, mask_zero=true)",
        "RNN([GRUCell(4), LSTMCell(3)], return_sequences=true)",
        "RNN([SimpleRNNCell(3), GRUCell(3)], return_sequences=true, go_backwards=true, zero_output_for_mask=true)",
        "LSTM(2)",
        inputs=masked_tokens,
    ),
    case(
        "rnn-states",
        "x = Input(shape=[5, 3])\n"
        "[sequence, h, c, g] = x -> RNN([LSTMCell(4), GRUCell(2)], return_sequences=true, return_state=true)\n"
        "y = [sequence, h, c, g] -> RNN([LSTMCell(4), SimpleRNNCell(2)])\n"
        "[y, h] -> Concatenate() -> Dense(2)",
        with_states,
        numbers(5, 3),
        **calm(),
    ),
    case(
        "rnn-stateful",
        f"RNN([LSTMCell(3), GRUCell(2)], return_sequences=true, stateful=true, batch_input_shape=[{BATCH}, 4, 3])\n"
        "Bidirectional(RNN(GRUCell(3), stateful=true))\nDense(2)",
        stateful,
        numbers(4, 3),
        samples=3 * BATCH,
        validation=BATCH,
        **calm(),
    ),
]

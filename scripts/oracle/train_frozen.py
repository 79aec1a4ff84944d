"""`trainable=false`: it reaches a layer's own weights and the cell of a recurrent layer, and no other layer inside."""

from train_more import stack

CASES = [
    stack(
        "frozen-outside",
        (4, 3),
        "Bidirectional(LSTM(2), trainable=false)",
        "Dense(3, trainable=false)",
    ),
    stack(
        "frozen-wrapped",
        (4, 3),
        "TimeDistributed(Dense(4), trainable=false)",
        "TimeDistributed(Dense(3, trainable=false))",
        "SpectralNormalization(Dense(3), trainable=false)",
        "RNN([LSTMCell(3, trainable=false), GRUCell(2)], trainable=false)",
    ),
    stack("frozen-recurrent", (4, 3), "GRU(3, return_sequences=true, trainable=false)", "Bidirectional(LSTM(2, trainable=false))"),
    stack("frozen-conv-lstm", (3, 6, 2), "ConvLSTM1D(2, 3, trainable=false)", "BatchNormalization(trainable=false)", "Flatten()"),
]

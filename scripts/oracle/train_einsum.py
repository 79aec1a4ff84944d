"""EinsumDense: what an equation sums, keeps and adds; with `...` in front and behind."""

from train_more import stack

CASES = [
    stack("einsum-dense", (4, 3), 'EinsumDense("abc,cde->abde", [4, 2, 3], bias_axes="de", activation="tanh")', 'EinsumDense("abde,deg->abg", [4, 3])', "Flatten()"),
    stack(
        "einsum-dense-ellipsis",
        (4, 3),
        'EinsumDense("...c,cd->...d", 5, bias_axes="d", kernel_regularizer=L2(0.01), bias_constraint=NonNeg())',
        'EinsumDense("ab...,bc->ac...", [2], bias_axes="c")',
        "Flatten()",
    ),
    stack("einsum-dense-stack", (4, 3), 'EinsumDense("abc,bcd->abd", [4, 3], bias_axes="b")', 'EinsumDense("abd,bd->adb", [3, 4])', 'EinsumDense("abc,c->ab", [3])', end="Dense(2)"),
    stack("einsum-dense-sum", (3, 4), 'EinsumDense("abc,cd->ad", 5, bias_axes="d")'),
    stack(
        "activation-none",
        (4, 3),
        "Conv1D(4, 2, activation=none)",
        "LSTM(3, activation=none, recurrent_activation=none, return_sequences=true)",
        "Dense(4, activation=none)",
        'EinsumDense("abc,cd->abd", output_shape=[3, 3], activation=none)',
        "Flatten()",
    ),
]

"""Merges of two and three inputs, of equal and unequal ranks, with masks."""

from keras import Input, Model, layers

from train_layers import case
from train_more import branches, calm

TWO = [(4,), (3,)]


def masked_merge(kind):
    def tokens(rng, n):
        first, second = rng.integers(1, 6, (n, 5)), rng.integers(1, 6, (n, 5))
        for row in range(n):
            first[row, rng.integers(1, 6) :] = 0
            second[row, rng.integers(1, 6) :] = 0
        return [first.astype("int32"), second.astype("int32")]

    def build():
        a, b = Input((5,), name="a"), Input((5,), name="b")
        words = [layers.Embedding(6, 3, mask_zero=True)(x) for x in (a, b)]
        return Model([a, b], layers.Dense(2)(layers.LSTM(3)(getattr(layers, kind)()(words))))

    text = (
        "a = Input(shape=[5], name=a)\nb = Input(shape=[5], name=b)\nx = a -> Embedding(6, 3, mask_zero=true)\n"
        f"y = b -> Embedding(6, 3, mask_zero=true)\n[x, y] -> {kind}() -> LSTM(3) -> Dense(2)"
    )
    tables = 'source = csv("data.csv")\n  inputs = {a: ["a"], b: ["b"]}\n  target = ["c", "d"]'
    return case(f"mask-{kind.lower()}", text, build, tokens, tables=tables, **calm())


CASES = [
    branches("subtract", TWO, ["Dense(5)", "Dense(5)"], "Subtract()"),
    branches("multiply", [*TWO, (2,)], ["Dense(5)", "Dense(5)", "Dense(5)"], "Multiply()"),
    branches("multiply-ranks", [(4, 3), (3,)], ["Dense(5)", "Dense(5)"], "Multiply()", "Flatten()"),
    branches("average", [*TWO, (2,)], ["Dense(5)", "Dense(5)", "Dense(5)"], "Average()"),
    branches("maximum", [*TWO, (2,)], ["Dense(5)", "Dense(5)", "Dense(5)"], "Maximum()"),
    branches("minimum", [(4, 3), (4, 1)], ["Dense(5)", "Dense(1)"], "Minimum()", "Flatten()"),
    branches("dot", [(4, 3), (3, 5)], ["Dense(3)", "Dense(4)"], "Dot([2, 1])", "Flatten()"),
    branches("dot-normalized", TWO, ["Dense(5)", "Dense(5)"], "Dot(1, normalize=true)"),
    branches("dot-ranks", [(4, 2, 3), (5, 4)], ["Dense(3)", "Dense(4)"], "Dot([1, -1])", "Flatten()"),
    masked_merge("Multiply"),
    masked_merge("Maximum"),
    masked_merge("Minimum"),
    masked_merge("Average"),
]

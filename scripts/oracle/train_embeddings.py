"""An embedding that also works backwards: with one table, with two, with bounded scores."""

from keras import Input, Model, layers

from train_data import numbers
from train_layers import case
from train_more import calm
from train_sequences import masked_tokens


def two_tables():
    x = Input((5,))
    y = layers.ReversibleEmbedding(6, 3, mask_zero=True, embeddings_regularizer="l2")(x)
    y = layers.GRU(4, return_sequences=True)(y)
    return Model(x, layers.ReversibleEmbedding(6, 4, tie_weights=False, logit_soft_cap=2.0)(y, reverse=True))


def own_table():
    x = Input((5, 3))
    return Model(x, layers.ReversibleEmbedding(4, 6, embeddings_constraint="unit_norm")(layers.Dense(6)(x), reverse=True))


def one_table():
    x = Input((5,))
    words = layers.ReversibleEmbedding(6, 3, mask_zero=True)
    return Model(x, words(layers.GRU(3, return_sequences=True)(words(x)), reverse=True))


CASES = [
    case(
        "reversible-embedding-two-tables",
        "Input(shape=[5])\nReversibleEmbedding(6, 3, mask_zero=true, embeddings_regularizer=l2)\nGRU(4, return_sequences=true)\n"
        "ReversibleEmbedding(6, 4, tie_weights=false, logit_soft_cap=2.0, reverse=true)",
        two_tables,
        masked_tokens,
        numbers(5, 6),
        **calm(),
    ),
    case(
        "reversible-embedding-back",
        "Input(shape=[5, 3])\nDense(6)\nReversibleEmbedding(4, 6, embeddings_constraint=unit_norm, reverse=true)",
        own_table,
        numbers(5, 3),
        numbers(5, 4),
        **calm(),
    ),
    case(
        "reversible-embedding-one-table",
        "layer words = ReversibleEmbedding(6, 3, mask_zero=true)\nx = Input(shape=[5])\n"
        "x -> words() -> GRU(3, return_sequences=true) -> words(reverse=true)",
        one_table,
        masked_tokens,
        numbers(5, 6),
        **calm(),
    ),
]

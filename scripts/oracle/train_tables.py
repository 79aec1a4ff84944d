"""A table of which a batch reads rows more than once: TensorFlow squares and clips the gradient of each use by itself."""

from keras import Input, Model, Sequential, layers
from keras import optimizers as opt

from train_data import SPIRALS, indices, numbers
from train_record import Case


def case(name, text, build, optimizer, make, inputs=indices(5, 6), targets=numbers(2)):
    return Case(
        name=f"table-{name}",
        network=text,
        train=f"optimizer = {optimizer}\nloss = mse\nmetrics = [mae]",
        build=build,
        compile=lambda: {"optimizer": make(), "loss": "mse", "metrics": ["mae"]},
        inputs=inputs,
        targets=targets,
        tables=SPIRALS,
    )


def sequential(*makers):
    return lambda: Sequential([Input((6,)), *[make() for make in makers], layers.Flatten(), layers.Dense(2)])


plain = sequential(lambda: layers.Embedding(5, 3))
PLAIN = "Input(shape=[6])\nEmbedding(5, 3)\nFlatten()\nDense(2)"


def by(name, optimizer, make):
    return case(name, PLAIN, plain, optimizer, make)


def shared():
    left, right = Input((4,), name="left"), Input((3,), name="right")
    words = layers.Embedding(5, 3, mask_zero=True)
    rnn = layers.GRU(3)
    return Model([left, right], layers.Dense(2)(layers.Concatenate()([rnn(words(left)), rnn(words(right))])))


def tied():
    x = Input((6,))
    words = layers.ReversibleEmbedding(5, 3)
    return Model(x, layers.Dense(2)(layers.Flatten()(words(words(x), reverse=True))))


def two_tokens(rng, n):
    return [rng.integers(0, 5, (n, 4)).astype("int32"), rng.integers(0, 5, (n, 3)).astype("int32")]


def adam(name, text, build, **more):
    return case(name, text, build, "Adam(0.02)", lambda: opt.Adam(0.02), **more)


CASES = [
    by("sgd-nesterov", "SGD(0.05, momentum=0.9, nesterov=true)", lambda: opt.SGD(0.05, momentum=0.9, nesterov=True)),
    by("adam", "Adam(0.02, amsgrad=true)", lambda: opt.Adam(0.02, amsgrad=True)),
    by("adam-w", "AdamW(0.02, weight_decay=0.1)", lambda: opt.AdamW(0.02, weight_decay=0.1)),
    by("rmsprop", "RMSprop(0.01)", lambda: opt.RMSprop(0.01)),
    by(
        "rmsprop-centered",
        "RMSprop(0.005, momentum=0.5, centered=true, epsilon=0.001)",
        lambda: opt.RMSprop(0.005, momentum=0.5, centered=True, epsilon=0.001),
    ),
    by("adagrad", "Adagrad(0.05)", lambda: opt.Adagrad(0.05)),
    by("adadelta", "Adadelta(0.5, rho=0.8, epsilon=0.001)", lambda: opt.Adadelta(0.5, rho=0.8, epsilon=0.001)),
    by("adamax", "Adamax(0.02)", lambda: opt.Adamax(0.02)),
    by("nadam", "Nadam(0.02)", lambda: opt.Nadam(0.02)),
    by("ftrl", "Ftrl(0.1, l2_shrinkage_regularization_strength=0.01)", lambda: opt.Ftrl(0.1, l2_shrinkage_regularization_strength=0.01)),
    by("lion", "Lion(0.005)", lambda: opt.Lion(0.005)),
    by("lamb", "Lamb(0.02)", lambda: opt.Lamb(0.02)),
    by("adafactor", "Adafactor(0.05, clip_threshold=0.5)", lambda: opt.Adafactor(0.05, clip_threshold=0.5)),
    by("muon", "Muon(0.02, adam_lr_ratio=0.5)", lambda: opt.Muon(0.02, adam_lr_ratio=0.5)),
    by("muon-matrix", "Muon(0.02, exclude_embeddings=false)", lambda: opt.Muon(0.02, exclude_embeddings=False)),
    by("schedule-free", "ScheduleFreeAdamW(0.02)", lambda: opt.ScheduleFreeAdamW(0.02)),
    by("clipnorm", "Adam(0.02, clipnorm=0.05, epsilon=0.01)", lambda: opt.Adam(0.02, clipnorm=0.05, epsilon=0.01)),
    by("clipvalue", "SGD(0.2, clipvalue=0.02)", lambda: opt.SGD(0.2, clipvalue=0.02)),
    by("clipvalue-adam", "Adam(0.02, clipvalue=0.02, epsilon=0.01)", lambda: opt.Adam(0.02, clipvalue=0.02, epsilon=0.01)),
    by(
        "global-clipnorm",
        "Adam(0.02, global_clipnorm=0.05, epsilon=0.01)",
        lambda: opt.Adam(0.02, global_clipnorm=0.05, epsilon=0.01),
    ),
    by(
        "accumulation",
        "Adam(0.02, gradient_accumulation_steps=2)",
        lambda: opt.Adam(0.02, gradient_accumulation_steps=2),
    ),
    adam("penalty", PLAIN.replace("3)", "3, embeddings_regularizer=l2)", 1), sequential(lambda: layers.Embedding(5, 3, embeddings_regularizer="l2"))),
    adam("constraint", PLAIN.replace("3)", "3, embeddings_constraint=unit_norm)", 1), sequential(lambda: layers.Embedding(5, 3, embeddings_constraint="unit_norm"))),
    adam(
        "normalized",
        "Input(shape=[6])\nSpectralNormalization(Embedding(5, 3))\nFlatten()\nDense(2)",
        sequential(lambda: layers.SpectralNormalization(layers.Embedding(5, 3))),
    ),
    adam(
        "distributed",
        "Input(shape=[3, 2])\nTimeDistributed(Embedding(5, 3))\nFlatten()\nDense(2)",
        lambda: Sequential([Input((3, 2)), layers.TimeDistributed(layers.Embedding(5, 3)), layers.Flatten(), layers.Dense(2)]),
        inputs=indices(5, 3, 2),
    ),
    adam(
        "shared",
        "left = Input(shape=[4], name=left)\nright = Input(shape=[3], name=right)\nlayer words = Embedding(5, 3, mask_zero=true)\n"
        "layer rnn = GRU(3)\na = left -> words() -> rnn()\nb = right -> words() -> rnn()\n[a, b] -> Concatenate() -> Dense(2)",
        shared,
        inputs=two_tokens,
    ),
    adam(
        "tied",
        "layer words = ReversibleEmbedding(5, 3)\nx = Input(shape=[6])\n"
        "x -> words() -> words(reverse=true) -> Flatten() -> Dense(2)",
        tied,
    ),
]

"""Made-up data for the recorded runs: `maker(shape)(rng, samples)` gives one array a part."""

import numpy as np

SPIRALS = 'source = npz("data.npz")'


def numbers(*shape, low=-1.5, high=1.5):
    return lambda rng, n: [rng.uniform(low, high, (n, *shape)).astype("float32")]


def indices(below, *shape):
    return lambda rng, n: [rng.integers(0, below, (n, *shape)).astype("int32")]


def floats_of(below, *shape):
    """Whole numbers as floats: labels as most tables hold them."""
    return lambda rng, n: [rng.integers(0, below, (n, *shape)).astype("float32")]


def one_hot(classes, *shape):
    def make(rng, n):
        return [np.eye(classes, dtype="float32")[rng.integers(0, classes, (n, *shape))]]

    return make


def shares(classes):
    """Distributions."""

    def make(rng, n):
        values = rng.uniform(0.1, 1, (n, classes))
        return [(values / values.sum(-1, keepdims=True)).astype("float32")]

    return make


def signs(*shape):
    return lambda rng, n: [(2 * rng.integers(0, 2, (n, *shape)) - 1).astype("float32")]


def both(*makers):
    return lambda rng, n: [array for maker in makers for array in maker(rng, n)]

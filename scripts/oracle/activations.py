"""Records values and gradients of every activation: `activations.py FILE`."""

import json
import os
import sys
from pathlib import Path

os.environ.setdefault("KERAS_BACKEND", "tensorflow")
os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")

import keras
import numpy as np
import tensorflow as tf

# Name, arguments: bare ones, and those with arguments of their own.
CALLS = [
    *(
        (name, {})
        for name in sorted(dir(keras.activations))
        if name not in ("deserialize", "get", "serialize", "threshold", "hard_swish", "swish") and not name.startswith("_")
    ),
    ("threshold", {"threshold": 0.3, "default_value": -0.7}),
    ("relu", {"negative_slope": 0.1, "max_value": 2.0, "threshold": 0.5}),
    ("relu", {"negative_slope": 0.3}),
    ("relu", {"max_value": 1.5}),
    ("leaky_relu", {"negative_slope": 0.05}),
    ("elu", {"alpha": 0.7}),
    ("celu", {"alpha": 1.7}),
    ("gelu", {"approximate": True}),
    ("glu", {"axis": 0}),
    ("softmax", {"axis": 0}),
    ("log_softmax", {"axis": 0}),
    ("sparsemax", {"axis": 0}),
    ("squareplus", {"b": 2.0}),
    ("hard_shrink", {"threshold": 1.1}),
    ("soft_shrink", {"threshold": 1.1}),
]


def main(path: str) -> None:
    rng = np.random.default_rng(5)
    x = np.concatenate([rng.normal(0, 2, (5, 6)), [[-30, -8, -4.2, 4.2, 8, 30]]]).astype("float32")
    up = rng.normal(0, 1, x.shape).astype("float32")
    cases = []
    for name, config in CALLS:
        function = getattr(keras.activations, name)
        with tf.GradientTape() as tape:
            tensor = tf.constant(x)
            tape.watch(tensor)
            y = function(tensor, **config)
            total = tf.reduce_sum(y * up[: y.shape[0], : y.shape[1]])
        gradient = tape.gradient(total, tensor)
        cases.append({"name": name, "config": config, "y": y.numpy().tolist(), "gradient": gradient.numpy().tolist()})
    record = {"keras": keras.__version__, "x": x.tolist(), "up": up.tolist(), "cases": cases}
    Path(path).write_text(json.dumps(record, allow_nan=False, separators=(",", ":")) + "\n")


main(*sys.argv[1:])

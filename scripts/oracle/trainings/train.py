"""Trains random networks in Keras, one JSON training a line on standard input, and answers with a recording of each.

A training is {"program": as build.py takes it, "inputs": [{"kind", "shape"}…], "targets": [{"kind", "shape", …}…], "loss": […],
"metrics": [[…]…], "optimizer", "loss_weights", "class_weight", "batch", "epochs", "samples", "validation", "seed", "nudged"};
a loss, a metric and an optimizer are words or {"entry", "of", "kwargs"}. The answer is what train_record.py records, or {"refused"}.
"""

import json
import os
import sys
from pathlib import Path

os.environ.setdefault("TF_NUM_INTRAOP_THREADS", "1")
sys.path[:0] = [str(Path(__file__).parent.parent), str(Path(__file__).parent.parent / "networks")]

import build  # noqa: E402
import keras  # noqa: E402
import numpy as np  # noqa: E402
from train_record import Case, record  # noqa: E402

MODULES = {
    "loss": keras.losses,
    "metric": keras.metrics,
    "optimizer": keras.optimizers,
    "schedule": keras.optimizers.schedules,
}


def made(value):
    """A word or an entry as `compile` takes it."""
    if isinstance(value, list):
        return [made(one) for one in value]
    if not isinstance(value, dict):
        return value
    return getattr(MODULES[value["of"]], value["entry"])(**{key: made(one) for key, one in value["kwargs"].items()})


def one_hot(rng, n, part):
    *steps, classes = part["shape"]
    return np.eye(classes, dtype="float32")[rng.integers(0, classes, (n, *steps))]


def shares(rng, n, part):
    values = rng.uniform(0.1, 1, (n, *part["shape"]))
    return values / values.sum(-1, keepdims=True)


def spellings(rng, n, part):
    length = 3
    labels = rng.integers(1, part["below"], (n, length))
    return np.where(np.arange(length) < rng.integers(1, length + 1, (n, 1)), labels, 0)


def padded(rng, n, part):
    """Sequences with zeros behind the last step that counts."""
    steps = part["shape"][0]
    used = np.arange(steps) < rng.integers(1, steps + 1, (n, 1))
    values = rng.uniform(-1.5, 1.5, (n, *part["shape"]))
    return np.where(used.reshape(n, steps, *[1] * (len(part["shape"]) - 1)), values, 0)


def indices(rng, n, part):
    """Whole numbers, with zeros behind the last one that counts."""
    steps = part["shape"][0]
    return np.where(np.arange(steps) < rng.integers(1, steps + 1, (n, 1)), rng.integers(1, part["below"], (n, *part["shape"])), 0)


MAKERS = {
    "numbers": lambda rng, n, part: rng.uniform(part["low"], part["high"], (n, *part["shape"])),
    "yes or no": lambda rng, n, part: rng.integers(0, 2, (n, *part["shape"])),
    "signs": lambda rng, n, part: 2 * rng.integers(0, 2, (n, *part["shape"])) - 1,
    "counts": lambda rng, n, part: rng.integers(0, 5, (n, *part["shape"])),
    "classes": lambda rng, n, part: rng.integers(0, part["below"], (n, *part["shape"])),
    "one-hot": one_hot,
    "shares": shares,
    "spellings": spellings,
    "padded": padded,
    "indices": indices,
}
WHOLE = ("indices", "spellings")


def arrays(parts):
    def make(rng, n):
        return [MAKERS[part["kind"]](rng, n, part).astype("int32" if part["kind"] in WHOLE else "float32") for part in parts]

    return make


def model_of(program):
    network = build.Network()
    network.carry_out(program["steps"])
    return network.model(program)


def compiled(asked):
    several = len(asked["loss"]) > 1
    losses, metrics = made(asked["loss"]), made(asked["metrics"])
    return {
        "optimizer": made(asked["optimizer"]),
        "loss": losses if several else losses[0],
        "metrics": metrics if several else metrics[0],
        **({"loss_weights": asked["loss_weights"]} if asked["loss_weights"] else {}),
    }


def answer(asked):
    weights = asked["class_weight"]
    case = Case(
        name="",
        network="",
        train="",
        build=lambda: model_of(asked["program"]),
        compile=lambda: compiled(asked),
        inputs=arrays(asked["inputs"]),
        targets=arrays(asked["targets"]),
        fit={"class_weight": {int(key): value for key, value in weights.items()}} if weights else {},
        samples=asked["samples"],
        validation=asked["validation"],
        epochs=asked["epochs"],
        batch=asked["batch"],
    )
    try:
        return record(case, asked["seed"], asked["nudged"])
    except Exception as error:  # whatever Keras raises is its answer
        return {"refused": f"{type(error).__name__}: {error}"[:600]}


def main():
    out = os.fdopen(os.dup(1), "w")
    os.dup2(2, 1)  # what libraries print is no answer
    for line in sys.stdin:
        print(json.dumps(answer(json.loads(line)), separators=(",", ":")), file=out, flush=True)


main()

"""Trains one small network in Keras and records all of it: start, losses of each epoch, end."""

import base64
import json
import os
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Callable

os.environ.setdefault("KERAS_BACKEND", "tensorflow")
os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")

import keras
import numpy as np

EPOCHS = 4
BATCH = 8
# Weights that are no sums: scales and what is measured of a spread.
POSITIVE = ("moving_variance", "moving_stddev", "renorm_stddev", "gamma")
# What Normalization keeps for older files: a whole number, always 0.
COUNT = "count"


@dataclass
class Case:
    """One network: the spec that this project trains, and the same in Keras."""

    name: str
    # The body of `network { … }` and what stands in `train { … }` besides epochs, batch size and shuffle.
    network: str
    train: str
    # Makes the Keras model: `build()`; what `compile` takes: `compile()`.
    build: Callable[[], keras.Model]
    compile: Callable[[], dict[str, Any]]
    # Makes inputs and targets of so many samples.
    inputs: Callable[[np.random.Generator, int], list[np.ndarray]]
    targets: Callable[[np.random.Generator, int], list[np.ndarray]]
    # How much each sample counts, one array.
    weights: Callable[[np.random.Generator, int], np.ndarray] | None = None
    fit: dict[str, Any] = field(default_factory=dict)
    callbacks: Callable[[], list[keras.callbacks.Callback]] = list
    samples: int = 20
    validation: int = 8
    epochs: int = EPOCHS
    batch: int = BATCH
    tables: str = "x"


def packed(array: np.ndarray) -> dict[str, Any]:
    kind = "int32" if np.issubdtype(array.dtype, np.integer) else "float32"
    data = np.ascontiguousarray(array, dtype="<i4" if kind == "int32" else "<f4")
    return {"shape": list(array.shape), "dtype": kind, "data": base64.b64encode(data.tobytes()).decode()}


def cells_beside(model: keras.Model) -> dict[str, set[str]]:
    """The cells below each part of a path."""
    beside: dict[str, set[str]] = {}
    for v in model.weights:
        parts = v.path.split("/")
        for i, part in enumerate(parts):
            if part.endswith("_cell"):
                beside.setdefault("/".join(parts[:i]), set()).add(part)
    return beside


def exchange_path(model: keras.Model, path: str) -> str:
    """Without the model, and without a part that ends in `_cell` unless another one stands beside it."""
    beside, parts = cells_beside(model), path.split("/")
    kept = [p for i, p in enumerate(parts) if not p.endswith("_cell") or len(beside["/".join(parts[:i])]) > 1]
    return "/".join(kept[1:] if kept[0] == model.name else kept)


def weights_of(model: keras.Model) -> list[keras.Variable]:
    return [v for v in model.weights if (v.dtype == "float32" and v.name != "rnn_state") or v.name == COUNT]


def packed_weights(model: keras.Model) -> dict[str, Any]:
    return {exchange_path(model, v.path): packed(v.numpy()) for v in weights_of(model)}


def set_start(model: keras.Model, rng: np.random.Generator) -> None:
    """No zeros and no symmetry: biases count from the first step."""
    for v in weights_of(model):
        if v.name == COUNT:
            continue
        scale = 0.4 if len(v.shape) < 2 else 1 / np.sqrt(np.prod(v.shape[:-1]))
        values = rng.normal(0, scale, v.shape)
        v.assign(np.abs(values) + 0.5 if v.name in POSITIVE else values)


def adapt(model: keras.Model, inputs: Any) -> None:
    """Each Normalization learns from what reaches it, one after the other."""
    for layer in model.layers:
        if isinstance(layer, keras.layers.Normalization) and layer.weights:
            layer.adapt(keras.Model(model.inputs, layer.input).predict(inputs, verbose=0))


def table(arrays: list[np.ndarray]) -> list[dict[str, Any]]:
    return [packed(array) for array in arrays]


def one(arrays: list[np.ndarray]) -> Any:
    return arrays[0] if len(arrays) == 1 else arrays


def part(case: Case, rng: np.random.Generator, count: int) -> tuple[Any, ...]:
    """Inputs, targets and, where the case has them, weights of so many samples."""
    drawn = (case.inputs(rng, count), case.targets(rng, count))
    return drawn if case.weights is None else (*drawn, case.weights(rng, count))


def packed_part(x: Any, y: Any, weights: np.ndarray | None = None) -> dict[str, Any]:
    return {"inputs": table(x), "targets": table(y), **({} if weights is None else {"weights": packed(weights)})}


def spec_of(case: Case) -> str:
    return "\n".join(
        [
            "network {",
            *(f"  {line}" for line in case.network.strip().splitlines()),
            "}",
            "",
            "data {",
            f"  {case.tables}",
            "}",
            "",
            "train {",
            *(f"  {line.strip()}" for line in case.train.strip().splitlines()),
            f"  epochs = {case.epochs}",
            f"  batch_size = {case.batch}",
            "  shuffle = false",
            "}",
            "",
        ]
    )


def histories(logs: dict[str, list[Any]]) -> dict[str, list[float]]:
    """A list of values an epoch; a metric of several values gives `precision[0]`, `precision[1]`."""
    named = {}
    for name, values in logs.items():
        columns = np.transpose([np.asarray(value, dtype="float64") for value in values])
        if columns.ndim == 1:
            named[name] = columns.tolist()
        else:
            named |= {f"{name}[{i}]": column.tolist() for i, column in enumerate(columns)}
    return named


def finite(value: float) -> float | None:
    """JSON has no NaN and no infinity: what is neither number nor finite is `null`."""
    return value if np.isfinite(value) else None


def nudge(model: keras.Model, size: float) -> None:
    """Moves the start by about as much as it is rounded: what comes out differently shows how far rounding carries."""
    rng = np.random.default_rng(7)
    for v in weights_of(model):
        v.assign(v.numpy() * (1 + size * rng.uniform(-1, 1, v.shape)).astype("float32"))


def record(case: Case, index: int, nudged: float = 0) -> dict[str, Any]:
    keras.backend.clear_session()
    keras.utils.set_random_seed(index + 1)
    rng = np.random.default_rng(1000 + index)
    model = case.build()
    set_start(model, rng)
    model.compile(**case.compile())
    parts = {
        name: part(case, rng, count)
        for name, count in (("train", case.samples), ("validation", case.validation))
    }
    adapt(model, one(parts["train"][0]))
    if nudged:
        nudge(model, nudged)
    start = packed_weights(model)
    history = model.fit(
        one(parts["train"][0]),
        one(parts["train"][1]),
        validation_data=(one(parts["validation"][0]), one(parts["validation"][1]), *parts["validation"][2:]),
        **({"sample_weight": parts["train"][2]} if case.weights else {}),
        epochs=case.epochs,
        batch_size=case.batch,
        shuffle=False,
        verbose=0,
        callbacks=case.callbacks(),
        **case.fit,
    )
    return {
        "name": case.name,
        "keras": keras.__version__,
        "spec": spec_of(case),
        "data": {name: packed_part(*drawn) for name, drawn in parts.items()},
        "start": start,
        "history": {name: [finite(value) for value in values] for name, values in histories(history.history).items()},
        "end": packed_weights(model),
    }


def write(case: Case, index: int, folder: Path) -> None:
    text = json.dumps(record(case, index), separators=(",", ":"), allow_nan=False)
    (folder / f"{case.name}.json").write_text(text + "\n")

"""Records what Python and Keras write of numbers, for test/trainer/callbacks: `callbacks.py FOLDER`."""

import csv
import json
import os
import struct
import sys
import tempfile
from pathlib import Path

os.environ.setdefault("KERAS_BACKEND", "tensorflow")
os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")

import keras
import numpy as np


def numbers() -> list[float]:
    rng = np.random.default_rng(7)
    drawn = [struct.unpack("<d", rng.bytes(8))[0] for _ in range(150)]
    scaled = [float(np.float32(rng.uniform(-1, 1) * 10.0 ** rng.integers(-12, 12))) for _ in range(150)]
    return [0.0, 1.0, -2.0, 0.1, 1e-4, 1e-5, 1e15, 1e16, 1e21, 123456.789, *filter(np.isfinite, drawn), *scaled]


SPECS = ["", ".2f", ".0f", "f", "8.3f", "<8.3f", "^9.2f", "+.3f", " .1f", "08.3f", ".2e", "E", ".3g", "g", ".4", ",.2f", ".1%", "*>10.2f"]
WHOLE = ["", "d", "02d", "5d", "<5d", "^5d", "+d", ",d", "03", ".1f", "x>4d"]


def formats() -> list[list]:
    values = [0.4123456, 12.5, -3.25, 0.0, 1234567.891, 1.5e-7]
    fractions = [[value, False, spec, format(value, spec)] for value in values for spec in SPECS]
    return fractions + [[value, True, spec, format(value, spec)] for value in (1, 7, 42, 1234) for spec in WHOLE]


def csv_of(arguments: dict, epochs: list[dict]) -> dict:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "log.csv"
        logger = keras.callbacks.CSVLogger(file, **arguments)
        logger.on_train_begin()
        for epoch, logs in enumerate(epochs):
            logger.on_epoch_end(epoch, logs)
        logger.on_train_end()
        return {"arguments": arguments, "epochs": epochs, "text": file.read_bytes().decode()}


LOGS = [
    {"loss": 0.6931471824645996, "accuracy": 0.5, "val_loss": 1e-07, "val_accuracy": 1.0},
    {"loss": 1234567.875, "accuracy": 0.75, "val_loss": 3e20, "val_accuracy": 0.0},
]
CSVS = [
    ({}, LOGS),
    ({"separator": ";"}, LOGS),
    ({"separator": "\t"}, [{"loss": 1.5, "learning_rate": 0.009999999776482582}, {"loss": 0.25}]),
    ({}, [{"loss": 2.0}, {"loss": 1.0, "val_loss": 3.0}]),
]

folder = Path(sys.argv[1])
(folder / "python.json").write_text(json.dumps({"repr": [[v, repr(v)] for v in numbers()], "format": formats()}) + "\n")
(folder / "csv.json").write_text(json.dumps([csv_of(*one) for one in CSVS]) + "\n")

"""Records what Keras's image layers make of given random numbers: `images.py FILE`."""

import json
import os
import sys
from pathlib import Path

os.environ.setdefault("KERAS_BACKEND", "tensorflow")
os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")

import keras
import numpy as np
import tensorflow as tf
from keras.src.random.seed_generator import draw_seed
from train_record import packed

R = np.random.default_rng(11)
FIRST = {"data_format": "channels_first"}
UNIT = {"value_range": (0, 1)}
BATCH = 3


def f(*values):
    return np.asarray(values, "float32")


def which(*flags):
    return np.asarray(flags, bool)


def four(values):
    return tf.reshape(values, (-1, 1, 1, 1))


def size(layer, images):
    height, width = images.shape[2:] if layer.data_format == "channels_first" else images.shape[1:3]
    return height, width


# What each layer's `transform_images` is given, from our own drawn numbers.


def rotation(layer, images, d):
    height, width = size(layer, images)
    zeros, ones = tf.zeros(BATCH), tf.ones(BATCH)
    matrix = layer._compute_affine_matrix(0.5, 0.5, tf.constant(d), zeros, zeros, ones, zeros, zeros, height, width)
    return {"rotation_matrix": matrix}


def perspective(layer, images, d):
    height, width = size(layer, images)
    start = np.repeat(f([[0, 0], [width - 1, 0], [0, height - 1], [width - 1, height - 1]]), BATCH, 0)
    moved = np.zeros((BATCH, 4, 2), "float32")
    moved[:, 1, 0], moved[:, 2, 1] = d["second"], d["third"]
    moved[:, 3, 0], moved[:, 3, 1] = d["last"]["column"], d["last"]["row"]
    return {"apply_perspective": d["which"], "start_points": start, "end_points": start + start * moved}


def erasing(layer, images, d):
    corners = [tf.constant(d[axis][end]) for axis in ("columns", "rows") for end in ("from", "to")]
    fill = np.broadcast_to(d["filling"], images.shape) if d["filling"].shape[-1] > 1 else d["filling"] * np.ones(images.shape, "float32")
    return {"apply_erasing": d["which"], "batch_masks": layer._generate_batch_mask(images.shape, corners), "fill_value": fill}


def jitter(layer, images, d):
    """Its steps draw by themselves: they are called one after the other here."""
    steps = [layer.random_brightness, layer.random_contrast, layer.random_saturation, layer.random_hue]
    given = [GIVEN[name](step, images, d[i]) for i, (name, step) in enumerate(zip(STEPS, steps))]
    for step, one in zip(steps, given):
        images = step.transform_images(images, one)
    return images


STEPS = ["RandomBrightness", "RandomContrast", "RandomSaturation", "RandomHue"]
GIVEN = {
    "RandomFlip": lambda l, x, d: {"flips": four(d) <= 0.5},
    "RandomRotation": rotation,
    "RandomZoom": lambda l, x, d: {"height_zoom": d["rows"][:, None], "width_zoom": d["columns"][:, None]},
    "RandomTranslation": lambda l, x, d: {"translations": np.stack([d["columns"], d["rows"]], 1)},
    "RandomCrop": lambda l, x, d: (int(d["row"]), int(d["column"])),
    "RandomShear": lambda l, x, d: {"shear_factor": np.stack([d["columns"], d["rows"]], 1)},
    "RandomPerspective": perspective,
    "RandomBrightness": lambda l, x, d: {"rgb_delta": four(d) * (l.value_range[1] - l.value_range[0])},
    "RandomContrast": lambda l, x, d: {"contrast_factor": four(d)},
    "RandomHue": lambda l, x, d: {"factor": d},
    "RandomSaturation": lambda l, x, d: {"factor": d},
    "RandomSharpness": lambda l, x, d: {"factor": d},
    "RandomGrayscale": lambda l, x, d: four(d),
    "RandomInvert": lambda l, x, d: {"apply_inversion": d},
    "RandomPosterization": lambda l, x, d: {"shift_factor": (8 - d).astype("uint8")},
    "RandomColorDegeneration": lambda l, x, d: {"factor": four(d)},
    "RandomErasing": erasing,
    "RandomGaussianBlur": lambda l, x, d: {"should_apply_blur": d["which"], "blur_factor": np.stack([d["first"], d["second"]])},
    "RandomElasticTransform": lambda l, x, d: {"apply_transform": d["which"], "distortion_factor": tf.constant(d["strength"]), "seed": SEED},
    "Solarization": lambda l, x, d: {"additions": four(d["addition"]), "thresholds": four(d["threshold"])},
    **{name: lambda l, x, d: None for name in ("AutoContrast", "Equalization", "ContrastLimitedAdaptiveHistogramEqualization")},
}
SEED = 7


def noise(height, width):
    return tf.random.stateless_normal((BATCH, height, width), seed=draw_seed(SEED)).numpy()


def elastic(strength, height, width):
    return {"which": which(1, 0, 1), "strength": np.float32(strength), "noise": noise(height, width)}


ANGLES = f(20, -35, 200)
MODES = ("reflect", "wrap", "constant", "nearest")
AMOUNTS = f(0.2, -0.3, 0.05)
PAIR = {"rows": f(1.2, 0.8, 0.6), "columns": f(0.7, 1.3, 1)}
SHIFTS = {"rows": f(1.5, -2.25, 7), "columns": f(-2, 0.5, -8.5)}
SLANTS = {"rows": f(0.1, -0.2, 0), "columns": f(0.3, -0.1, 0.5)}
CORNERS = {"which": which(1, 0, 1), "second": f(0.1, 0.2, -0.3), "third": f(-0.2, 0, 0.25), "last": {"row": f(0.3, 0.1, -0.1), "column": f(-0.25, 0, 0.2)}}
RECTANGLE = {"which": which(1, 0, 1), "rows": {"from": f(1.5, 0, 3), "to": f(4.5, 2, 7)}, "columns": {"from": f(0, 1, 2.2), "to": f(2, 3, 4)}}
WIDE = (21, 24, 3)

# Layer, its arguments, what is drawn, the shape of an image, whether its values lie in [0, 1].
CASES = [
    *(("RandomFlip", {"mode": mode}, f(0.2, 0.7, 0.4)) for mode in ("horizontal", "vertical", "horizontal_and_vertical")),
    *(("RandomRotation", {"factor": 1, "fill_mode": mode, "interpolation": how, "fill_value": 9}, ANGLES) for mode in MODES for how in ("bilinear", "nearest")),
    ("RandomRotation", {"factor": 1, **FIRST}, ANGLES),
    ("RandomZoom", {"height_factor": 0.5}, PAIR),
    *(("RandomZoom", {"height_factor": 0.5, "fill_mode": mode, "interpolation": "nearest"}, PAIR) for mode in ("wrap", "constant")),
    *(("RandomTranslation", {"height_factor": 1, "width_factor": 1, "fill_mode": mode}, SHIFTS) for mode in MODES),
    ("RandomTranslation", {"height_factor": 1, "width_factor": 1, "interpolation": "nearest"}, SHIFTS),
    ("RandomCrop", {"height": 4, "width": 3}, {"row": np.float32(2), "column": np.float32(1)}),
    ("RandomCrop", {"height": 4, "width": 3, **FIRST}, {"row": np.float32(2), "column": np.float32(2)}),
    ("RandomCrop", {"height": 9, "width": 4}, {"row": np.float32(0), "column": np.float32(1)}),
    ("RandomShear", {"x_factor": 0.5, "y_factor": 0.2}, SLANTS),
    ("RandomShear", {"x_factor": 0.5, "fill_mode": "constant", "interpolation": "nearest"}, SLANTS),
    *(("RandomPerspective", {"interpolation": how, "fill_value": 5}, CORNERS) for how in ("bilinear", "nearest")),
    ("RandomPerspective", FIRST, CORNERS),
    ("RandomBrightness", {"factor": 0.3}, AMOUNTS),
    ("RandomBrightness", {"factor": 0.3, **UNIT}, AMOUNTS),
    ("RandomContrast", {"factor": 0.3}, f(0.7, 1.3, 2)),
    ("RandomContrast", {"factor": 0.3, **UNIT, **FIRST}, f(0.7, 1.3, 2)),
    ("RandomHue", {"factor": 0.3}, AMOUNTS),
    ("RandomHue", {"factor": 0.3, **UNIT, **FIRST}, f(0.5, -0.5, 0.4)),
    ("RandomSaturation", {"factor": 0.3}, f(0.3, 1, 4)),
    ("RandomSaturation", {"factor": 0.3, **UNIT, **FIRST}, f(0.3, -1, 4)),
    ("RandomSharpness", {"factor": 0.3}, f(0, 0.5, 1)),
    ("RandomSharpness", {"factor": 0.3, **UNIT, **FIRST}, f(0.1, 0.3, 0.8)),
    ("RandomGrayscale", {}, which(1, 0, 1)),
    ("RandomGrayscale", FIRST, which(0, 1, 1)),
    ("RandomInvert", {}, which(1, 0, 1)),
    ("RandomInvert", UNIT, which(1, 1, 0)),
    ("RandomPosterization", {"factor": 4}, f(1, 3, 8)),
    ("RandomPosterization", {"factor": 4, **UNIT}, f(2, 3, 5)),
    ("RandomColorDegeneration", {"factor": 0.5}, f(0.5, -0.4, 1)),
    ("RandomColorDegeneration", {"factor": 0.5, **UNIT, **FIRST}, f(0.5, -0.4, 1)),
    ("RandomColorJitter", {"brightness_factor": 0.3, "contrast_factor": 0.3, "saturation_factor": 0.3, "hue_factor": 0.3}, [AMOUNTS, f(0.7, 1.3, 2), f(0.3, 1, 4), AMOUNTS]),
    ("RandomErasing", {"fill_value": 7}, {**RECTANGLE, "filling": np.full((1, 1, 1, 1), 7, "float32")}),
    ("RandomErasing", {"fill_value": [7, 8, 9]}, {**RECTANGLE, "filling": f(7, 8, 9).reshape(1, 1, 1, 3)}),
    ("RandomErasing", {}, {**RECTANGLE, "filling": R.uniform(0, 255, (BATCH, 7, 6, 3)).astype("float32")}),
    ("RandomGaussianBlur", {"kernel_size": 3}, {"which": which(1, 0, 1), "first": np.float32(0.8), "second": np.float32(0.4)}),
    ("RandomGaussianBlur", {"kernel_size": (3, 5), **FIRST}, {"which": which(1, 0, 1), "first": np.float32(0.8), "second": np.float32(1.4)}),
    *(("RandomElasticTransform", {"fill_mode": mode}, elastic(0.9, 7, 6)) for mode in ("reflect", "wrap", "constant", "nearest")),
    ("RandomElasticTransform", {"interpolation": "nearest", "fill_value": 3}, elastic(0.7, 7, 6)),
    ("RandomElasticTransform", {}, elastic(0.99, *WIDE[:2]), WIDE),
    ("RandomElasticTransform", {"fill_mode": "constant"}, elastic(0.6, *WIDE[:2]), WIDE),
    ("Solarization", {}, {"addition": f(10, 0, 60), "threshold": f(100, 0, 200)}),
    ("Solarization", UNIT, {"addition": f(10, 0, 60), "threshold": f(100, 0, 200)}),
    ("AutoContrast", {}, None),
    ("AutoContrast", UNIT, None),
    ("Equalization", {}, None),
    ("Equalization", {**UNIT, **FIRST}, None),
    ("ContrastLimitedAdaptiveHistogramEqualization", {"tile_grid_size": (2, 3)}, None),
    ("ContrastLimitedAdaptiveHistogramEqualization", {"tile_grid_size": (3, 2), "clip_limit": 0, **UNIT, **FIRST}, None),
    ("ContrastLimitedAdaptiveHistogramEqualization", {"clip_limit": 1.5}, None, WIDE),
]


def tree(value):
    if value is None:
        return None
    if isinstance(value, dict):
        return {key: tree(one) for key, one in value.items()}
    if isinstance(value, list):
        return [tree(one) for one in value]
    array = np.asarray(value)
    return packed(array.astype("int32")) | {"bool": True} if array.dtype == bool else packed(array)


def record(name, config, drawn, shape=(7, 6, 3)):
    images = R.uniform(0, 1, (BATCH, *shape)).astype("float32")
    images *= 1 if config.get("value_range") == (0, 1) else 255
    if name in ("AutoContrast", "ContrastLimitedAdaptiveHistogramEqualization"):
        images[1, :, :, 0] = 0.5
    if config.get("data_format"):
        images = np.ascontiguousarray(images.transpose(0, 3, 1, 2))
    layer = getattr(keras.layers, name)(**config)
    tensor = tf.constant(images)
    result = jitter(layer, tensor, drawn) if name == "RandomColorJitter" else layer.transform_images(tensor, GIVEN[name](layer, tensor, drawn))
    return {"layer": name, "config": config, "drawn": tree(drawn), "images": packed(images), "result": packed(np.asarray(result))}


def main(path: str) -> None:
    cases = [record(*case) for case in CASES]
    Path(path).write_text(json.dumps({"keras": keras.__version__, "cases": cases}, allow_nan=False, separators=(",", ":")) + "\n")


main(*sys.argv[1:])

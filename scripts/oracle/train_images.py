"""Normalization, and layers that change images at random, with ranges that leave nothing to chance."""

from train_data import numbers
from train_more import stack

UNIT = "value_range=[0, 1]"
WIDE = "value_range=[-2, 2]"
shades = numbers(5, 4, 3, low=0, high=1)


def images(name, *lines, **more):
    """Between two layers that learn, so that the gradient comes through."""
    return stack(name, (5, 4, 3), *lines, "Conv2D(2, 2)", "Flatten()", inputs=shades, **more)


CASES = [
    stack("normalization", (4, 3), "Normalization(mean=[0.1, -0.2, 0.3], variance=[0.5, 1, 2])", "Dense(3)", "Normalization(axis=none, mean=0.2, variance=0.5, invert=true)", "Flatten()"),
    stack("normalization-rows", (4, 3), "Dense(3)", "Normalization(axis=[2, 1], mean=[[0.1, 0.2, 0.3]], variance=[[1, 2, 3]])", "Normalization(axis=[1, 2], mean=[1, 2, 3], variance=[0.1, 1, 2])", "Flatten()"),
    stack("normalization-adapted", (4, 3), "Rescaling(2.0, offset=1)", "Normalization()", "Rescaling([1, 2, 3], offset=1)", "Normalization(axis=[1, 2])", "Dense(3)", "Flatten()"),
    stack("normalization-adapted-invert", (4, 3), "Normalization(axis=none)", "Rescaling(0.5)", "Normalization(axis=1, invert=true)", "Dense(3)", "Flatten()"),
    stack("center-crop-no-batch", (4, 2), "Dense(6)", "CenterCrop(1, 1)", "Flatten()"),
    images("random-rotation", "RandomRotation([0.1, 0.1])", "RandomRotation([-0.2, -0.2], fill_mode='constant', fill_value=0.5, interpolation=nearest)"),
    images("random-zoom", "RandomZoom([0.2, 0.2])", "RandomZoom([-0.3, -0.3], width_factor=[0.4, 0.4], fill_mode=wrap)"),
    images("random-translation", "RandomTranslation([0.1, 0.1], [-0.3, -0.3])", "RandomTranslation([0.25, 0.25], [0, 0], fill_mode=nearest)"),
    images("random-brightness", "Dense(3)", f"RandomBrightness([0.1, 0.1], {WIDE})", f"RandomBrightness([-0.2, -0.2], {WIDE})"),
    images("random-contrast", "Dense(3)", f"RandomContrast([-0.3, 0.3], {WIDE})", f"RandomContrast([-0.2, 0.2], {WIDE}, data_format=channels_first)"),
    images("random-hue", f"RandomHue([1, 1], {UNIT})", f"RandomSaturation([0.4, 0.4], {UNIT})"),
    images("random-sharpness", "Dense(3)", f"RandomSharpness([0.8, 0.8], {WIDE})", f"RandomSharpness([0.3, 0.3], {WIDE}, data_format=channels_first)"),
    images("random-grayscale", "Dense(3)", "RandomGrayscale(1.0)", f"RandomColorDegeneration([0.4, 0.4], {WIDE})", f"RandomInvert([1, 1], {WIDE})"),
    images("random-posterization", f"RandomPosterization([3, 3], {UNIT})"),
    images("random-color-jitter", f"RandomColorJitter(brightness_factor=[0.1, 0.1], contrast_factor=[-0.2, 0.2], saturation_factor=[0.4, 0.4], hue_factor=[1, 1], {UNIT})"),
    images("random-erasing", "Dense(3)", f"RandomErasing([0, 0], {WIDE})", f"RandomErasing([1, 1], scale=[1, 1], fill_value=0.3, {WIDE})", "Dense(3)"),
    images("random-gaussian-blur", "Dense(3)", f"RandomGaussianBlur([1, 1], kernel_size=3, sigma=[0.8, 0.8], {WIDE})"),
    images("solarization", "Dense(3)", f"Solarization({WIDE})", f"AutoContrast({WIDE})"),
]

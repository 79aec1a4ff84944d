"""Layers that change sizes and order: cropping, padding, enlarging, permuting, repeating; masks."""

from train_data import numbers
from train_more import stack


def gaps(rng, n):
    (x,) = numbers(5, 3)(rng, n)
    for row, length in zip(x, rng.integers(1, 6, n)):
        row[length:] = 0
        row[1] = 0 if length > 3 else row[1]
    return [x]


CASES = [
    stack("cropping1d", (6, 3), "Dense(2)", "Cropping1D([1, 2])", "Flatten()"),
    stack("cropping2d", (2, 5, 6), "Dense(6)", "Cropping2D([1, [0, 2]], data_format=channels_first)", "Flatten()"),
    stack("cropping3d", (4, 5, 4, 2), "Dense(2)", "Cropping3D([[1, 0], [1, 2], [0, 1]])", "Flatten()"),
    stack("zero-padding1d", (4, 3), "Dense(2)", "ZeroPadding1D([2, 1])", "Conv1D(2, 3)", "Flatten()"),
    stack("zero-padding2d", (3, 4, 2), "Dense(2)", "ZeroPadding2D([[1, 0], [2, 1]])", "Conv2D(2, 3)", "Flatten()"),
    stack("zero-padding3d", (2, 2, 3, 3), "Dense(3)", "ZeroPadding3D(1, data_format=channels_first)", "Flatten()"),
    stack("up-sampling1d", (4, 3), "Dense(2)", "UpSampling1D(3)", "Flatten()"),
    stack("up-sampling2d", (3, 2, 3), "Dense(2)", "UpSampling2D([2, 3])", "Conv2D(2, 2)", "Flatten()"),
    stack("up-sampling2d-bilinear", (3, 4, 3), "Dense(2)", "UpSampling2D([2, 3], interpolation=bilinear)", "Flatten()"),
    stack("up-sampling2d-bicubic", (2, 4, 5), "Dense(5)", "UpSampling2D(2, interpolation=bicubic, data_format=channels_first)", "Flatten()"),
    stack("up-sampling2d-lanczos3", (4, 4, 2), "UpSampling2D(2, interpolation=lanczos3)", "Conv2D(2, 3)", "Flatten()"),
    stack("up-sampling2d-lanczos5", (4, 3, 2), "UpSampling2D([2, 1], interpolation=lanczos5)", "Conv2D(2, 3)", "Flatten()"),
    stack("up-sampling3d", (2, 3, 2, 2), "Dense(2)", "UpSampling3D([1, 2, 3])", "Flatten()"),
    stack("permute", (3, 4, 2), "Dense(2)", "Permute([3, 1, 2])", "Dense(3)", "Flatten()"),
    stack("repeat-vector", (4,), "Dense(3)", "RepeatVector(3)", "Identity()", "LSTM(3)"),
    stack("masking", (5, 3), "Masking()", "LSTM(4)", inputs=gaps),
    stack("masking-value", (5, 3), "Dense(2, activation=relu)", "Masking(mask_value=0.0)", "GRU(3, return_sequences=true)", "GlobalAveragePooling1D()"),
]

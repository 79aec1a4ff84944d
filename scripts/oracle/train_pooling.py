"""Poolings over one, two and three axes: windows, whole axes, even shares."""

from train_more import stack
from train_sequences import masked
import keras

CASES = [
    stack("max-pooling1d", (7, 3), "Dense(2)", "MaxPooling1D(3, strides=2, padding=same)", "Flatten()"),
    stack("max-pooling1d-first", (3, 8), "Dense(8)", "MaxPooling1D(2, data_format=channels_first)", "Flatten()"),
    stack("max-pooling3d", (4, 5, 4, 2), "Dense(2)", "MaxPooling3D([2, 3, 2], strides=[1, 2, 2], padding=same)", "Flatten()"),
    stack("average-pooling1d", (7, 3), "Dense(2)", "AveragePooling1D(3, strides=2, padding=same)", "Flatten()"),
    stack("average-pooling3d", (5, 4, 4, 2), "Dense(2)", "AveragePooling3D([3, 2, 2], strides=[2, 2, 1], padding=same)", "Flatten()"),
    stack("average-pooling3d-valid", (2, 4, 4, 5), "Dense(5)", "AveragePooling3D(2, data_format=channels_first)", "Flatten()"),
    stack("global-average-pooling1d", (5, 3), "Dense(4)", "GlobalAveragePooling1D()"),
    stack("global-average-pooling3d", (3, 4, 3, 2), "Dense(3)", "GlobalAveragePooling3D(keepdims=true)", "Flatten()"),
    stack("global-max-pooling1d", (5, 3), "Dense(4, activation=relu)", "GlobalMaxPooling1D(keepdims=true)", "Flatten()"),
    stack("global-max-pooling2d", (4, 4, 5), "Dense(5)", "GlobalMaxPooling2D(data_format=channels_first)"),
    stack("global-max-pooling3d", (3, 4, 3, 2), "Dense(3)", "GlobalMaxPooling3D()"),
    stack("adaptive-average-pooling1d", (7, 3), "Dense(2)", "AdaptiveAveragePooling1D(3)", "Flatten()"),
    stack("adaptive-average-pooling2d", (7, 5, 3), "Dense(2)", "AdaptiveAveragePooling2D([3, 2])", "Flatten()"),
    stack("adaptive-average-pooling3d", (3, 4, 5, 3), "Dense(2)", "AdaptiveAveragePooling3D(2)", "Flatten()"),
    stack("adaptive-max-pooling1d", (3, 8), "Dense(8)", "AdaptiveMaxPooling1D(3, data_format=channels_first)", "Flatten()"),
    stack("adaptive-max-pooling2d", (7, 5, 3), "Dense(2)", "AdaptiveMaxPooling2D([4, 2])", "Flatten()"),
    stack("adaptive-max-pooling3d", (3, 4, 5, 3), "Dense(2)", "AdaptiveMaxPooling3D([2, 3, 2])", "Flatten()"),
    masked("mask-global-average", "GlobalAveragePooling1D()\nDense(2)", keras.layers.GlobalAveragePooling1D, lambda: keras.layers.Dense(2)),
]

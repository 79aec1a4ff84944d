"""Convolutions over one, two and three axes: plain, depthwise, separable, transposed.

With `channels_first` the last size of the result differs from its channels: where they are equal Keras 3.15.1 on TensorFlow
adds the bias along the wrong axis (`add` in keras/src/backend/tensorflow/numpy.py takes the last axis for that of the channels).
"""

from train_more import stack

CASES = [
    stack("conv1d-causal", (7, 3), "Dense(2)", "Conv1D(4, 3, padding=causal, dilation_rate=2, activation=tanh)", "Flatten()"),
    stack("conv1d-strides", (8, 2), "Dense(2)", "Conv1D(4, 3, strides=2, padding=same, use_bias=false)", "Flatten()"),
    stack("conv1d-groups-first", (4, 8), "Dense(8)", "Conv1D(6, 2, groups=2, data_format=channels_first)", "Flatten()"),
    stack("conv3d", (4, 5, 4, 2), "Dense(2)", "Conv3D(3, 2, strides=[1, 2, 2], padding=same, activation=relu)", "Flatten()"),
    stack("conv3d-dilated", (5, 4, 4, 2), "Dense(2)", "Conv3D(2, 2, dilation_rate=[2, 1, 2], groups=2)", "Flatten()"),
    stack("conv3d-channels-first", (2, 4, 4, 4), "Dense(4)", "Conv3D(2, 2, data_format=channels_first)", "Flatten()"),
    stack("depthwise-conv1d", (7, 3), "Dense(2)", "DepthwiseConv1D(3, strides=2, depth_multiplier=2, padding=same)", "Flatten()"),
    stack("depthwise-conv2d", (6, 5, 2), "Dense(2)", "DepthwiseConv2D(3, depth_multiplier=2, activation=tanh)", "Flatten()"),
    stack("depthwise-conv2d-unequal", (7, 6, 2), "Dense(2)", "DepthwiseConv2D([2, 3], strides=[1, 2], padding=valid, dilation_rate=[2, 1])", "Flatten()"),
    stack("depthwise-conv2d-both", (7, 6, 2), "Dense(2)", "DepthwiseConv2D(3, strides=2, padding=same, dilation_rate=2)", "Flatten()"),
    stack("depthwise-conv2d-first", (2, 6, 5), "Dense(5)", "DepthwiseConv2D(3, dilation_rate=2, padding=same, data_format=channels_first)", "Flatten()"),
    stack("separable-conv1d", (7, 3), "Dense(2)", "SeparableConv1D(4, 3, depth_multiplier=2, padding=same, activation=relu)", "Flatten()"),
    stack("separable-conv2d", (6, 6, 2), "Dense(2)", "SeparableConv2D(3, 3, strides=2, padding=same, depthwise_regularizer=L2(0.02), pointwise_regularizer=L1(0.01))", "Flatten()"),
    stack("separable-conv2d-dilated", (6, 6, 2), "Dense(2)", "SeparableConv2D(3, 2, dilation_rate=2, use_bias=false)", "Flatten()"),
    stack("conv1d-transpose", (5, 3), "Dense(2)", "Conv1DTranspose(3, 3, strides=2, padding=same, activation=tanh)", "Flatten()"),
    stack("conv1d-transpose-padded", (5, 3), "Dense(2)", "Conv1DTranspose(2, 3, strides=3, output_padding=1)", "Flatten()"),
    stack("conv2d-transpose", (4, 3, 2), "Dense(2)", "Conv2DTranspose(3, 3, strides=2)", "Flatten()"),
    stack("conv2d-transpose-padded", (4, 3, 2), "Dense(2)", "Conv2DTranspose(2, [3, 2], strides=[2, 3], padding=same, output_padding=1)", "Flatten()"),
    stack("conv2d-transpose-dilated", (3, 4, 4), "Dense(4)", "Conv2DTranspose(2, 3, dilation_rate=2, padding=same, data_format=channels_first)", "Flatten()"),
    stack("conv3d-transpose", (2, 3, 2, 2), "Dense(2)", "Conv3DTranspose(2, 2, strides=2, activation=tanh)", "Flatten()"),
    stack("conv3d-transpose-same", (3, 3, 2, 2), "Dense(2)", "Conv3DTranspose(2, 3, strides=[1, 2, 2], padding=same, output_padding=[0, 1, 1])", "Flatten()"),
    stack("conv3d-transpose-dilated", (3, 2, 2, 2), "Dense(2)", "Conv3DTranspose(2, 2, dilation_rate=[1, 2, 1])", "Flatten()"),
]

"""Kernels divided by their largest singular value at each step."""

from train_more import stack
from train_sequences import masked_tokens

CASES = [
    stack("spectral-normalization", (4, 3), "SpectralNormalization(Dense(5, activation=\"tanh\", activity_regularizer=L2(0.02)))", "Flatten()", "SpectralNormalization(Dense(3), power_iterations=3)"),
    stack(
        "spectral-normalization-conv",
        (5, 6, 4),
        "SpectralNormalization(Conv2D(4, 2, groups=2, kernel_regularizer=L2(0.01)))",
        "SpectralNormalization(Conv2DTranspose(2, 2))",
        "SpectralNormalization(DepthwiseConv2D(2))",
        "Flatten()",
    ),
    stack(
        "spectral-normalization-embedding",
        (5,),
        "SpectralNormalization(Embedding(6, 3, mask_zero=true))",
        "SpectralNormalization(Dense(4))",
        "LSTM(3)",
        inputs=masked_tokens,
    ),
    stack("spectral-normalization-nested", (4, 3), "TimeDistributed(SpectralNormalization(SpectralNormalization(Dense(4))))", "Flatten()"),
]

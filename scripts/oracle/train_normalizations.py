"""Normalisations without statistics of the batch, and what prepares images."""

from train_more import stack
from train_sequences import masked_tokens

CASES = [
    stack("group-normalization", (4, 3, 6), "Dense(6)", "GroupNormalization(3, epsilon=0.01)", "Flatten()"),
    stack("group-normalization-axis", (4, 5), "Dense(3)", "GroupNormalization(2, axis=1, scale=false)", "GroupNormalization(-1, center=false)", "Flatten()"),
    stack("rms-normalization", (4, 3), "Dense(3)", "RMSNormalization()", "RMSNormalization(axis=[1, 2], epsilon=0.1)", "Flatten()"),
    stack("unit-normalization", (4, 3), "Dense(3)", "UnitNormalization()", "Dense(3)", "UnitNormalization(axis=[1, 2])", "Flatten()"),
    stack("batch-renormalization", (4, 3), "Dense(3)", "BatchNormalization(renorm=true, momentum=0.9, renorm_momentum=0.8)", "Flatten()"),
    stack(
        "batch-renormalization-clipped",
        (3, 4),
        "Dense(4)",
        "BatchNormalization(renorm=true, renorm_clipping={'rmax': 1.2, 'rmin': 0.9, 'dmax': 0.3}, renorm_momentum=0.5, scale=false)",
        "BatchNormalization(axis=1, renorm=true, renorm_clipping={'dmax': 1}, center=false, moving_variance_initializer=Constant(0.25))",
        "Flatten()",
    ),
    stack(
        "batch-renormalization-mask",
        (5,),
        "Embedding(6, 3, mask_zero=true)",
        "BatchNormalization(renorm=true, renorm_momentum=0.6)",
        "GRU(3)",
        inputs=masked_tokens,
    ),
    stack("rescaling", (4, 3), "Rescaling(0.5, offset=-0.25)", "Dense(3)", "Rescaling([1, 2, 0.5], offset=[0, 1, -1])", "Flatten()"),
    stack("resizing", (5, 4, 2), "Dense(2)", "Resizing(3, 7)", "Conv2D(2, 2)", "Flatten()"),
    stack("resizing-nearest", (2, 5, 4), "Dense(4)", "Resizing(3, 6, interpolation=nearest, data_format=channels_first)", "Flatten()"),
    stack("resizing-crop", (6, 4, 2), "Dense(2)", "Resizing(3, 3, crop_to_aspect_ratio=true, antialias=true)", "Flatten()"),
    stack("resizing-pad", (6, 3, 2), "Dense(2)", "Resizing(4, 4, pad_to_aspect_ratio=true, fill_value=0.5)", "Flatten()"),
    stack("resizing-bicubic", (6, 5, 2), "Dense(2)", "Resizing(4, 7, interpolation=bicubic)", "Flatten()"),
    stack("resizing-lanczos", (7, 5, 2), "Resizing(3, 4, interpolation=lanczos3, antialias=true)", "Conv2D(2, 2)", "Flatten()"),
    stack("center-crop", (6, 5, 2), "Dense(2)", "CenterCrop(3, 4)", "Flatten()"),
    stack("center-crop-small", (3, 6, 2), "Dense(2)", "CenterCrop(4, 4)", "Flatten()"),
]

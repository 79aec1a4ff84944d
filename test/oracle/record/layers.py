"""Records what Keras says of many layers: shapes, weights, counts, or that it refuses.

KERAS_BACKEND=tensorflow python record/layers.py > golden/layers.json
"""

import json
import random
import sys

import keras

R = random.Random(7)


def pick(*values):
    return R.choice(values)


def some(**options):
    """Some of the options, each with one of its values."""
    return {k: R.choice(v) for k, v in options.items() if R.random() < 0.45}


def shape(*sizes):
    return [None if R.random() < 0.5 else pick(2, 4)] + [R.choice(s) if isinstance(s, tuple) else s for s in sizes]


FLAGS = (True, False)
IMAGE = ((None, 3, 5, 8, 11), (None, 4, 7, 9), (1, 2, 3, 4, 6))


def conv2d():
    config = {"filters": pick(2, 4, 6), "kernel_size": pick(1, 2, 3, 5, [2, 3])}
    config |= some(strides=(1, 2, 3, [1, 2]), padding=("valid", "same"), dilation_rate=(1, 2, [2, 1]), groups=(1, 2, 3),
                   use_bias=FLAGS, data_format=("channels_last", "channels_first"))
    return config, [shape(*IMAGE)]


def pooling():
    config = {"pool_size": pick(1, 2, 3, [2, 3])}
    config |= some(strides=(None, 1, 2, 4, [1, 2]), padding=("valid", "same"), data_format=("channels_last", "channels_first"))
    return config, [shape(*IMAGE)]


def recurrent():
    config = {"units": pick(1, 3, 5)}
    config |= some(use_bias=FLAGS, return_sequences=FLAGS, return_state=FLAGS, stateful=FLAGS, go_backwards=FLAGS, unroll=FLAGS,
                   trainable=FLAGS)
    return config, [shape((None, 1, 6), (2, 3))]


def gru():
    config, shapes = recurrent()
    return config | some(reset_after=FLAGS), shapes


def any_shape(low=0, high=4):
    return shape(*[pick(None, 1, 2, 3, 6, 12) for _ in range(R.randint(low, high))])


def merge():
    base = any_shape(1, 3)
    def near():
        other = [s if R.random() < 0.7 else pick(None, 1, 2, 3) for s in base]
        return [other[0]] + other[R.choice((1, 1, 1, 2)):]
    return {}, [base] + [near() for _ in range(pick(1, 1, 2))]


def concatenate():
    base = any_shape(1, 3)
    def near():
        other = list(base)
        other[R.randrange(len(base))] = pick(None, 1, 2, 3)
        return other[:-1] if R.random() < 0.1 else other
    return some(axis=(-1, 1, 2, -2)), [base] + [near() for _ in range(pick(1, 2))]


def windows(axes, *, groups=False, causal=False, dm=False, filters=True, transposed=False):
    """A maker of convolutions over so many axes."""
    def several(*values):
        return values + ([pick(*values) for _ in range(axes)],)

    def make():
        config = {"filters": pick(2, 4, 6)} if filters else {}
        config |= {"kernel_size": pick(*several(1, 2, 3))}
        config |= some(strides=several(1, 2, 3), padding=("valid", "same") + (("causal",) if causal else ()), dilation_rate=several(1, 1, 2),
                       use_bias=FLAGS, data_format=FORMATS)
        config |= some(groups=(1, 2, 3)) if groups else {}
        config |= some(depth_multiplier=(1, 2)) if dm else {}
        config |= some(output_padding=(None, *several(0, 1))) if transposed else {}
        return config, [shape(*IMAGE[:1] * axes, IMAGE[2]) if R.random() < 0.93 else any_shape(1, 4)]

    return make


def pools(axes):
    def make():
        config = {"pool_size": pick(1, 2, 3, [pick(1, 2, 3) for _ in range(axes)])}
        config |= some(strides=(None, 1, 2), padding=("valid", "same"), data_format=FORMATS)
        return config, [shape(*IMAGE[:1] * axes, IMAGE[2]) if R.random() < 0.93 else any_shape(1, 4)]

    return make


def global_pools(axes):
    return lambda: (some(keepdims=FLAGS, data_format=FORMATS), [shape(*IMAGE[:1] * axes, IMAGE[2]) if R.random() < 0.8 else any_shape(1, 4)])


def adaptive_pools(axes):
    return lambda: ({"output_size": pick(2, [pick(1, 2, 3) for _ in range(axes)])} | some(data_format=FORMATS), [shape(*IMAGE[:1] * axes, IMAGE[2])])


def dot():
    def one():
        return [None] + [pick(None, 2, 3, 3) for _ in range(pick(1, 1, 2, 3))]

    return {"axes": pick(1, 2, -1, [1, 1], [2, 1], [1, 2], [-1, 1])} | some(normalize=FLAGS), [one(), one()]


def borders(kind, axes):
    name = {"Cropping": "cropping", "ZeroPadding": "padding", "UpSampling": "size"}[kind]

    def value():
        if kind == "UpSampling":
            return pick(1, 2, 3) if axes == 1 else pick(1, 2, [pick(1, 2, 3) for _ in range(axes)])
        if axes == 1:
            return pick(0, 1, 2, [1, 2], [0, 3])
        return pick(0, 1, 2, [pick(0, 1, 2) for _ in range(axes)], [[pick(0, 1), pick(0, 1, 2)] for _ in range(axes)], [[1, 1]] * 4)

    def make():
        formats = {} if axes == 1 and kind != "ZeroPadding" else some(data_format=FORMATS)
        more = some(interpolation=("nearest", "bilinear")) if kind == "UpSampling" and axes == 2 else {}
        rank = axes if R.random() < 0.9 else pick(1, 2, 3)
        return some(**{name: (value(),)}) | formats | more, [shape(*IMAGE[:1] * rank, IMAGE[2])]

    return make


def spatial_dropout():
    return {"rate": pick(0, 0.5, 1)} | some(data_format=FORMATS), [any_shape(2, 4)]


def images():
    return {"height": pick(2, 5), "width": pick(3, 5)} | some(data_format=FORMATS), [shape(*IMAGE)]


def attended(width, other=None):
    """Query, value and, half of the time, a key; now and then a key of another length."""
    batch, steps = pick(None, 2), pick(None, 3, 5)
    inputs = [[batch, pick(None, 4), width], [batch, steps, pick(2, 4)]]
    if not other:
        inputs[1][2] = inputs[1][2] if R.random() < 0.5 else width
    key = [batch, steps, other or width]
    if other and R.random() < 0.2:
        key[1] = 6
    return inputs + [key] if R.random() < 0.5 or inputs[1][2] != width else inputs


FORMATS = ("channels_last", "channels_first")


MAKERS = {
    "Dense": lambda: ({"units": pick(1, 4)} | some(use_bias=FLAGS, trainable=FLAGS), [any_shape(0, 3)]),
    "Conv2D": conv2d,
    "MaxPooling2D": pooling,
    "AveragePooling2D": pooling,
    "GlobalAveragePooling2D": lambda: (some(keepdims=FLAGS, data_format=("channels_last", "channels_first")), [shape(*IMAGE[: pick(2, 3, 3)])]),
    "SimpleRNN": recurrent,
    "LSTM": recurrent,
    "GRU": gru,
    "BatchNormalization": lambda: (some(axis=(-1, 1, 2, -2), scale=FLAGS, center=FLAGS, trainable=FLAGS), [any_shape(1, 4)]),
    "LayerNormalization": lambda: (some(axis=(-1, 1, [1, 2], [-1, 1], [2, 1]), scale=FLAGS, center=FLAGS), [any_shape(1, 4)]),
    "Embedding": lambda: ({"input_dim": 9, "output_dim": pick(1, 4)}, [any_shape(0, 3)]),
    "Flatten": lambda: (some(data_format=("channels_last", "channels_first")), [any_shape(0, 4)]),
    "Reshape": lambda: ({"target_shape": [pick(-1, 1, 2, 3, 6, 12) for _ in range(pick(1, 2, 3))]}, [any_shape(1, 3)]),
    "Dropout": lambda: ({"rate": pick(0, 0.5, 1)}, [any_shape(0, 3)]),
    "Add": merge,
    "Concatenate": concatenate,
    "Conv1D": windows(1, groups=True, causal=True),
    "Conv3D": windows(3, groups=True),
    "DepthwiseConv1D": windows(1, filters=False, dm=True),
    "DepthwiseConv2D": windows(2, filters=False, dm=True),
    "SeparableConv1D": windows(1, dm=True),
    "SeparableConv2D": windows(2, dm=True),
    "Conv1DTranspose": windows(1, transposed=True),
    "Conv2DTranspose": windows(2, transposed=True),
    "Conv3DTranspose": windows(3, transposed=True),
    **{f"{kind}Pooling{n}D": pools(n) for kind in ("Max", "Average") for n in (1, 3)},
    **{f"Global{kind}Pooling{n}D": global_pools(n) for kind in ("Max", "Average") for n in (1, 2, 3) if (kind, n) != ("Average", 2)},
    **{kind: merge for kind in ("Subtract", "Multiply", "Average", "Maximum", "Minimum")},
    "Dot": dot,
    "Attention": lambda: (some(use_scale=FLAGS, score_mode=("dot", "concat"), dropout=(0, 0.5)), attended(4)),
    "AdditiveAttention": lambda: (some(use_scale=FLAGS), attended(4)),
    "MultiHeadAttention": lambda: (
        {"num_heads": pick(1, 2), "key_dim": pick(2, 3)}
        | some(value_dim=(None, 4), output_shape=(None, 5, [2, 3]), use_bias=FLAGS, use_gate=FLAGS, attention_axes=(None, [1])),
        attended(pick(2, 4), pick(2, 4)),
    ),
    "GroupNormalization": lambda: ({"groups": pick(-1, 1, 2, 3, 4)} | some(axis=(-1, 1, -2), scale=FLAGS, center=FLAGS), [any_shape(2, 4)]),
    "RMSNormalization": lambda: (some(axis=(-1, 1, [1, -1], [-1])), [any_shape(2, 4)]),
    "UnitNormalization": lambda: (some(axis=(-1, 1, [1, 2])), [any_shape(2, 4)]),
    "Rescaling": lambda: ({"scale": pick(0.5, 2)} | some(offset=(0, -1)), [any_shape(0, 4)]),
    "Resizing": images,
    "CenterCrop": images,
    "ReLU": lambda: (some(max_value=(None, 6, -1), negative_slope=(0, 0.1, -0.1), threshold=(0, 1, -1)), [any_shape(0, 3)]),
    "LeakyReLU": lambda: (some(negative_slope=(0, 0.2, -0.1)), [any_shape(0, 3)]),
    "ELU": lambda: (some(alpha=(0.5, 1)), [any_shape(0, 3)]),
    "PReLU": lambda: (some(shared_axes=([1], [1, 2], 1, [2])), [any_shape(2, 4)]),
    "Softmax": lambda: (some(axis=(-1, 1, [1], [1, -1])), [any_shape(1, 3)]),
    "SpatialDropout1D": lambda: ({"rate": pick(0, 0.5, 1, 2)}, [any_shape(1, 4)]),
    **{f"SpatialDropout{n}D": spatial_dropout for n in (2, 3)},
    "GaussianNoise": lambda: ({"stddev": pick(0, 0.5, 1, 2, -1)}, [any_shape(0, 3)]),
    "GaussianDropout": lambda: ({"rate": pick(0, 0.5, -1, 2)}, [any_shape(0, 3)]),
    "AlphaDropout": lambda: ({"rate": pick(0, 0.5, -1, 2)}, [any_shape(0, 3)]),
    "ActivityRegularization": lambda: (some(l1=(0, 0.1, -1), l2=(0, 0.1)), [any_shape(0, 3)]),
    **{f"{kind}{n}D": borders(kind, n) for kind in ("Cropping", "ZeroPadding", "UpSampling") for n in (1, 2, 3)},
    "Permute": lambda: ({"dims": R.choice([[1], [2, 1], [1, 2], [1, 3], [3, 1, 2], [2, 3, 1]])}, [any_shape(1, 4)]),
    "RepeatVector": lambda: ({"n": pick(1, 3)}, [any_shape(0, 3)]),
    "Identity": lambda: ({}, [any_shape(0, 4)]),
    "Masking": lambda: (some(mask_value=(0, -1)), [any_shape(1, 3)]),
    **{f"Adaptive{kind}Pooling{n}D": adaptive_pools(n) for kind in ("Max", "Average") for n in (1, 2, 3)},
}


def path_of(weight):
    """Below the layer, cells left out."""
    return "/".join(part for part in weight.path.split("/")[1:] if not part.endswith("_cell"))


def plain(shapes):
    return [list(one) for one in shapes]


def describe(layer, shapes):
    inputs = [keras.Input(batch_shape=s) for s in shapes]
    result = layer(*inputs) if isinstance(layer, keras.layers.MultiHeadAttention) else layer(inputs if len(inputs) > 1 else inputs[0])
    outputs = result if isinstance(result, (list, tuple)) else [result]
    return {
        "outputs": plain(o.shape for o in outputs),
        "weights": [[path_of(w), list(w.shape), w.trainable] for w in layer.weights],
    }


def record(kind, config, shapes):
    case = {"layer": kind, "config": config, "input_shapes": shapes}
    given = {k: tuple(v) if isinstance(v, list) and k != "axis" else v for k, v in config.items()}
    try:
        return case | describe(getattr(keras.layers, kind)(**given), shapes)
    except Exception as error:
        return case | {"error": type(error).__name__}


def main():
    seen, cases = set(), []
    for kind, make in MAKERS.items():
        for _ in range(40):
            config, shapes = make()
            key = json.dumps([kind, config, shapes], sort_keys=True)
            if key not in seen:
                seen.add(key)
                cases.append(record(kind, config, shapes))
    print(f'{{"keras": "{keras.__version__}", "cases": [', file=sys.stdout)
    print(",\n".join(json.dumps(case, separators=(",", ":")) for case in cases))
    print("]}")


main()

"""Records what Keras says of calls as a spec writes them: shapes, weights under their paths, or that it refuses.

Layers that hold layers, options of a call, several inputs: what a plain configuration does not say.

KERAS_BACKEND=tensorflow python record/calls.py > golden/calls.json
"""

import inspect
import json
import random
import zlib

import keras

R = random.Random(0)
FLAGS = (True, False)
FORMATS = ("channels_last", "channels_first")


def pick(*values):
    return R.choice(values)


def some(share=0.4, **options):
    """Some of the options, each with one of its values."""
    return {k: R.choice(v) for k, v in options.items() if R.random() < share}


def batch():
    return None if R.random() < 0.6 else pick(2, 4)


class Call:
    """A layer with its arguments, as text and in Keras."""

    def __init__(self, kind, *values, **named):
        self.kind, self.values, self.named = kind, values, named

    def text(self):
        given = [literal(v) for v in self.values] + [f"{k}={literal(v)}" for k, v in self.named.items()]
        return f"{self.kind}({', '.join(given)})"

    def options(self):
        """What Keras takes when it calls the layer, rather than when it makes it."""
        taken = inspect.signature(getattr(keras.layers, self.kind).call).parameters
        return {k: v for k, v in self.named.items() if k in taken and k not in ("mask", "training")}

    def make(self):
        own = {k: made(v) for k, v in self.named.items() if k not in self.options()}
        return getattr(keras.layers, self.kind)(*[made(v) for v in self.values], **own)


def made(value):
    if isinstance(value, Call):
        return value.make()
    if isinstance(value, list) and any(isinstance(v, Call) for v in value):
        return [made(v) for v in value]
    return tuple(value) if isinstance(value, list) else value


def literal(value):
    if isinstance(value, Call):
        return value.text()
    if isinstance(value, dict):
        return "{" + ", ".join(f"{k}: {literal(v)}" for k, v in value.items()) + "}"
    if isinstance(value, (list, tuple)):
        return "[" + ", ".join(map(literal, value)) + "]"
    if isinstance(value, str):
        return json.dumps(value)
    if value is None or isinstance(value, bool):
        return str(value).lower()
    return str(value)


def conv_lstm(axes):
    def make():
        window = pick(1, 2, 3, [pick(1, 2, 3) for _ in range(axes)])
        named = some(
            strides=(1, 2, [pick(1, 2) for _ in range(axes)]),
            padding=("valid", "same"),
            data_format=FORMATS,
            dilation_rate=(1, 2),
            use_bias=FLAGS,
            unit_forget_bias=FLAGS,
            return_sequences=FLAGS,
            return_state=FLAGS,
            go_backwards=FLAGS,
            stateful=FLAGS,
            trainable=FLAGS,
            zero_output_for_mask=FLAGS,
        )
        call = Call(f"ConvLSTM{axes}D", pick(1, 2, 3), window, **named)
        rank = axes if R.random() < 0.95 else pick(1, 2, 3)
        sizes = [pick(3, 4, 5, 7) if R.random() < 0.97 else None for _ in range(rank)]
        if R.random() < 0.15:
            named.pop("trainable", None)  # Keras freezes nothing inside a wrapper, and says otherwise
        if "trainable" not in named and R.random() < 0.2:
            call = Call("Bidirectional", call, **some(merge_mode=("sum", "concat", None)))
        elif "trainable" not in named and R.random() < 0.1:
            return Call("TimeDistributed", call), [[batch(), 2, 3, *sizes, 2]]
        return call, [[batch(), pick(None, 1, 4), *sizes, pick(2, 3)]]

    return make


def renormalization():
    named = {"renorm": True} | some(
        axis=(-1, 1, 2),
        renorm_clipping=(None, {"rmax": 3}, {"rmax": 0.5, "rmin": 2}, {"rmax": 2, "rmin": 0.5, "dmax": 1}, {"dmax": -1}, {"rmin": None}),
        renorm_momentum=(0.5, 0.99),
        scale=FLAGS,
        center=FLAGS,
        trainable=FLAGS,
    )
    return Call("BatchNormalization", **named), [[batch(), *[pick(2, 3, None, 5, 6) for _ in range(pick(1, 2, 3))]]]


def cell(depth=0):
    kind = pick("SimpleRNNCell", "LSTMCell", "GRUCell")
    named = some(0.2, use_bias=FLAGS, dropout=(0.0, 0.5), trainable=FLAGS) | some(0.1, name=("one", "my_cell"))
    if kind == "GRUCell":
        named |= some(reset_after=FLAGS)
    if depth == 0 and R.random() < 0.1:
        return Call("StackedRNNCells", cells(1))
    return Call(kind, pick(1, 2, 3), **named)


def cells(depth=0):
    return [cell(depth) for _ in range(pick(1, 2, 2, 3))]


def rnn():
    inside = cells() if R.random() < 0.6 else cell()
    if R.random() < 0.06:
        inside = pick([], Call("Dense", 2), [Call("LSTMCell", 2), Call("Dense", 2)])
    flags = ("return_sequences", "return_state", "go_backwards", "stateful", "zero_output_for_mask")
    named = some(0.25, **{flag: FLAGS for flag in flags}) | some(0.1, unroll=(False,))
    shapes = [[batch(), pick(None, 1, 4), pick(2, 3)]] if R.random() < 0.95 else [[batch(), 3]]
    call = Call("RNN", inside, **named)
    if R.random() < 0.15:
        return Call("Bidirectional", call, **some(merge_mode=("sum", None))), shapes
    if not isinstance(inside, list) and inside.kind == "LSTMCell" and len(shapes[0]) == 3 and R.random() < 0.4:
        shapes += [[shapes[0][0], inside.values[0]]] * 2
    return call, shapes


EQUATIONS = (
    ("ab,bc->ac", 2), ("abc,cd->abd", 3), ("abc,cde->abde", 3), ("abc,bcd->ad", 3), ("abc,bd->adc", 3), ("...b,bc->...c", 0), ("...bc,cd->...bd", 0),
    ("ab...,bc->ac...", 0), ("abcd,cde->abe", 4), ("abc,cd->adb", 3), ("abc,abd->acd", 3), ("ab,bc->ad", 2), ("ab,bcd->ac", 2), ("ab, bc->ac", 2),
    ("ab,b->a", 2), ("abc,c->ab", 3), ("abc,bc->abc", 3),
)


def einsum():
    equation, rank = R.choice(EQUATIONS)
    out = equation.split("->")[1].replace("...", "")
    shape = [batch(), *[pick(2, 3, 3, None) if R.random() < 0.9 else pick(2, 3) for _ in range((rank or pick(2, 3, 4)) - 1)]]
    free = max(len(out) - (1 if "..." not in equation or equation.split("->")[1].endswith("...") else 0), 0)
    sizes = [pick(None, 2, 3, 3, 4) for _ in range(free)]
    if R.random() < 0.05:
        sizes = sizes + [2]
    named = some(0.5, bias_axes=(None, out[-1], out[-1], out[0] if R.random() < 0.2 else out[-1], out[1:] or None, "z"))
    return Call("EinsumDense", equation, sizes if len(sizes) != 1 or R.random() < 0.5 else (sizes[0] or [None]), **named), [shape]


def group_query():
    width, ours, steps = pick(3, 4), batch(), pick(None, 4)
    shapes = [[ours, pick(None, 3, 4), width], [ours, steps, width if R.random() < 0.9 else pick(2, None)]]
    if R.random() < 0.4:
        shapes.append([ours, steps if R.random() < 0.9 else 3, pick(2, 5)])
    if R.random() < 0.05:
        shapes = [[one[0], 2, *one[1:]] for one in shapes]
    named = some(use_bias=FLAGS, use_gate=FLAGS, sliding_window=(None, 2), dropout=(0.0, 0.5), return_attention_scores=FLAGS, use_causal_mask=FLAGS)
    return Call("GroupQueryAttention", pick(2, 3), pick(2, 4, 6), pick(1, 2, 2, 4), **named), shapes


def spectral():
    inner, shape = R.choice([
        (Call("Dense", pick(1, 3), **some(use_bias=FLAGS)), [batch(), *[4] * pick(1, 2)]),
        (Call("Conv2D", 2, 2, **some(groups=(1, 2), data_format=FORMATS)), [batch(), 4, 5, 4]),
        (Call("Conv1DTranspose", 2, 3), [batch(), None, 3]),
        (Call("DepthwiseConv1D", 2, **some(depth_multiplier=(1, 2))), [batch(), 5, 3]),
        (Call("Embedding", 6, 3, **some(mask_zero=FLAGS)), [batch(), 4]),
        (Call("EinsumDense", "abc,cd->abd", [4, 3], bias_axes="d"), [batch(), 4, 3]),
        (Call("SpectralNormalization", Call("Dense", 2)), [batch(), 3]),
        (Call("LSTM", 2), [batch(), 4, 3]),
        (Call("SeparableConv1D", 2, 2), [batch(), 4, 3]),
        (Call("BatchNormalization"), [batch(), 4]),
        (Call("TimeDistributed", Call("Dense", 2)), [batch(), 4, 3]),
    ])
    call = Call("SpectralNormalization", inner, **some(power_iterations=(1, 3)))
    return (call, [shape]) if R.random() < 0.9 else (Call("TimeDistributed", call), [[shape[0], 2, *shape[1:]]])


def reversible():
    named = some(tie_weights=FLAGS, mask_zero=FLAGS, logit_soft_cap=(None, 5.0), reverse=FLAGS, embeddings_regularizer=(None, "l2"))
    shape = [batch(), *[pick(None, 2) for _ in range(pick(0, 1, 2))]]
    return Call("ReversibleEmbedding", 7, 3, **named), [[*shape, 3] if named.get("reverse") else shape]


def stft():
    named = some(
        mode=("log", "magnitude", "psd", "real", "imag", "angle", "stft"), frame_length=(1, 4, 5, 8), frame_step=(None, 1, 2, 6), fft_length=(None, 8, 16),
        window=("hann", "hamming", None, "tukey"), periodic=FLAGS, scaling=("density", "spectrum", None), padding=("valid", "same"), expand_dims=FLAGS,
        data_format=FORMATS, trainable=FLAGS,
    )
    if "frame_length" not in named:
        named["frame_length"] = 6
    return Call("STFTSpectrogram", **named), [[batch(), pick(None, 7, 20), pick(1, 2)] if R.random() < 0.95 else [batch(), 20]]


def mel():
    named = {"fft_length": pick(8, 9, 16)} | some(
        sequence_stride=(1, 3, 4), sequence_length=(None, 4, 8, 20), window=("hann", "hamming", None), num_mel_bins=(2, 5), power_to_db=FLAGS, max_freq=(None, 4000.0)
    )
    return Call("MelSpectrogram", **named), [[batch(), pick(None, 12, 20, 31)]]


MAKERS = {"STFTSpectrogram": stft, "MelSpectrogram": mel, "SpectralNormalization": spectral, "ReversibleEmbedding": reversible, "GroupQueryAttention": group_query, "EinsumDense": einsum, "RNN": rnn, "LSTMCell": lambda: (cell(1), [[batch(), 4, 3]]), "BatchNormalization": renormalization} | {f"ConvLSTM{n}D": conv_lstm(n) for n in (1, 2, 3)}


def paths_of(weights):
    """As weights are exchanged: without a part that ends in `_cell`, unless another one stands beside it."""
    beside = {}
    for one in weights:
        parts = one.path.split("/")
        for i, part in enumerate(parts):
            if part.endswith("_cell"):
                beside.setdefault(tuple(parts[:i]), set()).add(part)

    def kept(parts):
        return [p for i, p in enumerate(parts) if not p.endswith("_cell") or len(beside[tuple(parts[:i])]) > 1]

    return ["/".join(kept(one.path.split("/"))) for one in weights]


def flat(value):
    return [one for part in value for one in flat(part)] if isinstance(value, (list, tuple)) else [value]


def describe(call, shapes):
    keras.backend.clear_session()
    inputs = [keras.Input(batch_shape=s) for s in shapes]
    layer = call.make()
    apart = call.kind in ("MultiHeadAttention", "GroupQueryAttention")
    result = layer(*inputs, **call.options()) if apart else layer(inputs if len(inputs) > 1 else inputs[0], **call.options())
    weights = [w for w in layer.weights if w.dtype == "float32" and w.name != "rnn_state"]
    return {
        "outputs": [list(one.shape) for one in flat(result)],
        "weights": [[path, list(w.shape), bool(w.trainable)] for path, w in zip(paths_of(weights), weights)],
    }


def record(call, shapes):
    case = {"call": call.text(), "inputs": shapes}
    try:
        return case | describe(call, shapes)
    except Exception as error:
        return case | {"error": f"{type(error).__name__}: {str(error).splitlines()[0][:120]}"}


def main():
    seen, cases = set(), []
    for kind, make in MAKERS.items():
        R.seed(zlib.crc32(kind.encode()))
        for _ in range(40):
            call, shapes = make()
            key = json.dumps([call.text(), shapes])
            if key not in seen:
                seen.add(key)
                cases.append(record(call, shapes))
    print(f'{{"keras": "{keras.__version__}", "cases": [')
    print(",\n".join(json.dumps(case, separators=(",", ":")) for case in cases))
    print("]}")


main()

"""Attention: by product, by sum, in heads; with masks, without the future, over several axes."""

from keras import Input, Model, layers

from train_data import numbers
from train_layers import case
from train_more import calm, layer


def attending(name, text, *, shapes=((4, 3), (5, 3)), tower="Dense(4)", masked=False, heads=False, **more):
    """Query and value, each through a layer of its own, attend; then a Dense."""
    names = ["q", "v", "k"][: len(shapes)]
    tower = "Embedding(6, 4, mask_zero=true)" if masked else tower

    def build():
        inputs = [Input((s[0],) if masked else s, name=n) for n, s in zip(names, shapes)]
        values = [layer(tower)(x) for x in inputs]
        call = {key: True for key in ("use_causal_mask",) if f", {key}=true" in text or f"({key}=true" in text}
        plain = text.replace(", use_causal_mask=true", "").replace("use_causal_mask=true", "")
        attention = layer(plain)
        y = attention(*values, **call) if heads else attention(values, **call)
        return Model(inputs, layers.Dense(2)(layers.GlobalAveragePooling1D()(y) if masked else layers.Flatten()(y)))

    def tokens(rng, n):
        made = []
        for s in shapes:
            one = rng.integers(1, 6, (n, s[0]))
            for row in one:
                row[rng.integers(1, s[0] + 1) :] = 0
            made.append(one.astype("int32"))
        return made

    lines = [f"{n} = Input(shape={[s[0]] if masked else list(s)}, name={n})" for n, s in zip(names, shapes)]
    lines += [f"t{n} = {n} -> {tower}" for n in names]
    end = "GlobalAveragePooling1D()" if masked else "Flatten()"
    lines.append(f"[{', '.join('t' + n for n in names)}] -> {text} -> {end} -> Dense(2)")
    columns = ", ".join(f'{n}: ["{n}"]' for n in names)
    tables = f'source = csv("data.csv")\n  inputs = {{{columns}}}\n  target = ["c", "d"]'
    inputs = tokens if masked else lambda rng, n: [a for s in shapes for a in numbers(*s)(rng, n)]
    return case(name, "\n".join(lines), build, inputs, tables=tables, **calm(), **more)


HEADS = {"heads": True}
THREE = ((4, 3), (5, 3), (5, 3))
WIDE = ((2, 3, 4), (2, 3, 4))

CASES = [
    attending("attention", "Attention()"),
    attending("attention-scaled", "Attention(use_scale=true, use_causal_mask=true)", shapes=THREE),
    attending("attention-concat", "Attention(use_scale=true, score_mode=concat)"),
    attending("additive-attention", "AdditiveAttention()", shapes=THREE),
    attending("multi-head-attention", "MultiHeadAttention(2, 3)", **HEADS),
    attending("multi-head-attention-sizes", "MultiHeadAttention(2, 3, value_dim=5, output_shape=6, use_bias=false)", shapes=THREE, **HEADS),
    attending("multi-head-attention-causal", "MultiHeadAttention(2, 3, use_gate=true, use_causal_mask=true)", **HEADS),
    attending("multi-head-attention-window", "MultiHeadAttention(2, 3, sliding_window=2, kernel_regularizer=L2(0.01), activity_regularizer=L2(0.02))", **HEADS),
    attending("multi-head-attention-axes", "MultiHeadAttention(2, 3, attention_axes=2)", shapes=WIDE, **HEADS),
    attending("multi-head-attention-planes", "MultiHeadAttention(2, 3, output_shape=[2, 3])", shapes=WIDE, **HEADS),
    attending("multi-head-attention-heads", "MultiHeadAttention(3, 2, attention_axes=1)", shapes=((6,), (6,)), **HEADS),
    attending("multi-head-attention-steps", "MultiHeadAttention(2, 3, attention_axes=2)", shapes=((4, 3), (4, 3)), **HEADS),
    attending("group-query-attention", "GroupQueryAttention(3, 4, 2)", shapes=((4, 3), (5, 3), (5, 2)), **HEADS),
    attending("group-query-attention-gate", "GroupQueryAttention(2, 4, 1, use_gate=true, use_bias=false, use_causal_mask=true)", **HEADS),
    attending("group-query-attention-window", "GroupQueryAttention(2, 4, 4, sliding_window=2, kernel_regularizer=L2(0.01), activity_regularizer=L2(0.02))", **HEADS),
    attending("mask-group-query-attention", "GroupQueryAttention(3, 4, 2)", masked=True, **HEADS),
    attending("mask-group-query-attention-causal", "GroupQueryAttention(3, 4, 2, use_causal_mask=true)", masked=True, **HEADS),
    attending("mask-attention", "Attention(use_causal_mask=true)", masked=True),
    attending("mask-multi-head-attention", "MultiHeadAttention(2, 3)", masked=True, **HEADS),
    attending("mask-multi-head-attention-causal", "MultiHeadAttention(2, 3, use_causal_mask=true)", masked=True, shapes=THREE, **HEADS),
]

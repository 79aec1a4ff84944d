"""One small network a layer, written once: its lines are the spec, and Keras's own calls with the same words."""

import keras
from keras import Input, Model, Sequential

from train_data import numbers
from train_layers import case


class Words(dict):
    """What the lines of a spec mean in Python: layers, regularizers, `true`, and every other word as a string."""

    KNOWN = {"true": True, "false": False, "none": None}

    def __missing__(self, name):
        if name in self.KNOWN:
            return self.KNOWN[name]
        for module in (keras.layers, keras.regularizers, keras.constraints, keras.initializers):
            found = getattr(module, name, None)
            if isinstance(found, type):
                return found
        return name


def calm(metrics="mae"):
    """A step small enough for every layer: what diverges says nothing about the fifth digit."""
    return {
        "train": f"optimizer = SGD(0.02, momentum=0.9)\nloss = mse\nmetrics = [{metrics}]",
        "compile_more": lambda: {"optimizer": keras.optimizers.SGD(0.02, momentum=0.9), "loss": "mse", "metrics": [metrics]},
    }


def layer(line):
    return eval(line, {}, Words())


def stack(name, shape, *lines, inputs=None, end="Dense(2)", **more):
    """Layers one after the other, and a Dense at the end."""
    every = [*lines, *([end] if end else [])]
    return case(
        name,
        "\n".join([f"Input(shape={list(shape)})", *every]),
        lambda: Sequential([Input(shape), *[layer(line) for line in every]]),
        inputs or numbers(*shape),
        **calm(),
        **more,
    )


def branches(name, shapes, towers, merge, *lines, end="Dense(2)", **more):
    """Several inputs, each through a layer of its own, then a layer that takes them all."""
    names = [f"i{i}" for i in range(len(shapes))]
    every = [*lines, *([end] if end else [])]

    def build():
        inputs = [Input(shape, name=name) for shape, name in zip(shapes, names)]
        values = [layer(tower)(x) if tower else x for tower, x in zip(towers, inputs)]
        y = layer(merge)(values)
        for line in every:
            y = layer(line)(y)
        return Model(inputs, y)

    text = [f"{n} = Input(shape={list(s)}, name={n})" for n, s in zip(names, shapes)]
    text += [f"t{n} = {n} -> {tower}" for n, tower in zip(names, towers) if tower]
    values = ", ".join(f"t{n}" if tower else n for n, tower in zip(names, towers))
    text.append(" -> ".join([f"[{values}]", merge, *every]))
    columns = ", ".join(f'{n}: ["c{n}"]' for n in names)
    tables = f'source = csv("data.csv")\n  inputs = {{{columns}}}\n  target = ["c", "d"]'
    return case(name, "\n".join(text), build, lambda rng, n: [a for s in shapes for a in numbers(*s)(rng, n)], tables=tables, **calm(), **more)

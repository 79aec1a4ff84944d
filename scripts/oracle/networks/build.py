"""Builds networks in Keras, one JSON program a line on standard input, and answers what Keras makes of each, a line each.

A program is {"steps": […], "inputs": […], "outputs": […], "run": bool}; a step is one of
  {"input": TENSOR, "batch_shape": […], "kwargs": {…}}
  {"make": LAYER, "class": NAME, "kwargs": {…}}
  {"call": LAYER, "inputs": [TENSOR…], "outputs": [TENSOR…], "named": bool}
"""

import gc
import inspect
import json
import os
import sys
import warnings

os.environ.setdefault("KERAS_BACKEND", "tensorflow")
os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
os.environ.setdefault("CUDA_VISIBLE_DEVICES", "-1")
os.environ.setdefault("TF_NUM_INTRAOP_THREADS", "1")
os.environ.setdefault("TF_NUM_INTEROP_THREADS", "1")
warnings.simplefilter("ignore")

import keras  # noqa: E402
import numpy as np  # noqa: E402

MODULES = {
    "activation": keras.activations,
    "initializer": keras.initializers,
    "regularizer": keras.regularizers,
    "constraint": keras.constraints,
}
MERGE = inspect.getmro(keras.layers.Add)[1]
BY_CHANCE = (keras.layers.RandAugment, keras.layers.AugMix)
TAKES_LIST = (MERGE, keras.layers.Attention)
TAKES_STATE = (keras.layers.RNN, keras.layers.Bidirectional)


class Refused(Exception):
    """Keras refuses a step."""

    def __init__(self, step, error):
        super().__init__(f"{type(error).__name__}: {error}")
        self.step = step


def argument(value):
    """A plain value as Keras takes it: lists are tuples, entries and inner layers are made."""
    if isinstance(value, list):
        return tuple(argument(one) for one in value)
    if not isinstance(value, dict):
        return value
    if "layer" in value:
        return layer_of(value["layer"], value["kwargs"])[0]
    if "entry" in value:
        found = getattr(MODULES[value["of"]], value["entry"])
        if not inspect.isclass(found):
            return found
        return found(**{key: argument(one) for key, one in value["kwargs"].items()})
    return {key: argument(one) for key, one in value.items()}


def layer_of(name, kwargs):
    """The layer, and the options that its call takes rather than its constructor."""
    kind = getattr(keras.layers, name)
    made = {key: argument(one) for key, one in kwargs.items()}
    own = inspect.signature(kind.__init__).parameters
    at_call = inspect.signature(kind.call).parameters
    options = {key: made.pop(key) for key in list(made) if key not in own and key in at_call}
    return kind(**made), options


def applied(layer, inputs, options):
    if isinstance(layer, TAKES_STATE):
        state = {"initial_state": packed(layer, inputs[1:])} if len(inputs) > 1 else {}
        return layer(inputs[0], **state, **options)
    if isinstance(layer, TAKES_LIST):
        return layer(inputs, **options)
    if isinstance(layer, (keras.layers.MultiHeadAttention, keras.layers.GroupQueryAttention)):
        return layer(*inputs, **options)
    return layer(inputs[0] if len(inputs) == 1 else inputs, **options)


def packed(layer, states):
    """States as Keras wants them for cells in a stack: those of each cell together."""
    sizes = list(getattr(layer, "state_size", []))
    nested = any(isinstance(one, (list, tuple)) for one in sizes)
    fits = nested and len(keras.tree.flatten(sizes)) == len(states)
    return keras.tree.pack_sequence_as(sizes, states) if fits else states


class Network:
    """One program as it is carried out."""

    def __init__(self):
        self.tensors, self.layers, self.shapes = {}, {}, []
        self.inputs, self.called = [], set()

    def input(self, step):
        self.inputs.append(step["input"])
        self.tensors[step["input"]] = keras.Input(batch_shape=step["batch_shape"], **step["kwargs"])

    def make(self, step):
        self.layers[step["make"]] = layer_of(step["class"], step["kwargs"])

    def call(self, step):
        layer, options = self.layers[step["call"]]
        inputs = [self.tensors[one] for one in step["inputs"]]
        if any(isinstance(one, list) for one in inputs):  # nor does it pass several on without names
            raise ValueError("several outputs go on as one")
        result = applied(layer, inputs, options)
        outputs = keras.tree.flatten(result)
        names = step["outputs"]
        if step["named"] and len(outputs) != len(names):  # the language wants a name for each
            raise ValueError(f"{layer.name} gives {len(outputs)} outputs")
        self.called.add(step["call"])
        self.shapes.append([list(one.shape) for one in outputs])
        self.tensors |= dict(zip(names, outputs)) if len(outputs) == len(names) else {names[0]: outputs}

    def carry_out(self, steps):
        for index, step in enumerate(steps):
            act = self.input if "input" in step else self.make if "make" in step else self.call
            try:
                act(step)
            except Exception as error:  # whatever Keras raises is its answer
                raise Refused(index, error) from error

    def model(self, program):
        try:
            return keras.Model([self.tensors[one] for one in program["inputs"]], [self.tensors[one] for one in program["outputs"]])
        except Exception as error:
            raise Refused(len(program["steps"]), error) from error

    def whole(self):
        """The model that gives every value, so that branches that lead nowhere are computed too."""
        made = [one for name, one in self.tensors.items() if name not in self.inputs]
        tensors = [one for some in made for one in (some if isinstance(some, list) else [some])]
        return keras.Model([self.tensors[one] for one in self.inputs], tensors)

    def described(self):
        called = [layer for key, (layer, _) in self.layers.items() if key in self.called]
        return {"shapes": self.shapes, "layers": [described(layer) for layer in called]}


def path_of(weight, parts):
    """Keras's path without the parts that name a cell, but where several cells lie beside each other."""
    path = weight.path.split("/")

    def stays(index):
        beside = {one[index] for one in parts if one[:index] == path[:index] and len(one) > index + 1}
        return not path[index].endswith("_cell") or len([one for one in beside if one.endswith("_cell")]) > 1

    return "/".join(part for index, part in enumerate(path) if stays(index))


def described(layer):
    parts = [weight.path.split("/") for weight in layer.weights]
    return {
        "name": layer.name,
        "params": layer.count_params(),
        "weights": [[path_of(one, parts), list(one.shape), bool(one.trainable)] for one in layer.weights],
    }


def fits(drawn, computed):
    return len(drawn) == len(computed) and all(a is None or a == b for a, b in zip(drawn, computed))


def run(model, unknown):
    """Computes something, the penalties included, and looks whether it has the shapes that Keras drew."""
    arrays = [np.zeros([unknown if size is None else size for size in one.shape], "float32") for one in model.inputs]
    results = model(arrays if len(arrays) > 1 else arrays[0], training=True)
    _ = model.losses
    for drawn, computed in zip(model.outputs, results if isinstance(results, (list, tuple)) else [results]):
        if not fits(drawn.shape, computed.shape):
            raise ValueError(f"{drawn.shape} was drawn, {computed.shape} is computed")


def said(model, unknown, times):
    """What is said against a size of what is unknown. Some layers choose at random what they do."""
    try:
        for _ in range(times):
            run(model, unknown)
        return None
    except Exception as error:
        return f"{type(error).__name__}: {error}"[:300]


def runs(model):
    """Whether the network also computes what Keras drew: `None`, or what is said against it."""
    times = 8 if any(isinstance(layer, BY_CHANCE) for layer in model.layers) else 1
    messages = [said(model, unknown, times) for unknown in (16, 8, 5)]
    return None if None in messages else messages[-1]


def answer(program):
    keras.utils.clear_session(free_memory=False)
    network = Network()
    try:
        network.carry_out(program["steps"])
        model = network.model(program)
        result = network.described()
        return result | ({"fails": runs(network.whole())} if program.get("run") else {})
    except Refused as refused:
        return network.described() | {"refused": refused.step, "message": str(refused)[:400]}


def main():
    out = os.fdopen(os.dup(1), "w")
    os.dup2(2, 1)  # what libraries print is no answer
    for count, line in enumerate(sys.stdin):
        print(json.dumps(answer(json.loads(line)), separators=(",", ":")), file=out, flush=True)
        if count % 200 == 0:
            gc.collect()


if __name__ == "__main__":
    main()

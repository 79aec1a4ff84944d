"""Writes networks of keras.applications as specs, with Keras's own summary: `applications.py FOLDER LAYER…`.

Only networks whose layers are all among the given ones are written; of the others it says which layers they miss.
"""

import inspect
import json
import os
import re
import sys
from collections import Counter
from pathlib import Path

os.environ.setdefault("KERAS_BACKEND", "tensorflow")
os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
os.environ.setdefault("CUDA_VISIBLE_DEVICES", "-1")

import keras  # noqa: E402

NAMES = [
    *("VGG16", "ResNet50", "ResNet50V2", "MobileNet", "MobileNetV2", "Xception", "InceptionV3", "DenseNet121"),
    *("EfficientNetB0", "NASNetMobile", "EfficientNetV2B0", "ConvNeXtTiny", "VGG19", "MobileNetV3Small", "MobileNetV3Large"),
]
KEYWORDS = {"import", "from", "as", "let", "block", "network", "data", "train", "search", "in", "repeat", "layer", "output", "input"}
# What says nothing in a spec: Keras writes it into every configuration.
SILENT = {"name", "dtype", "trainable", "batch_input_shape", "lora_rank", "lora_alpha", "quantization_config", "seed"}
# What Keras fills in where a signature has `None`.
MEANT = {"data_format": "channels_last", "activation": "linear"}


def serialized(argument, default):
    """The default as Keras writes it into a configuration."""
    if not isinstance(default, str):
        return short(list(default)) if isinstance(default, tuple) else default
    for suffix, module in (("initializer", keras.initializers), ("regularizer", keras.regularizers), ("activation", keras.activations)):
        if argument.endswith(suffix):
            return module.serialize(module.get(default))
    return default


def text(value):
    """A value of a configuration as the language writes it."""
    if value is None or isinstance(value, bool):
        return {None: "none", True: "true", False: "false"}[value]
    if isinstance(value, (list, tuple)):
        return f"[{', '.join(text(one) for one in value)}]"
    if isinstance(value, dict):
        return f"{value['class_name']}({arguments(getattr(keras.initializers, value['class_name']), value['config'])})"
    return str(value)


def short(value):
    """One number for `[3, 3]`, as people write it."""
    return value[0] if isinstance(value, list) and len(value) > 1 and isinstance(value[0], int) and value == value[:1] * len(value) else value


def arguments(kind, config):
    """What differs from the defaults, in the order of the signature."""
    given = []
    for name, parameter in inspect.signature(kind.__init__).parameters.items():
        if name not in config or name in SILENT or config[name] == MEANT.get(name):
            continue
        value = json.loads(json.dumps(config[name]))
        if name not in ("target_shape", "dims", "axis"):
            value = short(value)
        if value == serialized(name, parameter.default) or (name == "strides" and value == short(list(config.get("pool_size", [])))):
            continue
        given.append(f"{name}={text(value)}")
    return ", ".join(given)


def identifier(name):
    plain = re.sub(r"\W", "_", name)
    return f"{plain}_" if plain in KEYWORDS or plain[0].isdigit() else plain


def sources(layer):
    return [tensor._keras_history.operation.name for tensor in layer._inbound_nodes[0].input_tensors]


def call(layer):
    given = arguments(type(layer), layer.get_config())
    return f'{type(layer).__name__}({given}{", " if given else ""}name="{layer.name}")'


def spec(model):
    """A line a layer; a name only where a later line needs it."""
    layers = model.layers
    read = Counter(name for layer in layers[1:] for name in sources(layer))
    follows = {later.name for layer, later in zip(layers, layers[1:]) if sources(later) == [layer.name]}
    bound = {layer.name for layer, later in zip(layers, layers[1:]) if later.name not in follows or read[layer.name] > 1}
    lines = []
    for layer in layers:
        head = f"{identifier(layer.name)} = " if layer.name in bound else ""
        if isinstance(layer, keras.layers.InputLayer):
            lines.append(f'{head}Input(shape={text(list(layer.batch_shape[1:]))}, name="{layer.name}")')
            continue
        names = [identifier(name) for name in sources(layer)]
        source = "" if layer.name in follows else f"{names[0] if len(names) == 1 else f'[{chr(44).join(names)}]'} -> ".replace(",", ", ")
        lines.append(f"{head}{source}{call(layer)}")
    return lines


def summary(model):
    layers = [layer for layer in model.layers if not isinstance(layer, keras.layers.InputLayer)]
    return {
        "total_params": model.count_params(),
        "layers": [
            {
                "name": layer.name,
                "kind": type(layer).__name__,
                "output_shape": list(layer.output.shape),
                "params": layer.count_params(),
                "trainable_params": sum(weight.shape.num_elements() for weight in layer.trainable_weights),
                "inputs": sources(layer),
            }
            for layer in layers
        ],
    }


def main(folder, *known):
    for name in NAMES:
        keras.utils.clear_session()
        model = getattr(keras.applications, name)(weights=None)
        missing = {type(layer).__name__ for layer in model.operations} - set(known) - {"InputLayer"}
        missing |= {f"{type(one).__name__} of tensors" for one in model.operations if not isinstance(one, keras.Layer)}
        if missing:
            print(f"{name}: needs {', '.join(sorted(missing))}", file=sys.stderr)
            continue
        file = Path(folder) / name.lower()
        body = "".join(f"  {line}\n" for line in spec(model))
        file.with_suffix(".nnspec").write_text(f"## {name} of keras.applications, with its weights at random.\nnetwork {name.lower()} {{\n{body}}}\n")
        rows = ",\n".join(json.dumps(row) for row in summary(model)["layers"])
        file.with_suffix(".json").write_text(f'{{"total_params": {model.count_params()}, "layers": [\n{rows}\n]}}\n')
        print(name)


main(*sys.argv[1:])

"""Records every name that Keras 3.15.1 itself looks up, by kind: python record_objects.py > keras-objects.json"""

import inspect
import json

import keras
from keras.src import activations, constraints, initializers, losses, metrics, optimizers, regularizers

MODULES = {
    "activation": activations,
    "initializer": initializers,
    "regularizer": regularizers,
    "constraint": constraints,
    "loss": losses,
    "metric": metrics,
    "optimizer": optimizers,
}

PUBLIC = {
    "layer": (keras.layers, keras.layers.Layer),
    "schedule": (keras.optimizers.schedules, keras.optimizers.schedules.LearningRateSchedule),
    "callback": (keras.callbacks, keras.callbacks.Callback),
    "initializer": (keras.initializers, keras.initializers.Initializer),
    "regularizer": (keras.regularizers, keras.regularizers.Regularizer),
    "constraint": (keras.constraints, keras.constraints.Constraint),
    "loss": (keras.losses, keras.losses.Loss),
    "metric": (keras.metrics, keras.metrics.Metric),
    "optimizer": (keras.optimizers, keras.optimizers.Optimizer),
}


def looked_up(module):
    """Every key of `get`, with the class or function that it gives."""
    known = getattr(module, "ALL_OBJECTS_DICT")
    return {key: value.__name__ for key, value in sorted(known.items()) if isinstance(key, str)}


def public(module, base):
    classes = {name: value for name, value in vars(module).items() if inspect.isclass(value) and issubclass(value, base)}
    return {name: value.__name__ for name, value in sorted(classes.items())}


def functions(module):
    return {name: value.__name__ for name, value in sorted(vars(module).items()) if inspect.isfunction(value)}


print(
    json.dumps(
        {
            "keras": keras.__version__,
            "lookedUp": {kind: looked_up(module) for kind, module in MODULES.items()},
            "public": {kind: public(*where) for kind, where in PUBLIC.items()},
            "functions": {
                "activation": functions(keras.activations),
                "loss": functions(keras.losses),
                "metric": functions(keras.metrics),
                "initializer": functions(keras.initializers),
                "regularizer": functions(keras.regularizers),
                "constraint": functions(keras.constraints),
            },
        },
        indent=1,
    )
)

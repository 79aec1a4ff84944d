"""Records every public name of a class of `keras.layers`, with the name of the class.

KERAS_BACKEND=tensorflow python record/public_layers.py > golden/public-layers.json
"""

import inspect
import json

import keras


def main():
    names = {
        name: one.__name__
        for name in sorted(dir(keras.layers))
        if inspect.isclass(one := getattr(keras.layers, name)) and issubclass(one, keras.layers.Layer)
    }
    print(json.dumps({"keras": keras.__version__, "layers": names}, indent=1))


main()

"""Every metric, several at once, on networks that give what it wants; the words of the spec are Keras's own calls."""

import keras
import numpy as np
from keras import layers, metrics

from train_data import SPIRALS, floats_of, numbers, one_hot, shares, signs
from train_record import Case


class Words(dict):
    """What a metric of a spec means in Python: a class, `true`, and every other word as a string."""

    KNOWN = {"true": True, "false": False, "none": None}

    def __missing__(self, name):
        return self.KNOWN.get(name, getattr(metrics, name, name))


def made(text):
    return eval(text, {}, Words()) if "(" in text else text


def with_nan(rng, n):
    """From the thirteenth row on no numbers: the loss is none from then on, nor is anything that the network gives."""
    values = rng.uniform(-1.5, 1.5, (n, 3)).astype("float32")
    values[12:] = np.nan
    return [values]


def case(name, units, activation, loss, targets, *used, shape=(3,), inputs=None):
    return Case(
        name=f"metric-{name}",
        network=f"Input(shape={list(shape)})\nDense(4, activation=tanh)\nDense({units}, activation={activation})",
        train=f"optimizer = SGD(0.2)\nloss = {loss}\nmetrics = [{', '.join(used)}]",
        build=lambda: keras.Sequential(
            [keras.Input(shape), layers.Dense(4, activation="tanh"), layers.Dense(units, activation=activation)]
        ),
        compile=lambda: {"optimizer": keras.optimizers.SGD(0.2), "loss": loss, "metrics": [made(text) for text in used]},
        inputs=inputs or numbers(*shape),
        targets=targets,
        tables=SPIRALS,
    )


# Counts at several thresholds are not among them: what Keras reports of these for an epoch is overwritten by its validation.
CASES = [
    case(
        "yes-or-no",
        1,
        "sigmoid",
        "binary_crossentropy",
        floats_of(2, 1),
        "BinaryAccuracy(threshold=0.6)",
        "binary_accuracy",
        "acc",
        "Precision()",
        "Recall(thresholds=0.45)",
        "TruePositives()",
        "TrueNegatives()",
        "FalsePositives(thresholds=0.55)",
        "FalseNegatives()",
        "bce",
        "BinaryCrossentropy(label_smoothing=0.2)",
        "BinaryIoU()",
        "BinaryIoU(target_class_ids=[1], threshold=0.4, name=other)",
        "F1Score(threshold=0.5)",
    ),
    case(
        "thresholds",
        1,
        "sigmoid",
        "mse",
        floats_of(2),
        "Precision(thresholds=[0.4, 0.6])",
        "Recall(thresholds=[0.0, 0.5, 1.0])",
    ),
    case(
        "areas",
        1,
        "sigmoid",
        "binary_crossentropy",
        floats_of(2, 1),
        "AUC()",
        "AUC(curve=PR, name=pr)",
        "AUC(curve=PRGAIN, name=gain)",
        "AUC(num_thresholds=20, summation_method=majoring, name=majoring)",
        "AUC(num_thresholds=20, summation_method=minoring, curve=PR, name=minoring)",
        "AUC(thresholds=[0.7, 0.4, 0.5], name=own)",
        "AUC(thresholds=[0.25, 0.5, 0.75], curve=PR, name=even)",
    ),
    case(
        "areas-labels",
        3,
        "sigmoid",
        "binary_crossentropy",
        floats_of(2, 3),
        "auc",
        "AUC(multi_label=true, name=each)",
        "AUC(multi_label=true, num_labels=3, label_weights=[0.5, 1.0, 2.0], curve=PR, name=weighted)",
        "AUC(label_weights=[0.5, 1.0, 2.0], name=together)",
        "AUC(multi_label=true, thresholds=[0.25, 0.5, 0.75], name=own)",
    ),
    case(
        "areas-logits",
        1,
        "linear",
        "mse",
        floats_of(2, 1),
        "AUC(from_logits=true)",
        "AUC(name=clipped)",
        "BinaryCrossentropy(from_logits=true)",
        "Hinge()",
        "squared_hinge",
    ),
    case(
        "operating-points",
        1,
        "sigmoid",
        "binary_crossentropy",
        floats_of(2, 1),
        "SensitivityAtSpecificity(0.5)",
        "SpecificityAtSensitivity(0.6, num_thresholds=30)",
        "PrecisionAtRecall(0.4)",
        "RecallAtPrecision(0.5, num_thresholds=1)",
        "RecallAtPrecision(0.7, name=strict)",
    ),
    case(
        "classes",
        4,
        "softmax",
        "categorical_crossentropy",
        one_hot(4),
        "CategoricalAccuracy()",
        "accuracy",
        "TopKCategoricalAccuracy(k=2)",
        "categorical_crossentropy",
        "CategoricalCrossentropy(label_smoothing=0.1, name=smoothed)",
        "CategoricalHinge()",
        "Precision(class_id=1, thresholds=0.3)",
        "Precision(top_k=2, name=top)",
        "Recall(top_k=1)",
        "Recall(top_k=3, class_id=2, name=of_two)",
        "F1Score()",
        "F1Score(average=macro, name=macro)",
        "FBetaScore(average=micro, beta=2.0)",
        "FBetaScore(average=weighted, beta=0.5, threshold=0.3, name=weighted)",
        "OneHotIoU(num_classes=4, target_class_ids=[1, 3])",
        "OneHotMeanIoU(num_classes=4)",
        "SensitivityAtSpecificity(0.5, class_id=1)",
    ),
    case(
        "class-numbers",
        4,
        "softmax",
        "sparse_categorical_crossentropy",
        floats_of(4),
        "SparseCategoricalAccuracy()",
        "sparse_categorical_accuracy",
        "SparseTopKCategoricalAccuracy(k=2)",
        "sparse_categorical_crossentropy",
        "SparseCategoricalCrossentropy(ignore_class=2, name=without)",
        "MeanIoU(num_classes=4, sparse_y_pred=false)",
        "IoU(num_classes=4, target_class_ids=[0, 2], sparse_y_pred=false, ignore_class=1)",
    ),
    case(
        "class-numbers-column",
        3,
        "softmax",
        "sparse_categorical_crossentropy",
        floats_of(3, 1),
        "accuracy",
        "SparseTopKCategoricalAccuracy(k=1)",
        "sparse_categorical_crossentropy",
    ),
    case(
        "sequences",
        3,
        "softmax",
        "categorical_crossentropy",
        one_hot(3, 5),
        "accuracy",
        "TopKCategoricalAccuracy(k=2)",
        "OneHotMeanIoU(num_classes=3)",
        "Precision()",
        "CategoricalCrossentropy()",
        "RootMeanSquaredError()",
        shape=(5, 3),
    ),
    case(
        "numbers",
        3,
        "linear",
        "mse",
        numbers(3, low=0.5),
        "mse",
        "MAE",
        "mape",
        "msle",
        "RootMeanSquaredError()",
        "root_mean_squared_error",
        "CosineSimilarity()",
        "LogCoshError()",
        "R2Score()",
        "R2Score(class_aggregation=variance_weighted_average, name=weighted)",
        "R2Score(class_aggregation=none, name=each)",
        "PearsonCorrelation()",
        "ConcordanceCorrelation()",
    ),
    case("one-number", 1, "linear", "mse", numbers(), "RootMeanSquaredError()", "mape", "log_cosh_error"),
    case("shares", 3, "softmax", "kl_divergence", shares(3), "KLDivergence()", "poisson", "cosine_similarity"),
    case(
        "nan",
        1,
        "sigmoid",
        "binary_crossentropy",
        floats_of(2, 1),
        "AUC()",
        "AUC(num_thresholds=7, curve=PR, name=few)",
        "AUC(thresholds=[0.7, 0.4], name=own)",
        "SensitivityAtSpecificity(0.5)",
        "RecallAtPrecision(0.5)",
        "Precision()",
        "FalseNegatives()",
        "BinaryAccuracy()",
        "BinaryIoU()",
        "F1Score(threshold=0.5)",
        inputs=with_nan,
    ),
    case("nan-thresholds", 1, "sigmoid", "mse", floats_of(2), "Recall(thresholds=[0.0, 0.5, 1.0])", inputs=with_nan),
    case("nan-labels", 3, "sigmoid", "binary_crossentropy", floats_of(2, 3), "AUC(multi_label=true)", inputs=with_nan),
    case("nan-numbers", 1, "linear", "mse", floats_of(3), "MeanIoU(num_classes=3)", "mae", inputs=with_nan),
    case(
        "nan-classes",
        3,
        "softmax",
        "sparse_categorical_crossentropy",
        floats_of(3),
        "accuracy",
        "SparseTopKCategoricalAccuracy(k=2)",
        "MeanIoU(num_classes=3, sparse_y_pred=false)",
        inputs=with_nan,
    ),
    case(
        "one-class",
        1,
        "softmax",
        "sparse_categorical_crossentropy",
        floats_of(1),
        "SparseCategoricalAccuracy()",
        "SparseTopKCategoricalAccuracy(k=1)",
        "sparse_categorical_crossentropy",
    ),
    case(
        "one-class-top",
        1,
        "sigmoid",
        "binary_crossentropy",
        floats_of(2, 1),
        "TopKCategoricalAccuracy(k=1)",
        "Precision(top_k=1)",
        "Recall(top_k=1, class_id=0)",
    ),
    case("signs", 2, "tanh", "hinge", signs(2), "hinge", "SquaredHinge()"),
]

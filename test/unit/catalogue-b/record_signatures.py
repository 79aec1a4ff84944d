"""Records the signatures of Keras 3.15.1 that the catalogue is compared with: python record_signatures.py > keras-signatures.json"""

import inspect
import json

import keras

MODULES = {
    "loss": keras.losses,
    "metric": keras.metrics,
    "optimizer": keras.optimizers,
    "schedule": keras.optimizers.schedules,
    "callback": keras.callbacks,
}

NAMES = {
    "loss": """MeanSquaredError MeanAbsoluteError MeanAbsolutePercentageError MeanSquaredLogarithmicError SquaredHinge Hinge
    CategoricalHinge LogCosh CategoricalCrossentropy SparseCategoricalCrossentropy BinaryCrossentropy KLDivergence Poisson
    CosineSimilarity Huber BinaryFocalCrossentropy CategoricalFocalCrossentropy CategoricalGeneralizedCrossEntropy Dice Tversky
    Circle CTC""",
    "metric": """Accuracy BinaryAccuracy CategoricalAccuracy SparseCategoricalAccuracy TopKCategoricalAccuracy
    SparseTopKCategoricalAccuracy MeanSquaredError MeanAbsoluteError MeanAbsolutePercentageError MeanSquaredLogarithmicError
    RootMeanSquaredError CosineSimilarity LogCoshError R2Score BinaryCrossentropy CategoricalCrossentropy
    SparseCategoricalCrossentropy KLDivergence Poisson Hinge SquaredHinge CategoricalHinge PearsonCorrelation
    ConcordanceCorrelation FalsePositives FalseNegatives TrueNegatives TruePositives Precision Recall SensitivityAtSpecificity
    SpecificityAtSensitivity PrecisionAtRecall RecallAtPrecision AUC F1Score FBetaScore IoU BinaryIoU MeanIoU OneHotIoU
    OneHotMeanIoU""",
    "optimizer": "SGD RMSprop Adam AdamW Adadelta Adagrad Adamax Adafactor Nadam Ftrl Lion Lamb Muon ScheduleFreeAdamW",
    "schedule": """InverseTimeDecay ExponentialDecay PolynomialDecay CosineDecay CosineDecayRestarts PiecewiseConstantDecay""",
    "callback": """EarlyStopping ReduceLROnPlateau LearningRateScheduler ModelCheckpoint CSVLogger TensorBoard TerminateOnNaN
    SwapEMAWeights""",
}


def parameters(module, name):
    signature = inspect.signature(getattr(module, name).__init__)
    for parameter in signature.parameters.values():
        if parameter.name != "self" and parameter.kind is not parameter.VAR_KEYWORD:
            required = parameter.default is parameter.empty
            yield {"name": parameter.name} if required else {"name": parameter.name, "default": parameter.default}


def found_names(module, known):
    """Which of the known words Keras's own `get` understands, with the class or function that it gives."""
    result = {}
    for word in known:
        try:
            value = module.get(word)
        except (ValueError, TypeError):
            continue
        result[word] = value.__name__ if hasattr(value, "__name__") else type(value).__name__
    return result


WORDS = """mse MSE mae MAE mape MAPE msle MSLE bce BCE kld KLD mean_squared_error mean_absolute_error
mean_absolute_percentage_error mean_squared_logarithmic_error squared_hinge hinge categorical_hinge log_cosh logcosh
categorical_crossentropy sparse_categorical_crossentropy binary_crossentropy kl_divergence kullback_leibler_divergence poisson
cosine_similarity cosine_proximity huber huber_loss binary_focal_crossentropy categorical_focal_crossentropy dice tversky circle
ctc categorical_generalized_cross_entropy sgd rmsprop adam adamw adadelta adagrad adamax adafactor nadam ftrl lion lamb muon
schedulefreeadamw accuracy binary_accuracy categorical_accuracy sparse_categorical_accuracy top_k_categorical_accuracy
sparse_top_k_categorical_accuracy root_mean_squared_error log_cosh_error r2_score pearson_correlation concordance_correlation
false_positives false_negatives true_negatives true_positives precision recall auc f1_score f_beta_score fbeta_score binary_io_u
io_u mean_io_u one_hot_io_u one_hot_mean_io_u""".split()

print(
    json.dumps(
        {
            "keras": keras.__version__,
            "signatures": {
                kind: {name: list(parameters(module, name)) for name in NAMES[kind].split()} for kind, module in MODULES.items()
            },
            "words": {
                kind: found_names(MODULES[kind], WORDS) for kind in ("loss", "metric", "optimizer")
            },
        },
        indent=2,
    )
)
